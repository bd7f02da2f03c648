const HELLO = '{{#customerName}}Hello {{customerName}},{{/customerName}}{{^customerName}}Hello,{{/customerName}}';
const HELLO_COLLEAGUE = '{{#recipientName}}Hello {{recipientName}},{{/recipientName}}{{^recipientName}}Hello,{{/recipientName}}';
const PRODUCT =
  '{{productName}}{{#specification}}, {{specification}}{{/specification}}{{#quantity}} × {{quantity}}{{#unit}} {{unit}}{{/unit}}{{/quantity}}';
const LINES = `{{#lines}}
- ${PRODUCT}
{{/lines}}
{{#moreLines}}
- and {{moreLines}} more
{{/moreLines}}`;
const PRICED_LINES = `{{#lines}}
- ${PRODUCT}{{#lineTotal}}: {{lineTotal}}{{/lineTotal}}
{{/lines}}
{{#moreLines}}
- and {{moreLines}} more
{{/moreLines}}`;
const BYE = `Kind regards
{{senderName}}`;
const FACTS_FOR_COLLEAGUES = `{{#orderNumber}}
Order no.: {{orderNumber}}
{{/orderNumber}}
{{#customerName}}
Customer: {{customerName}}{{#contact}}, {{contact}}{{/contact}}
{{/customerName}}
Status: {{status}}
{{#expectedDeliveryDate}}
Expected delivery: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{#remarkSpecial}}
Special request: {{remarkSpecial}}
{{/remarkSpecial}}`;

