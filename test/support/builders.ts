import type { OrderLine } from '../../src/domain/order/order-line';

/** An ordinary open line; a test sets only what it is about. */
export function aLine(fields: Partial<OrderLine> = {}): OrderLine {
  return {
    lineId: 'L1',
    orderNumber: '20261122-001',
    customerName: 'Ada',
    contact: '',
    productName: 'Lamp',
    quantity: 1,
    unitPrice: 10,
    paymentMethod: '',
    expectedDeliveryDate: null,
    actualDeliveryDate: null,
    status: 'pending',
    orderDate: null,
    priority: 'normal',
    owner: '',
    email: '',
    shippingAddress: '',
    language: '',
    sku: '',
    specification: '',
    unit: '',
    remarkCustomer: '',
    remarkSpecial: '',
    remarkInternal: '',
    amountPaid: null,
    paymentDueDate: null,
    shippedDate: null,
    carrier: '',
    trackingNumber: '',
    channel: '',
    externalNumber: '',
    ...fields,
  };
}
