/** What edits, checks, adopting a table and the commands on rows say. */
export const edits = {
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