/** The messages as they go out while a team has not written its own. Mustache; the fields are those of the domain's table. */
export const builtInTemplates = {
  orderConfirmation: {
    subject: 'Your order {{orderNumber}}: please check the details',
    text: `${HELLO}

Thank you for your order. This is what we have noted:

${PRICED_LINES}

{{#orderNumber}}
Order no.: {{orderNumber}}
{{/orderNumber}}
{{#orderTotal}}
Total: {{orderTotal}}
{{/orderTotal}}
{{#paymentMethod}}
Payment: {{paymentMethod}}
{{/paymentMethod}}
{{#expectedDeliveryDate}}
Expected delivery: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{#shippingAddress}}
Ship to: {{shippingAddress}}
{{/shippingAddress}}

{{#remark}}
This is how we understood your wishes:

{{/remark}}
{{#remarks}}
- {{remark}}{{#productName}} ({{productName}}){{/productName}}
{{/remarks}}

Is all of this right? Then a short “yes” in reply to this mail is enough. If anything should be different, reply and tell us what to change.

${BYE}`,
  },
  orderConfirmed: {
    subject: 'Your order {{orderNumber}} is confirmed',
    text: `${HELLO}

Good news: your order {{orderNumber}} is confirmed and we are getting on with it.

${LINES}

{{#nextDeliveryDate}}
You can expect it on {{nextDeliveryDate}}. We will write to you if that changes.
{{/nextDeliveryDate}}

If you have any questions, just reply to this mail.

${BYE}`,
  },
  orderShipped: {
    subject: 'Your order {{orderNumber}} is on its way',
    text: `${HELLO}

Your order {{orderNumber}} is on its way to you:

${LINES}

{{#shipments}}
{{#shippedDate}}
Shipped: {{shippedDate}}
{{/shippedDate}}
{{#carrier}}
Carrier: {{carrier}}
{{/carrier}}
{{#trackingNumber}}
Tracking no.: {{trackingNumber}}
{{/trackingNumber}}

{{#trackingUrl}}
Track your parcel: {{trackingUrl}}

{{/trackingUrl}}
{{/shipments}}
{{#nextDeliveryDate}}
It should be with you by {{nextDeliveryDate}}.
{{/nextDeliveryDate}}
{{#shippingAddress}}
It goes to {{shippingAddress}}.
{{/shippingAddress}}

If anything is not right, just reply to this mail.

${BYE}`,
  },
  orderDelivered: {
    subject: 'Your order {{orderNumber}} has been delivered',
    text: `${HELLO}

Your order {{orderNumber}} was delivered{{#actualDeliveryDate}} on {{actualDeliveryDate}}{{/actualDeliveryDate}}:

${LINES}

Did everything arrive, and in good order? If something is missing or damaged, reply to this mail within the next days and we will put it right.

{{#otherLines}}
{{^actualDeliveryDate}}
- Still to come: ${PRODUCT}{{#expectedDeliveryDate}}, expected {{expectedDeliveryDate}}{{/expectedDeliveryDate}}
{{/actualDeliveryDate}}
{{/otherLines}}

Thank you for ordering from us.

${BYE}`,
  },
  deliveryDelayed: {
    subject:
      'Your order {{orderNumber}}: new delivery date{{#expectedDeliveryDate}}, {{expectedDeliveryDate}}{{/expectedDeliveryDate}}',
    text: `${HELLO}

The delivery date of your order {{orderNumber}} has changed:

{{#previousDeliveryDate}}
Until now: {{previousDeliveryDate}}
{{/previousDeliveryDate}}
{{#expectedDeliveryDate}}
Now: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}

${LINES}

{{#daysLater}}
We are sorry that you have to wait {{daysLater}} longer.

{{/daysLater}}
{{^expectedDeliveryDate}}
We will tell you the new date as soon as we know it.
{{/expectedDeliveryDate}}
If the new date does not suit you, reply to this mail and we will look for a solution.

${BYE}`,
  },
  orderCancelled: {
    subject: 'Your order {{orderNumber}} has been cancelled',
    text: `${HELLO}

The following part of your order {{orderNumber}} has been cancelled and will not be delivered:

${LINES}

{{#otherLines}}
- Not affected: ${PRODUCT} ({{status}})
{{/otherLines}}

If this surprises you, or a payment has to be returned to you, please reply to this mail.

${BYE}`,
  },
  paymentReminder: {
    subject: 'Payment for your order {{orderNumber}}{{#balanceDue}}: {{balanceDue}} open{{/balanceDue}}',
    text: `${HELLO}

Perhaps it slipped your mind: the payment for your order {{orderNumber}} has not reached us{{#amountPaid}} in full{{/amountPaid}} yet.

{{#orderTotal}}
Order total: {{orderTotal}}
{{/orderTotal}}
{{#amountPaid}}
Already paid: {{amountPaid}}
{{/amountPaid}}
{{#balanceDue}}
Still to pay: {{balanceDue}}
{{/balanceDue}}
{{#paymentDueDate}}
Due on: {{paymentDueDate}}
{{/paymentDueDate}}
{{#paymentMethod}}
Payment: {{paymentMethod}}
{{/paymentMethod}}

Please give the order number {{orderNumber}} with your payment. If you have paid in the meantime, thank you, and please ignore this mail. If there is a difficulty, reply and we will find a way.

${BYE}`,
  },
  urgentAlert: {
    subject: 'Urgent: order {{orderNumber}}{{#customerName}}, {{customerName}}{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

This order is urgent{{#owner}} and with {{owner}}{{/owner}}{{^owner}} and nobody looks after it yet{{/owner}}:

${LINES}

${FACTS_FOR_COLLEAGUES}

Open the order: {{orderUrl}}`,
  },
  assignment: {
    subject: 'Yours now: order {{orderNumber}}{{#customerName}}, {{customerName}}{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

This order is now with {{#owner}}{{owner}}{{/owner}}{{^owner}}you{{/owner}}:

${LINES}

${FACTS_FOR_COLLEAGUES}
Priority: {{priority}}

Open the order: {{orderUrl}}`,
  },
  staleOrder: {
    subject: 'Nothing has happened{{#daysUnchanged}} for {{daysUnchanged}}{{/daysUnchanged}}: order {{orderNumber}}',
    text: `${HELLO_COLLEAGUE}

The status of this order has not changed{{#daysUnchanged}} for {{daysUnchanged}}{{/daysUnchanged}}. Is it stuck?

${LINES}

${FACTS_FOR_COLLEAGUES}
{{#owner}}
Owner: {{owner}}
{{/owner}}

Open the order: {{orderUrl}}`,
  },
} as const;
