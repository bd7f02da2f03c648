/** The Dashboard sheet. */
export const dashboard = {
  title: 'Dashboard',
  subtitle: 'Live figures of the order sheet. Amounts and balances leave cancelled lines out.',
  tile: {
    orders: 'Orders',
    lines: 'Lines',
    amount: 'Amount',
    paid: 'Paid',
    outstanding: 'Outstanding',
    overdue: 'Overdue',
    dueToday: 'Due today',
    dueSoon: 'Due soon',
    deliveredLate: 'Delivered late',
    onHold: 'On hold',
    problems: 'Rows with a problem',
    urgentOpen: 'Urgent, open',
  },
  status: { title: 'By status', status: 'Status', lines: 'Lines', amount: 'Amount' },
  month: {
    title: 'By month of order',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    orders: 'Orders',
    lines: 'Lines',
    amount: 'Amount',
  },
  rules: { title: 'Rules', id: 'No.', rule: 'Rule', lines: 'Lines now' },
  stopped:
    'Mails have stopped: nothing has been heard of the hourly run for more than six hours. Look at the reminders in the sidebar.',
  /** Followed by the reason. */
  halted: 'Mails do not go out: ',
  unknown:
    'The Settings sheet does not say any more when mails last went out. Choose “Make or repair the order workbook” in the Ordersheet menu.',
  top: {
    customers: 'Top ten customers',
    products: 'Top ten products',
    customer: 'Customer',
    product: 'Product/service',
    lines: 'Lines',
    amount: 'Amount',
    asOf: (time: string) => `As of ${time}. “Check now” brings it up to date.`,
    never: 'Filled in by the next check.',
  },
} as const;
