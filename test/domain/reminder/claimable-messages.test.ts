import { claimableMessages } from '../../../src/domain/reminder/claimable-messages';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { anOrderEntry } from '../../support/an-order-entry';

const rules = { now: Date.UTC(2026, 10, 22, 8), retryFailed: false };
const customer = aRecipient('cust@y.com', { kind: 'customer' });
const keyOf = (lineId: string) => `${lineId}·ordered:orderConfirmation·2026-11-20·cust@y.com`;
const [one, two] = ['L1', 'L2'].map((lineId) =>
  aDueMessage({
    key: keyOf(lineId),
    recipient: customer,
    line: { lineId, orderNumber: 'A' },
    rule: { moment: 'ordered', delivery: 'atOnce', template: 'orderConfirmation' },
    order: { after: '', size: 2, change: null },
  }),
);
const digest = aDueMessage({ key: 'L9·overdue·2026-11-22·ada@x.com' });
const due = [one, two, digest].flatMap((message) => message ?? []);
const keys = (entries: readonly ReturnType<typeof anOrderEntry>[], given = due) =>
  claimableMessages(given, entries, rules).map(({ key }) => key);

describe('claimableMessages', () => {
  it('lets an order go out whole', () => {
    expect(keys([])).toEqual(due.map(({ key }) => key));
  });

  it('holds an order back of which another run has taken a part', () => {
    expect(keys([anOrderEntry({ key: keyOf('L1'), state: 'PLANNED', at: rules.now })])).toEqual([digest.key]);
    expect(keys([anOrderEntry({ key: keyOf('L1'), state: 'FAILED' })])).toEqual([digest.key]);
  });

  it('holds an order back while another mail about it is under way', () => {
    const key = 'L3·ordered:orderConfirmation·2026-11-20·cust@y.com';
    const other = due.map((message) => (message === two ? { ...message, line: { ...message.line, lineId: 'L3' } } : message));
    const underWay = anOrderEntry({ key, mailId: 'm1', state: 'PLANNED', at: rules.now });
    const again = other.map((message) => (message.order ? { ...message, order: { ...message.order, after: 'm1' } } : message));

    expect(keys([underWay], again)).toEqual([digest.key]);
  });

  it('holds an order back of which the customer has been told since, under whatever key', () => {
    const since = anOrderEntry({ key: 'L2·ordered-m0:orderChanged·2026-11-21·cust@y.com', mailId: 'm1' });

    expect(keys([since])).toEqual([digest.key]);
    const again = due.map((message) => (message.order ? { ...message, order: { ...message.order, after: 'm1' } } : message));
    expect(keys([since], again)).toHaveLength(3);
  });
});
