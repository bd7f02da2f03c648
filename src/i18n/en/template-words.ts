/** What messages and their fields are called: for server and sidebar, which has no use for the texts of the messages. */
export const templateWords = {
  name: {
    orderConfirmation: 'Order received, please check',
    orderConfirmed: 'Order confirmed',
    orderShipped: 'Shipped',
    orderDelivered: 'Delivered',
    deliveryDelayed: 'Delivery date moved',
    orderCancelled: 'Order cancelled',
    paymentReminder: 'Payment reminder',
    urgentAlert: 'Urgent order (to colleagues)',
    assignment: 'New owner (to colleagues)',
    staleOrder: 'No progress (to colleagues)',
  },
  /** What fields stand for that are no columns of the order sheet. */
  field: {
    nextDeliveryDate: 'Expected delivery, unless it has passed',
    previousDeliveryDate: 'Expected delivery as told before',
    daysLater: 'How much later, as in “3 days”',
    orderTotal: 'Total of the order',
    trackingUrl: 'Page that follows the parcel',
    remark: 'Need and special request together',
    senderName: 'Sender’s name',
    workbookName: 'Name of the workbook',
    moreLines: 'Number of lines that are not listed',
    recipientName: 'Name of the colleague',
    daysUnchanged: 'Unchanged for, as in “7 days”',
    orderUrl: 'Link to the order',
    lines: 'Lines that the message is about',
    otherLines: 'Other lines of the order',
    shipments: 'Parcels',
    remarks: 'Wishes, one by one',
  },
};
