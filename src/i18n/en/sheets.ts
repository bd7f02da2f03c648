/** Names of the sheets and the words that stand in them, except the order sheet's own (labels). */
export const sheets = {
  name: {
    orders: 'Orders',
    dashboard: 'Dashboard',
    settings: 'Settings',
    mailLog: 'Mail log',
    guide: 'Guide',
    rules: 'Rules',
    templates: 'Templates',
    calendar: 'Work calendar',
    workingDays: 'Working days',
  },
  /** The sheet that rows from above the headings are moved to. */
  movedRows: (sheet: string) => `Moved from ${sheet}`,
  settings: {
    title: 'Settings',
    intro: 'Change the values in column B. They count for everyone who uses this workbook.',
    heading: { label: 'Setting', value: 'Value', help: 'What it does' },
    label: {
      language: 'Language',
      currency: 'Currency',
      soonDays: 'Due soon (days)',
      orderNumberPattern: 'Order number pattern',
      shopName: 'Shop name',
      reminderHour: 'Send reminders from (hour)',
      quietFromHour: 'No mails from (hour)',
      daysBefore: 'Remind before (days)',
      onTheDay: 'Remind on the day',
      overdueEveryDays: 'Remind when overdue, every (days)',
      lastRun: 'Last hourly run',
    },
    help: {
      language: 'Of headings, lists and formulas. Changing it translates the whole workbook.',
      currency: 'Three letters, such as USD, EUR or CNY. One currency per workbook.',
      soonDays: 'How many days ahead an order counts as due soon. Today is a state of its own.',
      orderNumberPattern: 'YYYY, YY, MM and DD become the date, the zeros before 1 the width of the counter: YYYYMMDD-001.',
      shopName: 'How customers know you: the sender of their mails. Without it no mail goes to customers.',
      reminderHour: 'The hour of the day (0 to 23) from which the reminder mails go out.',
      quietFromHour: 'The hour of the day (0 to 23) from which mails wait until the next morning.',
      daysBefore:
        'Days before the expected delivery, separated by commas: 3, 1. Empty for none. Only as long as there is no Rules sheet.',
      onTheDay: 'Whether a reminder goes out on the day of the expected delivery. Only as long as there is no Rules sheet.',
      overdueEveryDays:
        'After that day, every so many days until the line is closed. 0 for never. Only as long as there is no Rules sheet.',
      lastRun:
        'Written by Ordersheet while reminders are on: when a run last looked and could send, or why none can. The Dashboard warns when it is older than six hours.',
    },
    yes: 'Yes',
    no: 'No',
    team: {
      title: 'Team',
      intro: 'Who can own orders. Reminders go to them in their language.',
      heading: { name: 'Name', email: 'E-mail', language: 'Language', role: 'Role' },
    },
  },
} as const;
