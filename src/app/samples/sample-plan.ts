import type { OrderStatus } from '../../domain/order/order-status';
import type { Messages } from '../../i18n/messages';
import type { SampleProduct } from './sample-prices';

type Words = Messages['samples'];

/** A sample order. Days count from today. */
export interface SampleOrder {
  readonly customer: keyof Words['customer'];
  readonly ordered: number;
  readonly payment: keyof Messages['orderSheet']['paymentMethod'];
  readonly channel: keyof Words['channel'];
  readonly lines: readonly SampleLine[];
}

export interface SampleLine {
  readonly product: SampleProduct;
  readonly quantity: number;
  readonly status: OrderStatus;
  readonly expected?: number;
  readonly shipped?: number;
  readonly actual?: number;
  /** How much of the line is paid; more than 1 where too much was. */
  readonly paid?: number;
  readonly isUrgent?: boolean;
  readonly carrier?: keyof Messages['orderSheet']['carrier'];
  readonly tracking?: string;
  readonly remarkCustomer?: keyof Words['remark'];
  readonly remarkSpecial?: keyof Words['remark'];
  readonly remarkInternal?: keyof Words['remark'];
}

/**
 * Orders that show every status, due state, payment status and colour, spread over last month, this one and the next.
 * Oldest first, so that their numbers rise.
 */
