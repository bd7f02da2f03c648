import { readAlertSwitch } from '../../../src/app/alerts/alert-state';
import { type AlertSwitchPorts, turnAlertsOff, turnAlertsOn } from '../../../src/app/commands/alert-switch';
import type { AccountNeed } from '../../../src/app/ports';
import { refuse } from '../../../src/app/refusal';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { writableBooks } from '../../support/rule-books';

const TODAY = '2026-11-22' as CalendarDate;
const settings = { ...DEFAULT_SETTINGS, language: 'en', currency: 'CNY' } as const;

function givenWorkbook(sender: string | null = 'ada@x.com') {
  const properties = new Map<string, string>();
  if (sender) writeSender(aMemory(properties), { email: sender, since: 1, triggerId: 't1' });
  const triggers = new Map<string, string>();
  const books = writableBooks();
  const portsOf = (email: string, denied: readonly AccountNeed[] = [], isBusy = false): AlertSwitchPorts => ({
    account: { email: () => email, isAllowed: (need) => !denied.includes(need) },
    memory: aMemory(properties),
    lock: { run: (work) => (isBusy ? refuse('workbook.busy', {}) : work()) },
    editTrigger: {
      ensure: (known) => {
        const id = triggers.get(email) ?? (known || `edit${triggers.size + 1}`);
        triggers.set(email, id);
        return id;
      },
      remove: (id) => void (triggers.get(email) === id && triggers.delete(email)),
      exists: (id) => triggers.get(email) === id,
    },
    settings: { read: () => success(settings), write: () => success(settings) },
    clock: { now: () => 1, today: () => TODAY, hour: () => 9 },
    rules: books.rules,
  });
  const rulesOn = () => {
    const list = books.rules.read(settings, TODAY);
    return list.ok ? list.value.entries.flatMap(({ form }) => (form.isOn && form.delivery === 'atOnce' ? form.moment : [])) : [];
  };
  return { properties, triggers, books, rulesOn, portsOf };
}

describe('turnAlertsOn', () => {
  it('gives the sender an edit trigger and switches both rules on', () => {
    const workbook = givenWorkbook();

    const turned = turnAlertsOn(workbook.portsOf('ada@x.com'));

    expect(turned).toEqual({ ok: true, value: { email: 'ada@x.com' } });
    expect(readAlertSwitch(aMemory(workbook.properties))).toEqual({ email: 'ada@x.com', triggerId: 'edit1' });
    expect(workbook.rulesOn()).toEqual(['urgent', 'assigned']);
  });

  it('leaves a rule off that somebody has switched off, as long as the other one is on', () => {
    const workbook = givenWorkbook();
    turnAlertsOn(workbook.portsOf('ada@x.com'));
    const list = workbook.books.rules.read(settings, TODAY);
    const urgent = list.ok ? list.value.entries.find(({ form }) => form.moment === 'urgent') : undefined;
    if (urgent) workbook.books.rules.save(urgent.id, { ...urgent.form, isOn: false }, settings, TODAY);

    turnAlertsOn(workbook.portsOf('ada@x.com'));

    expect(workbook.rulesOn()).toEqual(['assigned']);
  });

  it('changes nothing the second time', () => {
    const workbook = givenWorkbook();
    turnAlertsOn(workbook.portsOf('ada@x.com'));
    const before = [[...workbook.properties], [...workbook.triggers], [...workbook.books.saves]];

    turnAlertsOn(workbook.portsOf('ada@x.com'));

    expect([[...workbook.properties], [...workbook.triggers], [...workbook.books.saves]]).toEqual(before);
  });

  it.each([
    ['nobody sends', null, 'ada@x.com', [], false, 'alerts.reminders-off'],
    ['somebody else sends', 'bo@x.com', 'ada@x.com', [], false, 'alerts.other-sender'],
    ['Google does not tell who it is', 'ada@x.com', 'ada@x.com', ['email'], false, 'alerts.other-sender'],
    ['triggers are not allowed', 'ada@x.com', 'ada@x.com', ['triggers'], false, 'reminders.triggers-not-allowed'],
    ['somebody is at work', 'ada@x.com', 'ada@x.com', [], true, 'workbook.busy'],
  ] as const)('changes nothing where %s', (_, sender, me, denied, isBusy, code) => {
    const workbook = givenWorkbook(sender);
    const before = [...workbook.properties];

    const turned = turnAlertsOn(workbook.portsOf(me, denied, isBusy));

    expect(turned).toMatchObject({ ok: false, error: { code } });
    expect([...workbook.properties]).toEqual(before);
    expect(workbook.triggers.size + workbook.books.saves.length).toBe(0);
  });
});

describe('turnAlertsOff', () => {
  it('ends them by the sender together with the trigger, twice as once, and leaves the rules', () => {
    const workbook = givenWorkbook();
    turnAlertsOn(workbook.portsOf('ada@x.com'));

    turnAlertsOff(workbook.portsOf('ada@x.com'));
    turnAlertsOff(workbook.portsOf('ada@x.com'));

    expect(readAlertSwitch(aMemory(workbook.properties))).toBeNull();
    expect(workbook.triggers.size).toBe(0);
    expect(workbook.rulesOn()).toEqual(['urgent', 'assigned']);
  });

  it('ends them by a colleague, whose hands do not reach the trigger', () => {
    const workbook = givenWorkbook();
    turnAlertsOn(workbook.portsOf('ada@x.com'));

    turnAlertsOff(workbook.portsOf('bo@x.com'));

    expect(readAlertSwitch(aMemory(workbook.properties))).toBeNull();
    expect([...workbook.triggers.keys()]).toEqual(['ada@x.com']);
  });
});
