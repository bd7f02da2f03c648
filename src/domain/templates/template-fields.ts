/**
 * Every field that a template may name, and nothing else: what is not here cannot get into a message. There is no
 * internal note, no list of problems and no history among them, and there never will be.
 *
 * Order fields hold what all lines of the message have in common, or their different values one after the other.
 */
export const ORDER_FIELDS = [
  'orderNumber',
  'externalNumber',
  'customerName',
  'orderDate',
  'expectedDeliveryDate',
  'nextDeliveryDate',
  'previousDeliveryDate',
  'daysLater',
  'actualDeliveryDate',
  'status',
  'orderTotal',
  'amountPaid',
  'balanceDue',
  'paymentDueDate',
  'paymentMethod',
  'shippingAddress',
  'shippedDate',
  'carrier',
  'trackingNumber',
  'trackingUrl',
  'remark',
  'remarkCustomer',
  'remarkSpecial',
  'owner',
  'senderName',
  'workbookName',
  'moreLines',
  /** How many of the order's other goods are still to come; empty for none. */
  'openCount',
] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

/** Of messages to colleagues only. */
export const COLLEAGUE_FIELDS = ['recipientName', 'contact', 'priority', 'daysUnchanged', 'orderUrl'] as const;
export type ColleagueField = (typeof COLLEAGUE_FIELDS)[number];

/** Of each line of the order, inside `{{#lines}}` and `{{#otherLines}}`. */
export const LINE_FIELDS = [
  'productName',
  'specification',
  'sku',
  'quantity',
  /** How the line is another one than the customer knows; in word that the order has changed. */
  'change',
  'unit',
  'unitPrice',
  'lineTotal',
  'status',
  'expectedDeliveryDate',
  'previousDeliveryDate',
  'actualDeliveryDate',
  'remark',
  'remarkCustomer',
  'remarkSpecial',
  'shippedDate',
  'carrier',
  'trackingNumber',
  'trackingUrl',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** Of each parcel, inside `{{#shipments}}`: lines that travel together are one. */
const SHIPMENT_FIELDS = ['carrier', 'trackingNumber', 'trackingUrl', 'shippedDate'] as const;
export type ShipmentField = (typeof SHIPMENT_FIELDS)[number];

/** Of each wish of the customer, inside `{{#remarks}}`; the product is named where the message has several. */
const REMARK_FIELDS = ['productName', 'remark'] as const;
export type RemarkField = (typeof REMARK_FIELDS)[number];

/** What can be gone through with `{{#name}}…{{/name}}`, and the fields that each entry has. */
export const TEMPLATE_LISTS = {
  lines: LINE_FIELDS,
  otherLines: LINE_FIELDS,
  openLines: LINE_FIELDS,
  shipments: SHIPMENT_FIELDS,
  remarks: REMARK_FIELDS,
} as const;
export type TemplateList = keyof typeof TEMPLATE_LISTS;

/** The values of a message's fields, in words of its language; `''` where there is nothing to say. */
export type MessageView = Readonly<Record<OrderField, string>> & {
  readonly lines: readonly Readonly<Record<LineField, string>>[];
  /** Lines of the order that the message is not about. */
  readonly otherLines: readonly Readonly<Record<LineField, string>>[];
  /** Those of them of which the message cannot be said yet: goods that are still to come, or are not affected. */
  readonly openLines: readonly Readonly<Record<LineField, string>>[];
  readonly shipments: readonly Readonly<Record<ShipmentField, string>>[];
  readonly remarks: readonly Readonly<Record<RemarkField, string>>[];
};

/** The values of a message to a colleague. */
export type ColleagueView = MessageView & Readonly<Record<ColleagueField, string>>;
