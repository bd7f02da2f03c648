/** Alerts right after an edit: what the menu says of them, and the Mail log. */
export const alerts = {
  item: 'Turn instant alerts on or off…',
  title: 'Instant alerts',
  turnOn:
    'Instant alerts are off. Turn them on?\n\nWhen an order becomes urgent, or is assigned to somebody, its owner gets a mail within a minute instead of with the next hourly run: one mail for everything that was edited, at most one in ten minutes, none at night and on days off. The rules “urgent” and “assigned” are switched on too where both are off. The mails go out from your Google account.',
  turnedOn: ({ sender }: { sender: string }) => `Instant alerts are on. They go out from ${sender}.`,
  turnOff: ({ sender }: { sender: string }) =>
    `Instant alerts are on and go out from ${sender}. Turn them off for the whole team? The next hourly run then tells what they would have told.`,
  turnedOff: 'Instant alerts are off.',
  /** Stands in the Mail log where somebody was not told of what they did themselves. */
  ownEdit: 'Edited by the recipient',
} as const;
