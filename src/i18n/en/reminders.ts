const mails = (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'}`;
const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** Words of the Mail log, of the reminder dialogs and of the sidebar's reminder data. */
export const reminders = {
  mailLog: {
    column: {
      time: 'Time',
      state: 'State',
      reason: 'Reason',
      recipient: 'Recipient',
      subject: 'Subject',
      orderNumber: 'Order no.',
      rule: 'Rule',
      scheduledDay: 'Scheduled day',
      lineId: 'Line ID',
      mailId: 'Mail ID',
      runId: 'Run ID',
      key: 'Key',
      told: 'Told',
    },
    state: { PLANNED: 'Planned', SENDING: 'Sending', SENT: 'Sent', FAILED: 'Failed', SKIPPED: 'Not needed' },
  },
  /** In the Mail log. */
  neverSent: 'Somebody decided that this mail is not sent.',
  dialog: {
    title: 'Reminders',
    nothing: 'No reminder is due right now, so nobody would get a mail.',
    wouldGo: ({ count, account }: { count: number; account: string }) =>
      `Now ${mails(count)} would go out from ${account ? `your account ${account}` : 'your account'}:`,
    recipient: ({ who, count }: { who: string; count: number }) => `• ${who}: ${lines(count)}`,
    counts: ({ overdue, dueToday, dueSoon, other }: { overdue: number; dueToday: number; dueSoon: number; other: number }) =>
      [
        ...(overdue > 0 ? [`${overdue} overdue`] : []),
        ...(dueToday > 0 ? [`${dueToday} due today`] : []),
        ...(dueSoon > 0 ? [`${dueSoon} coming up`] : []),
        ...(other > 0 ? [`${other} to follow up`] : []),
      ].join(', '),
    separator: ', ',
    /** Follows the first order numbers of a longer list. */
    moreOrders: ({ hidden }: { hidden: number; total: number }) => `, and ${hidden} more`,
    moreRecipients: (count: number) => `and ${count} more ${count === 1 ? 'person' : 'people'}`,
    quotaShort: ({ left, needed }: { left: number; needed: number }) =>
      `Your account may send ${mails(left)} more today and ${needed} are due. Urgent and late lines go first; the rest follows tomorrow.`,
    withoutId: (count: number) =>
      `${lines(count)} cannot be mailed yet, because Ordersheet has not looked at ${count === 1 ? 'it' : 'them'}. Choose “Check now” first.`,
    uncertain: (count: number) =>
      `${mails(count)} of an earlier run that was cut off may have gone out. They are not sent again; delete their rows in the Mail log if they should be.`,
    held: (count: number) =>
      `${mails(count)} to customers ${count === 1 ? 'waits' : 'wait'} for your decision, because the orders came in by a paste or an import, or a rule was switched on for what is so already. Decide in the sidebar under “Reminders”.`,
    inWork: (count: number) =>
      `${mails(count)} to customers ${count === 1 ? 'is about an order that was' : 'are about orders that were'} changed in the last 15 minutes, or shipped today without a tracking number. By ${count === 1 ? 'itself it' : 'themselves they'} would wait until the order is left alone, and for a number until tomorrow.`,
    underway: (count: number) =>
      `${mails(count)} ${count === 1 ? 'is' : 'are'} being sent right now. What is left of a run that was cut off can be sent ten minutes after it began.`,
    ofSender: ({ count, sender }: { count: number; sender: string }) =>
      `${mails(count)} to customers ${count === 1 ? 'goes' : 'go'} out with the next hourly run from ${sender}, since customers get the shop’s mails from one account. Take over the sending if they should come from yours.`,
    ask: 'Send them now? Mails cannot be called back.',
    sent: (count: number) => (count === 0 ? 'No mail was sent.' : `${mails(count)} sent. Details are in the Mail log.`),
    failed: ({ recipient, reason }: { recipient: string; reason: string }) => `Not sent to ${recipient}: ${reason}`,
    carriedOver: {
      quota: (count: number) =>
        `${mails(count)} did not fit into what your account may send today and will follow in the next run.`,
      time: (count: number) => `${mails(count)} were left for the next run, because Google limits how long one may take.`,
      other: (count: number) =>
        `${mails(count)} were not sent, because their rows were deleted from the Mail log in the meantime. The next run looks again.`,
    },
    turnOn: ({ hour }: { hour: number }) =>
      `Reminders are off. Turn them on?\n\nEvery day from ${hour}:00, in the time zone of the spreadsheet, each owner gets one mail with their orders that are due or overdue. The mails go out from your Google account, and you get those of lines without an owner. The days are set in Settings.`,
    turnedOn: ({ sender }: { sender: string }) => `Reminders are on. They go out from ${sender}.`,
    turnOffMine: 'Reminders are on and go out from your account. Turn them off for the whole team?',
    turnedOff: 'Reminders are off. Nobody gets a mail until someone turns them on again.',
    someoneSends: ({ sender }: { sender: string }) =>
      `Reminders are on and go out from ${sender}.\n\nYes: send them from your account instead.\nNo: turn them off for the whole team.\nCancel: leave everything as it is.`,
  },
  /** Why mails do not go out, or may soon stop. */
  trouble: {
    mailForbidden: ({ sender }: { sender: string }) =>
      `Google does not let Ordersheet mail from ${sender} any more. Turn reminders off and on there and allow it, or take over.`,
    quotaSpent: ({ sender, count }: { sender: string; count: number }) =>
      `${mails(count)} ${count === 1 ? 'waits' : 'wait'} until Google lets ${sender} send more, usually the next day.`,
    allFailed: ({ count }: { count: number }) =>
      count === 1
        ? 'Google refused the one mail that was due. The Mail log says why.'
        : `Google refused all ${count} mails that were due. The Mail log says why.`,
    silent: ({ sender }: { sender: string }) =>
      `The hourly run of ${sender} has not been heard of for more than six hours, so no mail goes out. Take over the sending, or turn it off and on again from that account.`,
    triggerGone: () =>
      'Your hourly run is gone; Google or somebody with your account has removed it. Turn reminders off and on again to restart it.',
    senderLeft: ({ sender }: { sender: string }) =>
      `${sender} sends the mails but is not in the Team table any more. If that account is closed they stop: take over the sending.`,
  },
} as const;
