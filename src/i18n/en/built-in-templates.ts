const HELLO = '{{#customerName}}Hello {{customerName}},{{/customerName}}{{^customerName}}Hello,{{/customerName}}';
const HELLO_COLLEAGUE = '{{#recipientName}}Hello {{recipientName}},{{/recipientName}}{{^recipientName}}Hello,{{/recipientName}}';
const PRODUCT =
  '{{productName}}{{#specification}}, {{specification}}{{/specification}}{{#quantity}} × {{quantity}}{{#unit}} {{unit}}{{/unit}}{{/quantity}}';
const LINES = `{{#lines}}
- ${PRODUCT}{{#change}} ({{change}}){{/change}}
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
/** With what is new to a customer who knows the order. */
const CHANGED_LINES = `{{#lines}}
- ${PRODUCT}{{#change}} ({{change}}){{/change}}{{#lineTotal}}: {{lineTotal}}{{/lineTotal}}
{{/lines}}
{{#moreLines}}
- and {{moreLines}} more
{{/moreLines}}`;
/** What of the order is still to come, below a heading of its own. */
const OPEN_LINES = `{{#openLines}}
- ${PRODUCT}{{#expectedDeliveryDate}}, expected {{expectedDeliveryDate}}{{/expectedDeliveryDate}}
{{/openLines}}`;
const DATED_LINES = `{{#lines}}
- ${PRODUCT}{{^expectedDeliveryDate}} (date not yet known){{/expectedDeliveryDate}}
{{/lines}}
{{#moreLines}}
- and {{moreLines}} more
{{/moreLines}}`;
/** What a customer is asked to check, below the lines. */
const TERMS = `{{#orderNumber}}
Order no.: {{orderNumber}}
{{/orderNumber}}
{{#orderTotal}}
Total: {{orderTotal}}
{{/orderTotal}}
{{#paymentMethod}}
Payment: {{paymentMethod}}
{{/paymentMethod}}
{{#expectedDeliveryDate}}
Expected delivery: {{expectedDeliveryDate}}{{#previousDeliveryDate}} (before: {{previousDeliveryDate}}){{/previousDeliveryDate}}
{{/expectedDeliveryDate}}
{{#shippingAddress}}
Delivery address: {{shippingAddress}}
{{/shippingAddress}}

{{#remark}}
Your requests, as we have understood them:

{{/remark}}
{{#remarks}}
- {{remark}}{{#productName}} ({{productName}}){{/productName}}
{{/remarks}}

Is everything correct? Then a short “yes” in reply to this email is all we need. If anything should be different, just reply and tell us what to change.`;
const BYE = `Kind regards
{{senderName}}`;
const PARTIES = `{{#orderNumber}}
Order no.: {{orderNumber}}
{{/orderNumber}}
{{#customerName}}
Customer: {{customerName}}{{#contact}}, {{contact}}{{/contact}}
{{/customerName}}
Status: {{status}}`;
const FACTS_FOR_COLLEAGUES = `${PARTIES}
{{#expectedDeliveryDate}}
Expected delivery: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{#remarkSpecial}}
Special request: {{remarkSpecial}}
{{/remarkSpecial}}`;

/** The messages as they go out while a team has not written its own. Mustache; the fields are those of the domain's table. */
export const builtInTemplates = {
  orderConfirmation: {
    subject: 'Your order{{#orderNumber}} {{orderNumber}}{{/orderNumber}}: please check the details',
    text: `${HELLO}

Thank you for your order. Here is what we have noted:

${PRICED_LINES}

${TERMS}

${BYE}`,
  },
  orderChanged: {
    subject: 'Your order{{#orderNumber}} {{orderNumber}}{{/orderNumber}} has changed: please check the details',
    text: `${HELLO}

Your order {{orderNumber}} has changed. This is the whole order as it stands now; it replaces what we wrote to you before:

${CHANGED_LINES}

${TERMS}

${BYE}`,
  },
  orderConfirmed: {
    subject: '{{#openCount}}Part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} is confirmed',
    text: `${HELLO}

Good news: {{#openCount}}this part of {{/openCount}}your order {{orderNumber}} is confirmed.

${LINES}

{{#openCount}}
We will write to you about the rest of your order separately:
{{/openCount}}
${OPEN_LINES}

{{#nextDeliveryDate}}
You can expect it on {{nextDeliveryDate}}{{#previousDeliveryDate}} (before: {{previousDeliveryDate}}){{/previousDeliveryDate}}. We will let you know if that changes.
{{/nextDeliveryDate}}

If you have any questions, just reply to this email.

${BYE}`,
  },
  orderShipped: {
    subject: '{{#openCount}}Part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} is on its way',
    text: `${HELLO}

{{#openCount}}This part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} is on its way to you:

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
Delivery address: {{shippingAddress}}
{{/shippingAddress}}

{{#openCount}}
The rest of your order follows separately:
{{/openCount}}
${OPEN_LINES}

If anything is not right, just reply to this email.

${BYE}`,
  },
  orderDelivered: {
    subject: '{{#openCount}}Part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} has been delivered',
    text: `${HELLO}

{{#openCount}}This part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} was delivered{{#actualDeliveryDate}} on {{actualDeliveryDate}}{{/actualDeliveryDate}}:

${LINES}

Did everything arrive in good condition? If something is missing or damaged, reply to this email within the next few days and we will put it right.

{{#otherLines}}
{{#actualDeliveryDate}}
- Delivered before: ${PRODUCT}, on {{actualDeliveryDate}}
{{/actualDeliveryDate}}
{{/otherLines}}

{{#openCount}}
Still to come:
{{/openCount}}
${OPEN_LINES}

Thank you for ordering from us.

${BYE}`,
  },
  deliveryDelayed: {
    subject:
      '{{#expectedDeliveryDate}}New delivery date for your order {{orderNumber}}: {{expectedDeliveryDate}}{{/expectedDeliveryDate}}{{^expectedDeliveryDate}}Your order {{orderNumber}}: delivery date to be confirmed{{/expectedDeliveryDate}}',
    text: `${HELLO}

The delivery date of your order {{orderNumber}} has changed:

{{#previousDeliveryDate}}
Previously: {{previousDeliveryDate}}
{{/previousDeliveryDate}}
{{#expectedDeliveryDate}}
Now: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
Now: not yet known
{{/expectedDeliveryDate}}

${DATED_LINES}

{{#daysLater}}
We are sorry that you have to wait {{daysLater}} longer.

{{/daysLater}}
{{#expectedDeliveryDate}}
If the new date does not suit you, reply to this email and we will find a solution.
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
We are sorry about this, and will write to you as soon as we know the new date. If you need your order by a certain day, reply to this email and tell us.
{{/expectedDeliveryDate}}

${BYE}`,
  },
  orderCancelled: {
    subject: '{{#openCount}}Part of your{{/openCount}}{{^openCount}}Your{{/openCount}} order {{orderNumber}} has been cancelled',
    text: `${HELLO}

These items of your order {{orderNumber}} have been cancelled and will not be delivered:

${LINES}

{{#openLines}}
- Not affected: ${PRODUCT} ({{status}})
{{/openLines}}

If you did not expect this, or if you are owed a refund, please reply to this email.

${BYE}`,
  },
  orderResumed: {
    subject: 'Your order {{orderNumber}} goes ahead after all',
    text: `${HELLO}

We wrote to you that these items of your order {{orderNumber}} had been cancelled. That is no longer so: your order goes ahead.

${LINES}

{{#nextDeliveryDate}}
You can expect it on {{nextDeliveryDate}}. We will let you know if that changes.
{{/nextDeliveryDate}}

We are sorry for the confusion. If you do not want the order any more, or have any questions, just reply to this email.

${BYE}`,
  },
  paymentReminder: {
    subject: 'Payment for your order {{orderNumber}}{{#balanceDue}}: {{balanceDue}} outstanding{{/balanceDue}}',
    text: `${HELLO}

A friendly reminder: we have not yet received {{#amountPaid}}full {{/amountPaid}}payment for your order {{orderNumber}}.

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

Please quote the order number {{orderNumber}} with your payment. If you have paid in the meantime, thank you, and please ignore this email. If there is a difficulty, just reply and we will find a way.

${BYE}`,
  },
  urgentAlert: {
    subject: 'Urgent: order {{orderNumber}}{{#customerName}}, {{customerName}}{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

This order is urgent{{#owner}}; its owner is {{owner}}{{/owner}}{{^owner}} and has no owner yet{{/owner}}:

${LINES}

${FACTS_FOR_COLLEAGUES}

Open the order: {{orderUrl}}`,
  },
  assignment: {
    subject:
      'Order {{orderNumber}}{{#customerName}} ({{customerName}}){{/customerName}} is now with {{owner}}{{^owner}}you{{/owner}}',
    text: `${HELLO_COLLEAGUE}

This order is now with {{#owner}}{{owner}}{{/owner}}{{^owner}}you{{/owner}}:

${LINES}

${FACTS_FOR_COLLEAGUES}
Priority: {{priority}}

Open the order: {{orderUrl}}`,
  },
  staleOrder: {
    subject: 'No progress{{#daysUnchanged}} for {{daysUnchanged}}{{/daysUnchanged}}: order {{orderNumber}}',
    text: `${HELLO_COLLEAGUE}

The status of this order has not changed{{#daysUnchanged}} for {{daysUnchanged}}{{/daysUnchanged}}. Is it stuck?

${LINES}

${FACTS_FOR_COLLEAGUES}
{{#owner}}
Owner: {{owner}}
{{/owner}}

Open the order: {{orderUrl}}`,
  },
  dateChanged: {
    subject: 'New delivery date: order {{orderNumber}}{{#customerName}}, {{customerName}}{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

The expected delivery date of this order has changed:

{{#previousDeliveryDate}}
Previously: {{previousDeliveryDate}}
{{/previousDeliveryDate}}
{{#expectedDeliveryDate}}
Now: {{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
Now: open, no date is set
{{/expectedDeliveryDate}}

${DATED_LINES}

${PARTIES}
{{#owner}}
Owner: {{owner}}
{{/owner}}

Open the order: {{orderUrl}}`,
  },
} as const;