export const SAMPLE_PLAN: readonly SampleOrder[] = [
  order('school', -44, 'bankTransfer', 'phone', [
    { product: 'desk', quantity: 6, status: 'completed', expected: -30, shipped: -33, actual: -31, paid: 1 },
    { product: 'chair', quantity: 6, status: 'completed', expected: -30, shipped: -33, actual: -31, paid: 1 },
    { product: 'discount', quantity: 2, status: 'completed', expected: -30, actual: -31, paid: 1 },
    { product: 'shipping', quantity: 1, status: 'completed', expected: -30, actual: -31, paid: 1 },
  ]),
  order('oliver', -38, 'creditCard', 'shop', [
    { product: 'laptop', quantity: 1, status: 'completed', expected: -33, shipped: -34, actual: -29, paid: 1, carrier: 'post' },
  ]),
  order('priya', -35, 'paypal', 'shop', [
    { product: 'lamp', quantity: 2, status: 'completed', expected: -30, shipped: -32, actual: -30, paid: 1 },
  ]),
  order('dental', -33, 'onAccount', 'phone', [
    { product: 'consulting', quantity: 8, status: 'completed', expected: -26, actual: -26, paid: 1 },
  ]),
  order('lucas', -30, 'cash', 'walkIn', [{ product: 'shelf', quantity: 1, status: 'cancelled', expected: -20, paid: 0.5 }]),
  order('sofia', -28, 'creditCard', 'shop', [
    {
      product: 'monitor',
      quantity: 2,
      status: 'delivered',
      expected: -21,
      shipped: -23,
      actual: -18,
      paid: 1,
      carrier: 'dhl',
      tracking: '004012345678900017',
    },
    {
      product: 'keyboard',
      quantity: 2,
      status: 'delivered',
      expected: -21,
      shipped: -23,
      actual: -22,
      paid: 1,
      carrier: 'dhl',
      tracking: '004012345678900017',
    },
  ]),
  order('tomas', -24, 'bankTransfer', 'shop', [
    { product: 'desk', quantity: 1, status: 'processing', expected: -10, paid: 0.5, isUrgent: true, remarkInternal: 'deposit' },
    { product: 'installation', quantity: 1, status: 'confirmed', expected: -9 },
  ]),
  order('amelia', -21, 'cashOnDelivery', 'phone', [
    {
      product: 'shelf',
      quantity: 2,
      status: 'shipped',
      expected: -3,
      shipped: -7,
      carrier: 'fedex',
      tracking: '000790012345678901',
      remarkSpecial: 'stairs',
    },
  ]),
  order('hannah', -20, 'creditCard', 'shop', [
    { product: 'lamp', quantity: 3, status: 'delivered', expected: -12, shipped: -15, actual: -13, paid: 1 },
    { product: 'lamp', quantity: -1, status: 'delivered', expected: -12, actual: -8, paid: 1 },
  ]),
  order('cafe', -18, 'bankTransfer', 'phone', [
    { product: 'chair', quantity: 12, status: 'processing', expected: -1, paid: 0.3, remarkCustomer: 'quiet' },
    { product: 'desk', quantity: 3, status: 'processing', expected: 2, paid: 0.3 },
    { product: 'discount', quantity: 3, status: 'processing', expected: 2 },
  ]),
  order('oliver', -15, 'creditCard', 'shop', [
    { product: 'keyboard', quantity: 1, status: 'onHold', expected: -2, paid: 1, remarkInternal: 'waits' },
  ]),
  order('school', -14, 'bankTransfer', 'phone', [
    {
      product: 'monitor',
      quantity: 4,
      status: 'shipped',
      expected: 0,
      shipped: -3,
      paid: 1,
      carrier: 'ups',
      tracking: '100000000000123456',
    },
    { product: 'shipping', quantity: 1, status: 'shipped', expected: 0, paid: 1 },
  ]),
  order('priya', -12, 'paypal', 'shop', [
    {
      product: 'laptop',
      quantity: 1,
      status: 'shipped',
      expected: -2,
      shipped: -5,
      actual: -1,
      paid: 1,
      carrier: 'sfExpress',
      tracking: '200000000000765432',
    },
  ]),
  order('dental', -11, 'onAccount', 'phone', [
    { product: 'consulting', quantity: 4, status: 'confirmed', expected: 0, isUrgent: true },
  ]),
  order('lucas', -10, 'creditCard', 'shop', [
    { product: 'chair', quantity: 1, status: 'delivered', expected: -4, shipped: -6, actual: -4, paid: 1.2 },
  ]),
  order('sofia', -9, 'paypal', 'shop', [{ product: 'desk', quantity: 1, status: 'confirmed', expected: 1, paid: 0.5 }]),
  order('tomas', -8, 'creditCard', 'shop', [
    { product: 'lamp', quantity: 4, status: 'processing', expected: 0, paid: 1, remarkSpecial: 'gift' },
  ]),
  order('cafe', -7, 'bankTransfer', 'phone', [
    { product: 'shelf', quantity: 3, status: 'processing', expected: 2, isUrgent: true, remarkCustomer: 'opening' },
    { product: 'installation', quantity: 1, status: 'confirmed', expected: 3, isUrgent: true },
  ]),
  order('amelia', -6, 'cash', 'walkIn', [
    { product: 'keyboard', quantity: 2, status: 'delivered', expected: -5, actual: -6, paid: 1, carrier: 'pickUp' },
  ]),
  order('hannah', -5, 'creditCard', 'shop', [
    { product: 'monitor', quantity: 1, status: 'confirmed', expected: 6, paid: 1 },
    { product: 'keyboard', quantity: 1, status: 'confirmed', expected: 6, paid: 1 },
  ]),
  order('oliver', -4, 'bankTransfer', 'phone', [
    { product: 'laptop', quantity: 2, status: 'pending', expected: 12 },
    { product: 'discount', quantity: 1, status: 'pending', expected: 12 },
  ]),
  order('priya', -3, 'onAccount', 'phone', [{ product: 'consulting', quantity: 2, status: 'onHold' }]),
  order('school', -2, 'bankTransfer', 'phone', [
    { product: 'shelf', quantity: 10, status: 'pending', expected: 35 },
    { product: 'installation', quantity: 2, status: 'pending', expected: 36 },
  ]),
  order('sofia', -1, 'creditCard', 'shop', [{ product: 'lamp', quantity: 1, status: 'pending', expected: 9, paid: 1 }]),
  order('lucas', 0, 'paypal', 'shop', [{ product: 'chair', quantity: 2, status: 'pending', expected: 3, isUrgent: true }]),
  order('dental', 0, 'onAccount', 'phone', [{ product: 'monitor', quantity: 3, status: 'pending' }]),
];

function order(
  customer: SampleOrder['customer'],
  ordered: number,
  payment: SampleOrder['payment'],
  channel: SampleOrder['channel'],
  lines: readonly SampleLine[],
): SampleOrder {
  return { customer, ordered, payment, channel, lines };
}
