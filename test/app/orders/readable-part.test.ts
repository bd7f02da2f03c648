import { readablePart } from '../../../src/app/orders/readable-part';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const TODAY = '2026-11-22' as CalendarDate;
const CHRISTMAS = '2026-12-24' as CalendarDate;

describe('a line in which words cannot be read', () => {
  const known = newHistory(aLine({ status: 'confirmed', expectedDeliveryDate: CHRISTMAS, quantity: 3 }), TODAY);

  it('has kept the status, the date and the quantity that were seen before, so that nothing is told of them', () => {
    const line = aLine({ status: 'pending', expectedDeliveryDate: null, quantity: null });

    expect(readablePart(line, ['status', 'expectedDeliveryDate', 'quantity'], known)).toMatchObject({
      status: 'confirmed',
      expectedDeliveryDate: CHRISTMAS,
      quantity: 3,
    });
  });

  it('tells what can be read beside them', () => {
    const line = aLine({ status: 'shipped', expectedDeliveryDate: null });

    expect(readablePart(line, ['expectedDeliveryDate'], known)).toMatchObject({
      status: 'shipped',
      expectedDeliveryDate: CHRISTMAS,
    });
  });

  it('is the line itself where all can be read: an emptied date is a change', () => {
    const line = aLine({ status: 'confirmed', expectedDeliveryDate: null });

    expect(readablePart(line, [], known)).toBe(line);
  });
});
