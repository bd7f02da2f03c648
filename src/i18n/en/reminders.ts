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
    },
    state: { PLANNED: 'Planned', SENDING: 'Sending', SENT: 'Sent', FAILED: 'Failed' },
    rule: { before: 'Before due', onTheDay: 'On the day', overdue: 'Overdue' },
  },
} as const;
