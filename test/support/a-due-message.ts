import type { DueMessage } from '../../src/domain/reminder/due-message';
import type { MessageRule } from '../../src/domain/rules/message-rule';
import type { RuleRecipient } from '../../src/domain/rules/resolve-audience';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../src/domain/shared/email-address';
import { aRule } from './a-rule';
import { aLine } from './builders';

/** A colleague of the name, or a customer. */
export function aRecipient(email: string, fields: Partial<RuleRecipient> = {}): RuleRecipient {
  return { kind: 'colleague', email: email as EmailAddress, name: '', language: 'en', ...fields };
}

/** A line of Ada's that is two days late; a test sets only what it is about. */
export function aDueMessage({
  line,
  rule,
  ...fields
}: Partial<Omit<DueMessage, 'line' | 'rule'>> & {
  line?: Parameters<typeof aLine>[0];
  rule?: Partial<MessageRule>;
} = {}): DueMessage {
  return {
    key: 'key',
    rule: aRule({ moment: 'overdue', days: 1, ...rule }),
    scheduledDay: '2026-11-22' as CalendarDate,
    recipient: aRecipient('ada@example.com', { name: 'Ada' }),
    row: 2,
    line: aLine({ expectedDeliveryDate: '2026-11-20' as CalendarDate, ...line }),
    figures: { lineTotal: 10, balanceDue: 10, dueState: 'overdue', paymentStatus: 'unpaid' },
    history: null,
    daysLate: 2,
    ...fields,
  };
}
