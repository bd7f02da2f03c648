import { draftOfOrder, EMPTY_DRAFT, faultsOfDraft, linesOfDraft } from '../../../src/domain/order/order-draft';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const TODAY = '2026-11-22' as CalendarDate;
const LAMP = { productName: 'Lamp', quantity: 1, unitPrice: 5, sku: '', specification: '', unit: '' };

describe('faultsOfDraft', () => {
  it('names everything that is missing, in the order of the form', () => {
    expect(faultsOfDraft({ ...EMPTY_DRAFT, email: 'x' })).toEqual([
      { kind: 'missing', field: 'customerName', line: null },
      { kind: 'notAnEmail', field: 'email', line: null },
      { kind: 'missing', field: 'productName', line: 1 },
    ]);
  });

  it('lets quantity and price follow later', () => {
    const line = { ...LAMP, quantity: null, unitPrice: null };

    expect(faultsOfDraft({ ...EMPTY_DRAFT, customerName: 'Ada', lines: [line] })).toEqual([]);
  });

  it('wants at least one line', () => {
    expect(faultsOfDraft({ ...EMPTY_DRAFT, customerName: 'Ada', lines: [] })).toEqual([
      { kind: 'noLines', field: null, line: null },
    ]);
  });
});

describe('linesOfDraft', () => {
  it('repeats the head on every line', () => {
    const draft = { ...EMPTY_DRAFT, customerName: 'Ada', lines: [LAMP, { ...LAMP, productName: 'Rug' }] };

    const lines = linesOfDraft(draft, { orderNumber: '7', today: TODAY, lineIds: ['a', 'b'] });

    expect(
      lines.map(({ lineId, orderNumber, customerName, productName }) => [lineId, orderNumber, customerName, productName]),
    ).toEqual([
      ['a', '7', 'Ada', 'Lamp'],
      ['b', '7', 'Ada', 'Rug'],
    ]);
    expect(lines[0]).toMatchObject({ status: 'pending', orderDate: TODAY, amountPaid: null, shippedDate: null });
  });
});

describe('draftOfOrder', () => {
  it('leaves out dates, payments and cancelled lines', () => {
    const lines = [aLine({ expectedDeliveryDate: TODAY, amountPaid: 5, externalNumber: 'X' }), aLine({ status: 'cancelled' })];

    expect(draftOfOrder(lines)).toMatchObject({
      customerName: 'Ada',
      expectedDeliveryDate: null,
      externalNumber: '',
      lines: [{ productName: 'Lamp' }],
    });
    expect(draftOfOrder(lines).lines).toHaveLength(1);
  });

  it('takes all lines of an order that was cancelled as a whole', () => {
    expect(draftOfOrder([aLine({ status: 'cancelled' }), aLine({ status: 'cancelled' })]).lines).toHaveLength(2);
  });

  it('of no lines is empty', () => {
    expect(draftOfOrder([])).toBe(EMPTY_DRAFT);
  });
});
