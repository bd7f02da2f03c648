import { findDueLines } from '../../../src/app/reminders/find-due-lines';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/order/settings';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const fallback = { email: 'boss@x.com' as EmailAddress, name: '', language: 'en' } as const;
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'en',
  currency: 'CNY',
  team: [{ name: 'Ada', email: 'ada@x.com', language: 'en', role: '' }],
};

const find = (...lines: OrderLine[]) =>
  findDueLines(
    lines.map((line, index) => ({ row: index + 2, line, unreadable: [] })),
    settings,
    day('2026-11-22'),
    fallback,
  );

describe('findDueLines', () => {
  it('takes figures, step and days late from the line itself', () => {
    const line = aLine({ quantity: 3, unitPrice: 9.99, amountPaid: 10, owner: 'Ada', expectedDeliveryDate: day('2026-11-20') });

    expect(find(line).due).toEqual([
      {
        key: 'L1·overdue·2026-11-22·ada@x.com',
        row: 2,
        line,
        figures: { lineTotal: 29.97, balanceDue: 19.97, dueState: 'overdue', paymentStatus: 'partiallyPaid' },
        rung: { rule: 'overdue', scheduledDay: '2026-11-22' },
        daysLate: 2,
        recipient: { email: 'ada@x.com', name: 'Ada', language: 'en' },
      },
    ]);
  });

  it('counts what waits for an id, but not what is not due', () => {
    const found = find(
      aLine({ lineId: '', expectedDeliveryDate: day('2026-11-22') }),
      aLine({ lineId: '', expectedDeliveryDate: day('2026-12-22') }),
    );

    expect(found).toEqual({ due: [], withoutId: 1 });
  });

  it('takes the upper of two rows that carry the same id', () => {
    const date = day('2026-11-22');
    const found = find(
      aLine({ productName: 'original', expectedDeliveryDate: date }),
      aLine({ productName: 'copy', expectedDeliveryDate: date }),
    );

    expect(found.due.map(({ line }) => line.productName)).toEqual(['original']);
  });
});
