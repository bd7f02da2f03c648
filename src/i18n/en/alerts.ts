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
  /** Why nobody is told at once although alerts are on, or may soon not be. */
  trouble: {
    gone: () => 'Your trigger for them is gone; Google or somebody with your account has removed it. Turn them off and on again.',
    orphaned: ({ sender }: { sender: string }) =>
      `They were turned on by ${sender}, who does not send the reminders any more, so nobody is told. Turn them off; whoever sends can turn them on again.`,
    senderLeft: ({ sender }: { sender: string }) =>
      `${sender} is not in the Team table any more. If that account is closed the alerts stop: take over the sending.`,
    noRule: () => 'No rule for urgent or newly assigned orders is on, so there is nothing to tell. Turn one on in “Rules”.',
  },
  /** Stands in the Mail log where somebody was not told of what they did themselves. */
  ownEdit: 'Edited by the recipient',
  /** What is posted into a team's chat, and how that is set up. */
  chat: {
    item: 'Team chat…',
    title: 'Team chat',
    alert: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'} urgent or newly assigned – Ordersheet`,
    summary: 'Daily summary',
    more: (count: number) => `… and ${count} more`,
    noNumber: 'no number',
    noOwner: 'no owner',
    greeting: (workbook: string) => `Ordersheet: the orders of “${workbook}” are announced here from now on.`,
    askAddress:
      'Paste the address of an incoming webhook of Google Chat, Slack, DingTalk, WeCom or Feishu/Lark. Urgent and newly assigned orders and one summary a day are posted there: order numbers, products and owners, nothing of customers.',
    askSecret: 'If the group signs its messages, paste the secret; otherwise leave this empty.',
    connected: (where: string) => `Posting to ${where} works and is on.`,
    askChange: (where: string) =>
      `Messages are posted to ${where}.\n\nYes: post somewhere else.\nNo: stop posting.\nCancel: leave everything as it is.`,
    disconnected: 'Nothing is posted any more.',
  },
} as const;
