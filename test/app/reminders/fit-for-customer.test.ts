import { fitsCustomer } from '../../../src/app/reminders/fit-for-customer';
import type { OrderLine } from '../../../src/domain/order/order-line';
import type { HeardByLine } from '../../../src/domain/reminder/heard';
import { lineAndReader } from '../../../src/domain/reminder/told';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { aLine } from '../../support/builders';

const order = (...fields: readonly Partial<OrderLine>[]) =>
  fields.map((own, index) => ({
    row: index + 2,
    line: aLine({ lineId: `L${index}`, orderNumber: 'A', email: 'cust@y.com', ...own }),
    unreadable: [],
  }));

/** The rows of which a customer is told by a rule. */
function rowsTold(
  lines: ReturnType<typeof order>,
  rule: Partial<MessageRule>,
  kind: 'customer' | 'colleague' = 'customer',
  heard: HeardByLine = new Map(),
) {
  const fits = fitsCustomer(lines, { currency: 'CNY', heard });
  const recipient = aRecipient('cust@y.com', { kind });
  return lines.filter((placed) => fits(aDueMessage({ ...placed, rule, recipient }))).map(({ row }) => row);
}
const delivered = { moment: 'status', status: 'delivered' } as const;

describe('fitsCustomer', () => {
  it('says that an order is delivered when the last of its goods has arrived', () => {
    const [sofa, table] = [{ status: 'delivered' }, { status: 'shipped' }] as const;

    expect(rowsTold(order(sofa, table), delivered)).toEqual([]);
    expect(rowsTold(order(sofa, table), delivered, 'colleague')).toEqual([2, 3]);
    expect(rowsTold(order(sofa, sofa), delivered)).toEqual([2, 3]);
    expect(rowsTold(order(sofa, { status: 'cancelled' }), delivered)).toEqual([2, 3]);
    expect(rowsTold(order(sofa, { ...table, email: 'other@y.com' }), delivered)).toEqual([2]);
  });

  it('waits for no freight, and tells nobody of freight alone', () => {
    const freight = { productName: '运费', status: 'shipped' } as const;

    expect(rowsTold(order({ status: 'delivered' }, freight), delivered)).toEqual([2]);
    expect(rowsTold(order({}, freight), { moment: 'status', status: 'shipped' })).toEqual([2]);
    expect(rowsTold(order({}, { unitPrice: -5 }), { moment: 'dateMoved' })).toEqual([2]);
    expect(rowsTold(order(freight), { moment: 'status', status: 'shipped' })).toEqual([2]);
  });

  it('asks nobody to pay for an order on which nothing is owed', () => {
    const unpaid = { moment: 'unpaid' } as const;

    expect(rowsTold(order({ unitPrice: 10 }, { unitPrice: -10 }), unpaid)).toEqual([]);
    expect(rowsTold(order({ unitPrice: 10 }, { unitPrice: 5, amountPaid: 15 }), unpaid)).toEqual([]);
    expect(rowsTold(order({ unitPrice: 10 }, { unitPrice: 5, amountPaid: 14 }), unpaid)).toEqual([2, 3]);
  });

  it('tells of a cancellation only who has heard of the order', () => {
    const lines = order({ status: 'cancelled' }, {}, { status: 'cancelled', orderNumber: 'B' });
    const cancelled = { moment: 'status', status: 'cancelled' } as const;
    const heard = new Map([[lineAndReader('L1', 'cust@y.com'), { cancellations: 0, cancelledOn: null, isPastAsking: false }]]);

    expect(rowsTold(lines, cancelled)).toEqual([]);
    expect(rowsTold(lines, cancelled, 'customer', heard)).toEqual([2, 3]);
  });
});
