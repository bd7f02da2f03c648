import type { DueLine } from '../../src/domain/reminder/digest';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../src/domain/shared/email-address';
import { aLine } from './builders';

/** A line of Ada's that is two days late; a test sets only what it is about. */
export function aDueLine({
  line,
  ...fields
}: Partial<Omit<DueLine, 'line'>> & { line?: Parameters<typeof aLine>[0] } = {}): DueLine {
  return {
    key: 'key',
    row: 2,
    line: aLine({ expectedDeliveryDate: '2026-11-20' as CalendarDate, ...line }),
    figures: { lineTotal: 10, balanceDue: 10, dueState: 'overdue', paymentStatus: 'unpaid' },
    rung: { rule: 'overdue', scheduledDay: '2026-11-22' as CalendarDate },
    daysLate: 2,
    recipient: { email: 'ada@example.com' as EmailAddress, name: 'Ada', language: 'en' },
    ...fields,
  };
}
