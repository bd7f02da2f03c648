/** What edits, checks, adopting a table and the commands on rows say. */
export const edits = {
  /** What is wrong with a cell, and what to do; the sidebar, the check and the cell's note say the same. */
  problem: {
    'date-is-text': (heading: string) => `“${heading}” is not a date. Type it like 2026-11-30.`,
    'number-is-text': (heading: string) => `“${heading}” is not a number. Type digits only.`,
    'status-unknown': (heading: string) => `“${heading}” holds a word that is not in the list. Choose one from the list.`,
    'customer-differs': (heading: string) =>
      `“${heading}” differs from the other lines of this order number. Correct the name or give the line its own number.`,
    'formula-overwritten': (heading: string) =>
      `Somebody typed over the formula in “${heading}”; it was put back. Change the quantity, price, dates or payment instead.`,
    'status-not-advanced': (heading: string) =>
      `There is an actual delivery date, but “${heading}” is still open. Set it to delivered, or delete the date.`,
    'negative-quantity': (heading: string) =>
      `“${heading}” is negative, but this order has no such product to return. Check the sign or the order number.`,
    'paid-exceeds-line': (heading: string) =>
      `“${heading}” is more than this line comes to. Use “Record payment…” to spread it over the lines of the order.`,
  },
  /** Starts the add-on's line in a cell's note. Never changed: older notes are known by it. */
  noteMark: '⚠ Ordersheet:',
  noteFigure: (figure: string) => `“${figure}” stood here; the formula was put back.`,
  /** What “check now” tells. */
  check: {
    title: 'Order sheet checked',
    lines: (count: number) => `${count} order ${count === 1 ? 'line' : 'lines'} checked.`,
    sums: (orders: number, amount: string, outstanding: string) =>
      `${orders} ${orders === 1 ? 'order' : 'orders'}: ${amount} in all, ${outstanding} outstanding.`,
    allWell: 'Everything is in order.',
    mended: 'Mended:',
    kind: {
      newLine: (count: number) => `${count} new ${count === 1 ? 'line' : 'lines'} completed`,
      orderNumber: (count: number) => `${count} missing order ${count === 1 ? 'number' : 'numbers'} given`,
      repeatedLineId: (count: number) => `${count} copied ${count === 1 ? 'line' : 'lines'} told apart`,
      formula: (count: number) => `${count} ${count === 1 ? 'formula' : 'formulas'} put back`,
      stamp: (count: number) => `${count} ${count === 1 ? 'date' : 'dates'} filled in`,
    },
    problems: (count: number) => `${count} ${count === 1 ? 'cell needs' : 'cells need'} a look (marked in the sheet):`,
    example: (row: number, words: string) => `Row ${row}: ${words}`,
    more: (count: number) => `… and ${count} more.`,
  },
  /** The commands on the selected row. */
  rows: {
    newOrderReady: (orderNumber: string) => `Order ${orderNumber} is ready: type the customer in the selected cell.`,
    statusChanged: (count: number, status: string) => `${count} ${count === 1 ? 'line is' : 'lines are'} now “${status}”.`,
    statusUnchanged: (status: string) => `Already “${status}”; nothing was changed.`,
    statusRefused: (count: number) => `${count} selected ${count === 1 ? 'line was' : 'lines were'} left as they are.`,
    paymentTitle: (orderNumber: string) => `Payment of order ${orderNumber}`,
    paymentPrompt: (customer: string, balance: string) =>
      `${customer}: ${balance} to pay.\nType the amount, with a minus for a refund. Leave it empty to record ${balance}.`,
    paymentRecorded: (amount: string, balance: string) => `${amount} recorded. Still to pay: ${balance}.`,
    paymentNothingOwed: (orderNumber: string) => `Nothing is owed on order ${orderNumber}; nothing was recorded.`,
    spreadOffer: (orderNumber: string) =>
      `On order ${orderNumber} more was typed on one line than the line comes to. Spread what was paid over the lines of the order?`,
    spreadDone: 'The payment is now spread over the lines of the order.',
    dateTitle: (orderNumber: string) => `New delivery date of order ${orderNumber}`,
    datePrompt: (count: number, day: string) =>
      `${count} selected ${count === 1 ? 'line' : 'lines'}${day && `, expected ${day}`}.\nType the new date, like 2026-11-30.`,
    dateChanged: (count: number, day: string) => `${count} ${count === 1 ? 'line is' : 'lines are'} now expected on ${day}.`,
    duplicated: (orderNumber: string, copy: string) => `Order ${orderNumber} was copied as order ${copy}.`,
    messageTitle: 'Copy this text',
  },
  /** The plain text about an order that people paste into a chat with the customer. */
  message: {
    separator: ', ',
    greeting: (customer: string) => `Hello ${customer},`,
    about: (orderNumber: string) => `about your order ${orderNumber}:`,
    line: (product: string, quantity: string, amount: string) =>
      `- ${product}${quantity && ` × ${quantity}`}${amount && `: ${amount}`}`,
    cancelledLine: (product: string) => `- ${product} (cancelled)`,
    total: (amount: string) => `Total: ${amount}`,
    paid: (amount: string) => `Paid: ${amount}`,
    balance: (amount: string) => `Still to pay: ${amount}`,
    credit: (amount: string) => `In your favour: ${amount}`,
    expected: (day: string) => `Expected delivery: ${day}`,
    shipped: (day: string) => `Shipped: ${day}`,
    tracking: (carrier: string, number: string) => `Tracking: ${[carrier, number].filter(Boolean).join(' ')}`,
    delivered: (day: string) => `Delivered: ${day}`,
    status: (status: string) => `Status: ${status}`,
    closing: 'Let us know if anything needs to change.',
  },
} as const;
