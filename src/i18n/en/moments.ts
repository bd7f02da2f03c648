/** What a rule waits for: the same words in the Rules sheet's list and in the sidebar's form. */
export const moments = {
  before: 'Before delivery',
  onTheDay: 'On the delivery day',
  overdue: 'Overdue',
  after: 'After the delivery date',
  ordered: 'New order',
  status: 'Status reached',
  unchanged: 'Status unchanged',
  dateMoved: 'Delivery date moved',
  urgent: 'Urgent',
  assigned: 'Owner assigned',
  unpaid: 'Unpaid past its date',
  issueOpen: 'Issue open',
} as const;
