import { type SampleBasis, sampleLines } from '../../../src/app/samples/sample-lines';
import { DUE_STATES } from '../../../src/domain/order/due-state';
import { calculateLineFigures } from '../../../src/domain/order/line-figures';
import { problemsOfLine } from '../../../src/domain/order/line-problems';
import { contextsOfLines } from '../../../src/domain/order/order-context';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import { PAYMENT_STATUSES } from '../../../src/domain/order/payment-status';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { DESK_DAY } from '../../support/order-desk';

const BASIS: SampleBasis = { today: DESK_DAY, language: 'zh', currency: 'CNY', orderNumberPattern: 'YYYYMMDD-001' };
const LINES = sampleLines(BASIS);
const FIGURES = LINES.map((line) => calculateLineFigures(line, { today: DESK_DAY, soonDays: 3, currencyDigits: 2 }));

describe('sampleLines', () => {
  it('are about forty', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(38);
    expect(LINES.length).toBeLessThanOrEqual(44);
  });

  it('show every status, due state and payment status', () => {
    expect(new Set(LINES.map(({ status }) => status))).toEqual(new Set(ORDER_STATUSES));
    expect(new Set(FIGURES.map(({ dueState }) => dueState))).toEqual(new Set([...DUE_STATES, null]));
    expect(new Set(FIGURES.map(({ paymentStatus }) => paymentStatus))).toEqual(new Set(PAYMENT_STATUSES));
  });

  it('show urgent lines that are late, due and soon', () => {
    const urgent = LINES.flatMap(({ priority }, index) => (priority === 'urgent' ? [FIGURES[index]?.dueState] : []));

    expect(urgent).toEqual(expect.arrayContaining(['overdue', 'dueToday', 'dueSoon']));
  });

  it('show one problem, and no other', () => {
    const contexts = contextsOfLines(LINES);
    const problems = LINES.flatMap((line, index) => {
      const context = contexts[index];
      return context ? problemsOfLine(line, [], context, 2) : [];
    });

    expect(problems).toEqual([{ code: 'status-not-advanced', column: 'status' }]);
  });

  it('have ids and numbers of their own', () => {
    expect(new Set(LINES.map(({ lineId }) => lineId)).size).toBe(LINES.length);
    expect(LINES[0]).toMatchObject({ lineId: 'sample-01', orderNumber: '20261009-001' });
  });

  it.each(LANGUAGES)('fill every name and mail address in %s', (language) => {
    for (const line of sampleLines({ ...BASIS, language })) {
      expect([line.customerName, line.productName, line.contact]).not.toContain('');
      expect(line.email).toMatch(/example\.com$/);
    }
  });

  it.each([
    ['CNY', 2899],
    ['USD', 479],
    ['JPY', 72_000],
    ['EUR', 430],
    ['XYZ', 479],
  ])('ask a believable price in %s', (currency, price) => {
    expect(sampleLines({ ...BASIS, currency })[0]?.unitPrice).toBe(price);
  });
});
