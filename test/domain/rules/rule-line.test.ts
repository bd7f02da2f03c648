import { newHistory } from '../../../src/domain/rules/line-history';
import { ruleFacts } from '../../../src/domain/rules/rule-line';
import { type CalendarDate, toDayNumber } from '../../../src/domain/shared/calendar-date';
import { aRuleLine } from '../../support/a-rule';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const TODAY = { today: toDayNumber(day('2026-11-22')), threshold: 0 };

describe('ruleFacts', () => {
  it('gives dates as the day numbers of a sheet, and nothing for those that are empty', () => {
    const seen = aRuleLine({
      line: { expectedDeliveryDate: day('2026-11-23'), paymentDueDate: null },
      history: newHistory(aLine(), day('2026-11-20')),
    });

    expect(ruleFacts(seen, TODAY).fields).toMatchObject({
      expected: 46_349,
      paymentDue: null,
      statusSince: 46_346,
      today: 46_348,
    });
  });

  it('knows no day of a status while no history has been kept', () => {
    expect(ruleFacts(aRuleLine({ history: null }), TODAY).fields.statusSince).toBeNull();
  });
});
