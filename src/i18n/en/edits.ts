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
