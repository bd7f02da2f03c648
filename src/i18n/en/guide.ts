import type { GuideSection } from '../guide-section';

const sections: readonly GuideSection[] = [
  {
    title: 'The first five minutes',
    rows: [
      [
        '1. Enter an order',
        'Go to the Orders sheet and type a customer or a product in the first empty row. The order number, the order date and the status come by themselves, and so do the total and the colours.',
      ],
      ['2. Say when', 'Fill in “Expected delivery”. The colours and the reminders go by this date.'],
      [
        '3. Several products',
        'Copy the row to the next one and change the product. Rows with the same order number are one order. Shipping is a line; a discount is a line with a negative price.',
      ],
      [
        '4. Name the team',
        'Enter names and e-mail addresses in the Team table of the Settings sheet. Then choose an owner for each order.',
      ],
      [
        '5. Switch reminders on',
        'Menu Ordersheet → Turn reminders on or off. One person is enough; mails go out from that person’s account.',
      ],
    ],
  },
  {
    title: 'What the colours say',
    swatches: ['overdue', 'dueToday', 'dueSoon', 'closed', 'deliveredLate', 'urgent', 'normal', 'overwritten', 'problems'],
    rows: [
      ['Overdue', 'The expected date has passed and the line is still open.'],
      ['Due today', 'Expected today.'],
      ['Due soon', 'Expected within the days that the Settings sheet says (three unless you change it).'],
      ['Closed', 'Delivered, completed or cancelled: nothing left to deliver.'],
      ['Delivered late', 'Both dates in red: it was delivered after the expected date.'],
      ['Urgent', 'Bold red text on any colour. Urgent lines come first in the mails.'],
      ['Normal', 'Blue in the Priority column.'],
      [
        'Formula overwritten',
        'Somebody typed over a formula. “Check now” puts the formula back and keeps the figure in the cell’s note.',
      ],
      ['Has a problem', 'The order number is violet: something in the row cannot be read. The note on the cell says what.'],
    ],
  },
  {
    title: 'How the team works',
    rows: [
      [
        'Taking the order',
        'Whoever talks to the customer enters it at once: customer, contact, product, quantity, price, expected delivery, owner. Special wishes go into “Special request”, never into the product name.',
      ],
      [
        'Confirming',
        'The owner checks price and date, sends the customer a confirmation (menu: Message for the customer) and sets the status to Confirmed.',
      ],
      [
        'Preparing',
        'Status Processing while it is being made or packed. Whoever packs compares product, quantity and special request with the line.',
      ],
      ['Shipping', 'Status Shipped; the day is filled in. Enter carrier and tracking number.'],
      ['Delivery', 'Status Delivered once the customer has it. The day is filled in; correct it if it was another.'],
      ['Payment', 'Enter what came in under “Paid”, or use Record a payment. Balance and payment status follow.'],
      ['Closing', 'The manager sets Completed when it is delivered and paid.'],
      [
        'Every morning',
        'The owner opens the sidebar or reads the reminder mail: first overdue, then today, then soon. Each line gets a step forward or a new date that the customer knows of.',
      ],
      ['Every week', 'The manager looks at the Dashboard: what is overdue, what is outstanding, what was late and why.'],
    ],
  },
  {
    title: 'An urgent order',
    rows: [
      ['1. Mark it', 'Set Priority to Urgent and write the reason into “Special request”.'],
      ['2. Own it', 'Choose one owner and tell that person directly; do not wait for the mail.'],
      ['3. Promise a date', 'Set the expected date that you can keep, and tell the customer.'],
      ['4. Bring it forward', 'Process and ship it before the other lines of the day. Use a carrier that says when it arrives.'],
      ['5. If it slips', 'Change the date the same hour, tell the customer, and note why in “Internal note”.'],
    ],
  },
  {
    title: 'Rules, messages and days off',
    rows: [
      [
        'Rules',
        'Each row of the Rules sheet says when, for which lines, and whom to tell; the same rule colours the rows, counts on the Dashboard and mails. Turning reminders on makes the sheet, and so does menu Ordersheet → Rules, messages and days off, with the reminders that have counted so far; from then on those in Settings are not read any more.',
      ],
      [
        'To customers',
        'Rules that write to customers are there but off. Tick “On” for those that you want; what happened before is not mailed.',
      ],
      [
        'Your own words',
        'Choose a message and a language in the Templates sheet and change the text. A message with a mistake is not sent: the built-in one goes out, and the row says why.',
      ],
      [
        'Days off',
        'On days off of the Work calendar sheet no mail goes out. Weekends are off from the start; add public holidays, and days that are worked although it is a weekend.',
      ],
    ],
  },
  {
    title: 'What to do when …',
    rows: [
      [
        '… the customer cancels',
        'Set the status to Cancelled and keep the row. Money already paid shows as overpaid until it is refunded.',
      ],
      ['… the customer returns something', 'Add a line with the same order number and a negative quantity.'],
      ['… a number or date was typed as text', 'The row gets a mark. Type the date like 2026-11-30 and numbers without words.'],
      [
        '… a colour or a list is broken',
        'Pasting can split colour rules. Menu: Make or repair the order workbook. It changes nothing else.',
      ],
      ['… a column was deleted', 'Press Ctrl+Z. If it is too late: Make or repair puts the column back, empty.'],
      ['… somebody sorted the sheet', 'Nothing is lost: each line carries its own ID and its own formulas.'],
      [
        '… the sidebar stays empty',
        'This happens when several Google accounts are signed in. Use a window with one account, or the menu, which does the daily work.',
      ],
      ['… no mail arrived', 'Look at the Mail log sheet: it says for each mail whether it was sent, and if not, why.'],
    ],
  },
  {
    title: 'Good to know about Google Sheets',
    rows: [
      [
        'Phone and tablet',
        'The Google Sheets app shows the sheets, lists and colours, and you can type there; numbers and dates are filled in as on the computer. The menu and the sidebar are on the computer only.',
      ],
      [
        'Undo',
        'Ctrl+Z (⌘Z) takes back what you typed, and right after a menu command what the command wrote. The version history (File → Version history) goes back further.',
      ],
      [
        'Filter views',
        'Data → Create filter view lets you sort and filter for yourself only. The ordinary filter changes the sheet for everybody.',
      ],
      [
        'Your own columns',
        'Add them wherever you like, move and hide ours, rename headings: Ordersheet finds its columns again.',
      ],
      ['Hidden columns', 'Click the + above the last column to see address, notes, payment and shipping.'],
      ['Looking back', 'Right-click a cell → Show edit history tells who changed it and when.'],
    ],
  },
];

/** The Guide sheet. */
export const guide = {
  title: 'How to use this workbook',
  subtitle:
    'One page for the whole team. Change it as you like: Ordersheet does not write here again unless you delete the sheet.',
  sections,
};
