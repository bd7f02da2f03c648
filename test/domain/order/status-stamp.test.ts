import { fieldsForStatus, stampsForStatus } from '../../../src/domain/order/status-stamp';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const TODAY = '2026-11-22' as CalendarDate;
const EARLIER = '2026-11-01' as CalendarDate;

describe('stampsForStatus', () => {
  it.each([
    ['shipped', { shippedDate: TODAY }],
    ['delivered', { actualDeliveryDate: TODAY }],
    ['completed', { actualDeliveryDate: TODAY }],
    ['processing', {}],
    ['cancelled', {}],
  ] as const)('of %s are %p', (status, stamps) => {
    expect(stampsForStatus(aLine(), status, TODAY)).toEqual(stamps);
  });

  it('leave a date that is there', () => {
    const line = aLine({ shippedDate: EARLIER, actualDeliveryDate: EARLIER });

    expect([stampsForStatus(line, 'shipped', TODAY), stampsForStatus(line, 'completed', TODAY)]).toEqual([{}, {}]);
  });
});

describe('fieldsForStatus', () => {
  it('empties the day of delivery when a delivery is taken back', () => {
    const line = aLine({ status: 'delivered', shippedDate: EARLIER, actualDeliveryDate: EARLIER });

    expect(fieldsForStatus(line, 'shipped', TODAY)).toEqual({ status: 'shipped', actualDeliveryDate: null });
  });

  it('keeps the day of delivery when a delivered line is completed', () => {
    const line = aLine({ status: 'delivered', actualDeliveryDate: EARLIER });

    expect(fieldsForStatus(line, 'completed', TODAY)).toEqual({ status: 'completed' });
  });
});
