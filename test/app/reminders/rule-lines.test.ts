import { viewRuleLine } from '../../../src/app/reminders/rule-lines';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const today = '2026-11-22' as CalendarDate;
const basis = { today, soonDays: 3, currencyDigits: 2 };

describe('viewRuleLine', () => {
  it('has figures by rule, and a history as of the day, whether or not that has been noted', () => {
    const line = aLine({ quantity: 3, unitPrice: 9.99, amountPaid: 10 });
    const history = newHistory(line, '2026-11-20' as CalendarDate);

    const seen = viewRuleLine({ row: 2, line: { ...line, status: 'confirmed' }, unreadable: [], history }, basis);

    expect(seen.figures).toEqual(expect.objectContaining({ lineTotal: 29.97, balanceDue: 19.97 }));
    expect(seen.history).toEqual(expect.objectContaining({ status: 'confirmed', statusSince: today }));
  });

  it('has none where none is kept', () => {
    expect(viewRuleLine({ row: 2, line: aLine(), unreadable: [] }, basis).history).toBeNull();
  });
});
