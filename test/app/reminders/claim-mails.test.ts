import type { LedgerRow } from '../../../src/app/ports';
import { claimMails, prepareMail } from '../../../src/app/reminders/claim-mails';
import { readComposeContext } from '../../../src/app/reminders/compose-context';
import { DEFAULT_BOOKS } from '../../../src/app/reminders/default-books';
import { groupIntoMails } from '../../../src/domain/reminder/planned-mail';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { success } from '../../../src/domain/shared/result';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { ReminderWorld } from '../../support/reminder-world';

const day = (text: string) => text as CalendarDate;
const customer = aRecipient('cust@y.com', { kind: 'customer', name: 'Riverside' });
const confirmation = {
  moment: 'status',
  status: 'confirmed',
  delivery: 'atOnce',
  template: 'orderConfirmed',
  name: 'Confirmed',
} as const;

function contextOf(messages: readonly ReturnType<typeof aDueMessage>[], world = new ReminderWorld()) {
  const lines = messages.map(({ row, line }) => ({ row, line, unreadable: [] }));
  const found = { settings: world.settings, due: messages, lines, today: world.today() };
  const context = readComposeContext(world.portsOf(), found, 'boss@x.com');
  if (!context.ok) throw new Error(context.error.code);
  return context.value;
}

function claim(messages: readonly ReturnType<typeof aDueMessage>[], entries: readonly LedgerRow[] = []) {
  const run = { tag: 'x', now: Date.UTC(2026, 10, 22, 8) };
  return claimMails(groupIntoMails(messages), run, entries, contextOf(messages));
}

describe('claimMails', () => {
  it('makes a row for every line and reason of a digest, under the subject that is sent', () => {
    const { mails, claims } = claim([
      aDueMessage({ key: 'a', row: 2 }),
      aDueMessage({ key: 'b', row: 2, rule: { moment: 'unpaid', name: 'Money' } }),
    ]);

    expect(claims.map(({ key, rule, subject, told }) => [key, rule, subject, told])).toEqual([
      ['a', expect.objectContaining({ name: '', moment: 'overdue' }), '1 overdue – Ordersheet', ''],
      ['b', expect.objectContaining({ name: 'Money', moment: 'unpaid' }), '1 overdue – Ordersheet', ''],
    ]);
    expect(mails.map(({ subject, compose }) => compose().subject === subject)).toEqual([true]);
    expect(new Set(claims.map(({ mailId }) => mailId))).toEqual(new Set(mails.map(({ mailId }) => mailId)));
  });

  it('keeps what a customer knows of a date that cannot be read', () => {
    const message = aDueMessage({
      recipient: customer,
      rule: confirmation,
      line: { lineId: 'L7', expectedDeliveryDate: null, status: 'confirmed' },
      isDateUnreadable: true,
    });
    const known = { row: 2, key: 'x', state: 'SENT', mailId: 'm', runId: '', recipient: '', subject: '', lineId: 'L7' } as const;

    const [told] = claim([message], [{ ...known, told: '2026-11-25 #2 L7' }]).claims;

    expect(told?.told).toBe('2026-11-25 #2 L7');
  });

  it('keeps what a customer is told: the day, and the calendar entry with a number that rises', () => {
    const message = aDueMessage({
      key: 'a',
      recipient: customer,
      rule: confirmation,
      line: { lineId: 'L7', orderNumber: 'A', expectedDeliveryDate: day('2026-12-01'), status: 'confirmed' },
    });

    const [first] = claim([message]).claims;
    const known = { row: 2, key: 'x', state: 'SENT', mailId: 'm', runId: '', recipient: '', subject: '', lineId: 'L7' } as const;
    const [second] = claim([message], [{ ...known, told: first?.told ?? '' }]).claims;

    expect([first?.told, second?.told]).toEqual(['2026-12-01 #0 L7', '2026-12-01 #1 L7']);
  });

  it('counts the calendar entry on between two mails of one run about one order', () => {
    const line = { lineId: 'L7', orderNumber: 'A', expectedDeliveryDate: day('2026-12-01') };
    const received = { moment: 'ordered', delivery: 'atOnce', template: 'orderConfirmation' } as const;

    const { claims } = claim([
      aDueMessage({ key: 'a', recipient: customer, rule: received, line }),
      aDueMessage({ key: 'b', recipient: customer, rule: confirmation, line }),
    ]);

    expect(claims.map(({ told }) => told)).toEqual(['2026-12-01 #0 L7 ×1', '2026-12-01 #1 L7']);
  });

  it('keeps nothing of what a colleague is told: the customer does not know it', () => {
    const line = { lineId: 'L7', orderNumber: 'A', expectedDeliveryDate: day('2026-12-01') };

    const { mails, claims } = claim([aDueMessage({ key: 'a', rule: confirmation, line })]);

    expect(claims.map(({ told }) => told)).toEqual(['']);
    expect(mails[0]?.compose().attachments).toBeUndefined();
  });

  it('lets a mail that cannot be written fail at its turn, and the others be claimed', () => {
    const broken = { ...DEFAULT_BOOKS, templates: { ...DEFAULT_BOOKS.templates, read: () => success([]) } };
    const world = new ReminderWorld();
    world.books = broken;
    const message = aDueMessage({ recipient: customer, rule: confirmation });
    const [mail] = groupIntoMails([message]);
    const context = {
      ...contextOf([message], world),
      linesOfOrder: () => {
        throw new Error('No lines');
      },
    };

    const prepared = mail && prepareMail(mail, 'm', new Map(), context);

    expect(prepared?.subject).toBe(message.line.orderNumber);
    expect(() => prepared?.compose()).toThrow('No lines');
  });
});
