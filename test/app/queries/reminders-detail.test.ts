import { fallbackEmail, readRemindersDetail } from '../../../src/app/queries/reminders-detail';
import { refuse } from '../../../src/app/refusal';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { newHistory } from '../../../src/domain/rules/line-history';
import { aMemory } from '../../support/a-memory';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const A_TRIGGER = { ensure: () => 't', remove: () => undefined, exists: () => true };

describe('readRemindersDetail', () => {
  it('shows who would get what, and what may still be sent today', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));

    const read = readRemindersDetail({
      ...world.portsOf(),
      memory: aMemory(),
      trigger: A_TRIGGER,
      editTrigger: A_TRIGGER,
      account: { email: () => 'ada@x.com', isAllowed: () => true },
    });

    expect(read).toEqual({
      ok: true,
      value: expect.objectContaining({
        isOn: false,
        quotaLeft: 100,
        recipients: [expect.objectContaining({ email: 'ada@x.com' })],
        rest: null,
        hasRulesSheet: false,
        alerts: { isOn: false, sender: '', trouble: null },
      }),
    });
  });

  it('says what cannot be read in the place of the lists, and still who sends', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));
    const memory = aMemory();
    writeSender(memory, { email: 'ada@x.com', since: world.now, triggerId: 't' });
    const lost = refuse('sheet.column-missing', { sheet: 'Rules', columns: ['Days'] });
    const account = { email: () => 'ada@x.com', isAllowed: () => true };
    const ports = { ...world.portsOf(), memory, trigger: A_TRIGGER, editTrigger: A_TRIGGER, account };

    const read = readRemindersDetail({ ...ports, rules: { read: () => lost } });

    expect(read).toMatchObject({
      ok: true,
      value: { isOn: true, sender: 'ada@x.com', recipients: [], forecast: [], obstacle: { code: 'sheet.column-missing' } },
    });
  });

  it('counts apart what goes to customers from the elected sender’s account, and says whose account the reader’s is', () => {
    const world = new ReminderWorld();
    const line = aLine({ status: 'shipped', email: 'customer@y.com' });
    const history = { ...newHistory(line, world.today()), isStatusSeenChanging: true };
    world.lines = [{ row: 2, line, unreadable: [], history }];
    const template = { template: 'orderShipped', delivery: 'atOnce' } as const;
    world.books = booksOf([aRule({ moment: 'status', status: 'shipped', ...template, audience: [{ kind: 'customer' }] })]);
    const memory = aMemory();
    writeSender(memory, { email: 'ada@x.com', since: world.now, triggerId: 't' });
    const readAs = (email: string) =>
      readRemindersDetail({
        ...world.portsOf(),
        ...{ memory, trigger: A_TRIGGER, editTrigger: A_TRIGGER, account: { email: () => email, isAllowed: () => true } },
      });

    expect(readAs('bo@x.com')).toMatchObject({ ok: true, value: { account: 'bo@x.com', ofSender: 1, recipients: [] } });
    expect(readAs('ada@x.com')).toMatchObject({
      ok: true,
      value: { account: 'ada@x.com', ofSender: 0, recipients: [{ isCustomer: true }] },
    });
  });

  it('counts the orders whose customers would be told something and have no address', () => {
    const world = new ReminderWorld();
    const template = { template: 'orderShipped', delivery: 'atOnce' } as const;
    world.books = booksOf([aRule({ moment: 'status', status: 'shipped', ...template, audience: [{ kind: 'customer' }] })]);
    world.lines = Array.from({ length: 12 }, (_, index) => {
      const line = aLine({ lineId: `L${index}`, orderNumber: `${index}`, status: 'shipped' });
      return {
        row: index + 2,
        line,
        unreadable: [],
        history: { ...newHistory(line, world.today()), isStatusSeenChanging: true },
      };
    });

    const read = readRemindersDetail({
      ...world.portsOf(),
      ...{ memory: aMemory(), trigger: A_TRIGGER, editTrigger: A_TRIGGER },
      account: { email: () => 'ada@x.com', isAllowed: () => true },
    });

    expect(read.ok && read.value.withoutAddress?.count).toBe(12);
    expect(read.ok && read.value.withoutAddress?.orderNumbers).toHaveLength(10);
  });

  it('stays readable without any permission', () => {
    const world = new ReminderWorld();

    const read = readRemindersDetail({
      ...world.portsOf(),
      memory: aMemory(),
      trigger: A_TRIGGER,
      editTrigger: A_TRIGGER,
      account: { email: () => 'ada@x.com', isAllowed: () => false },
    });

    expect(read).toEqual({ ok: true, value: expect.objectContaining({ quotaLeft: null, recipients: [], uncertain: [] }) });
  });
});

describe('fallbackEmail', () => {
  it('is the sender, else the person at the screen, else nobody', () => {
    expect(fallbackEmail('ada@x.com', { email: () => 'bo@x.com', isAllowed: () => true })).toBe('ada@x.com');
    expect(fallbackEmail('', { email: () => 'bo@x.com', isAllowed: () => true })).toBe('bo@x.com');
    expect(fallbackEmail('', { email: () => 'bo@x.com', isAllowed: () => false })).toBe('');
  });
});
