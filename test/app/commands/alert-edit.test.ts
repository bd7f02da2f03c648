import { readAlertSwitch, writeAlertSwitch } from '../../../src/app/alerts/alert-state';
import { type AlertRun, alertEdit } from '../../../src/app/commands/alert-edit';
import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { newHistory, nextHistory } from '../../../src/domain/rules/line-history';
import { addDays } from '../../../src/domain/shared/calendar-date';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { Killed, ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const MINUTES_OF_A_RUN = 11;

const urgent = aRule({ id: 'R1', moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' });
const assigned = aRule({ id: 'R2', moment: 'assigned', delivery: 'atOnce', template: 'assignment' });
const TEAM = [
  { name: 'Ada', email: 'ada@x.com', language: 'en', role: '' },
  { name: 'Bo', email: 'bo@x.com', language: 'en', role: '' },
] as const;

/** Lines that were there yesterday, with histories; what is edited since makes news. */
function givenAlerts(rules = [urgent, assigned]) {
  const world = new ReminderWorld();
  world.books = booksOf(rules);
  world.settings = { ...world.settings, team: TEAM, reminderHour: 8, quietFromHour: 20 };
  const memory = aMemory();
  writeSender(memory, { email: 'boss@x.com', since: 1, triggerId: 't' });
  writeAlertSwitch(memory, { email: 'boss@x.com', triggerId: 'edit' });
  const removed: string[] = [];
  let editedRows = new Set<number>();
  const add = (line: Partial<OrderLine>) => {
    const complete = aLine({ lineId: `L${world.lines.length + 1}`, orderNumber: `N${world.lines.length + 1}`, ...line });
    const history = { ...newHistory(complete, addDays(world.today(), -1)), firstSeen: null };
    world.lines.push({ row: world.lines.length + 2, line: complete, unreadable: [], history });
  };
  const edit = (lineIds: readonly string[], fields: Partial<OrderLine>) => {
    world.lines = world.lines.map((placed) =>
      lineIds.includes(placed.line.lineId) ? { ...placed, line: { ...placed.line, ...fields } } : placed,
    );
    editedRows = new Set(world.lines.flatMap(({ row, line }) => (lineIds.includes(line.lineId) ? [row] : [])));
  };
  const portsOf = (onCall?: (name: string) => void) => ({
    ...world.portsOf(onCall),
    memory,
    editTrigger: { ensure: () => 'edit', exists: () => true, remove: (id: string) => void removed.push(id) },
    edited: {
      isWatched: () => success(editedRows.size > 0),
      list: () => success(world.lines.filter(({ row }) => editedRows.has(row))),
      complete: () => {
        world.calls.push('complete');
        world.lines = world.lines.map((placed) => ({
          ...placed,
          history: placed.history
            ? nextHistory(placed.history, placed.line, world.today())
            : newHistory(placed.line, world.today()),
        }));
        return success(null);
      },
    },
  });
  const alert = (run: Partial<AlertRun> = {}, onCall?: (name: string) => void) =>
    alertEdit(portsOf(onCall), { triggerId: 'edit', tag: 'x', startedAt: world.now, actorEmail: '', ...run });
  const runHourly = () => {
    world.lines = world.lines.map((placed) => placed);
    return sendDueReminders(world.portsOf(), {
      tag: 'h',
      startedAt: world.now,
      senderEmail: 'boss@x.com',
      fallbackEmail: 'boss@x.com',
      retryFailed: false,
    });
  };
  return { world, memory, removed, add, edit, alert, runHourly };
}

const receivers = (world: ReminderWorld) => world.sent.map(({ to }) => to);

describe('alertEdit', () => {
  it('tells the owner of a line that has become urgent, and the hourly run does not tell it again', () => {
    const { world, add, edit, alert, runHourly } = givenAlerts();
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });

    const outcome = alert();
    world.advance(60);
    runHourly();

    expect(outcome).toMatchObject({ ok: true, value: { did: 'send', outcome: { sent: 1 } } });
    expect(receivers(world)).toEqual(['ada@x.com']);
    expect(world.log.map(({ key, state }) => [key, state])).toEqual([
      [`L1·urgent:urgentAlert·${world.today()}·ada@x.com`, 'SENT'],
    ]);
  });

  it('tells whom a line was given to, and the sender of a line without an owner that became urgent', () => {
    const { world, add, edit, alert } = givenAlerts();
    add({ owner: 'Ada' });
    add({ owner: '' });
    edit(['L1'], { owner: 'Bo' });
    alert();
    edit(['L2'], { priority: 'urgent' });
    alert({ tag: 'y' });

    expect(receivers(world)).toEqual(['bo@x.com', 'boss@x.com']);
  });

  it('makes one mail for each colleague of 500 pasted rows, by as many calls as for two', () => {
    const callsOf = (count: number) => {
      const { world, add, edit, alert } = givenAlerts();
      for (let index = 0; index < count; index += 1) add({ owner: index % 2 ? 'Ada' : 'Bo' });
      edit(
        world.lines.map(({ line }) => line.lineId),
        { priority: 'urgent' },
      );
      alert();
      expect([...receivers(world)].sort()).toEqual(['ada@x.com', 'bo@x.com']);
      expect(world.log).toHaveLength(count);
      return world.calls.length;
    };

    expect(callsOf(500)).toBe(callsOf(4));
  });

  it('leaves what comes within ten minutes to the hourly run, so that nothing is lost', () => {
    const { world, add, edit, alert, runHourly } = givenAlerts();
    add({ owner: 'Ada' });
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });
    alert();
    world.advance(9);
    edit(['L2'], { priority: 'urgent' });
    alert({ tag: 'y' });
    expect(world.sent).toHaveLength(1);

    world.advance(51);
    runHourly();

    expect(world.sent.map(({ subject }) => /N\d/.exec(subject)?.[0])).toEqual(['N1', 'N2']);
  });

  it('mails again once ten minutes are over', () => {
    const { world, add, edit, alert } = givenAlerts();
    add({ owner: 'Ada' });
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });
    alert();
    world.advance(10);
    edit(['L2'], { priority: 'urgent' });
    alert({ tag: 'y' });

    expect(receivers(world)).toEqual(['ada@x.com', 'ada@x.com']);
  });

  it('does not tell people what they did themselves, now or later, and the Mail log says so', () => {
    const { world, add, edit, alert, runHourly } = givenAlerts();
    add({ owner: 'Ada' });
    edit(['L1'], { owner: 'Bo', priority: 'urgent' });

    alert({ actorEmail: 'BO@x.com' });
    world.advance(60);
    runHourly();

    expect(world.sent).toEqual([]);
    expect(world.log.map(({ state }) => state)).toEqual(['SKIPPED', 'SKIPPED']);
  });

  it('has the rows completed first where they have no id or no history of the change yet', () => {
    const { world, add, edit, alert } = givenAlerts();
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });

    alert();

    expect(world.calls.filter((name) => name === 'complete')).toEqual(['complete']);
  });

  it('says nothing of another edit, of rules that are off, or of a digest', () => {
    const { world, add, edit, alert } = givenAlerts([{ ...urgent, delivery: 'digest', template: null }]);
    add({ owner: 'Ada' });
    edit([], {});
    expect(alert()).toEqual({ ok: true, value: { did: 'nothing' } });
    expect(world.calls).toEqual([]);

    edit(['L1'], { priority: 'urgent' });
    expect(alert()).toEqual({ ok: true, value: { did: 'nothing' } });
    expect(world.calls).toEqual(['settings.read', 'rules.read']);
  });

  it.each([
    ['at night', 20],
    ['before the hour of the reminders', 7],
  ])('waits %s, and the morning’s run tells it', (_, hour) => {
    const { world, add, edit, alert, runHourly } = givenAlerts();
    add({ owner: 'Ada' });
    world.now = Date.UTC(2026, 10, 22, hour);
    edit(['L1'], { priority: 'urgent' });

    expect(alert()).toEqual({ ok: true, value: { did: 'wait' } });
    expect(world.sent).toEqual([]);

    world.now = Date.UTC(2026, 10, 23, 8);
    runHourly();
    expect(receivers(world)).toEqual(['ada@x.com']);
  });

  it('waits on a day off', () => {
    const { world, add, edit, alert } = givenAlerts();
    world.books = {
      ...world.books,
      calendar: { read: () => success({ weekdaysOff: new Set(), daysOff: new Set([world.today()]), workingDays: new Set() }) },
    };
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });

    expect(alert()).toEqual({ ok: true, value: { did: 'wait' } });
  });

  it.each([
    ['alerts were turned off', (memory: ReturnType<typeof aMemory>) => writeAlertSwitch(memory, null)],
    ['reminders were turned off', (memory: ReturnType<typeof aMemory>) => writeSender(memory, null)],
    [
      'somebody else sends now',
      (memory: ReturnType<typeof aMemory>) => writeAlertSwitch(memory, { email: 'bo@x.com', triggerId: 'other' }),
    ],
  ])('deletes its trigger where %s', (_, change) => {
    const { world, memory, removed, add, edit, alert } = givenAlerts();
    add({ owner: 'Ada' });
    edit(['L1'], { priority: 'urgent' });
    change(memory);

    expect(alert()).toEqual({ ok: true, value: { did: 'retire' } });
    expect(removed).toEqual(['edit']);
    expect(world.calls).toEqual([]);
    expect(readAlertSwitch(memory)?.triggerId).not.toBe('edit');
  });

  it('mails nobody twice when two runs are at the same rows, whichever call the other one comes in at', () => {
    let calls = 0;
    {
      const { add, edit, alert } = givenAlerts();
      add({ owner: 'Ada' });
      edit(['L1'], { priority: 'urgent' });
      alert({}, () => {
        calls += 1;
      });
    }
    for (let nth = 1; nth <= calls; nth += 1) {
      const { world, add, edit, alert, runHourly } = givenAlerts();
      add({ owner: 'Ada' });
      add({ owner: 'Bo' });
      edit(['L1', 'L2'], { priority: 'urgent' });
      let seen = 0;
      alert({}, () => {
        seen += 1;
        if (seen === nth) (nth % 2 ? alert : runHourly)({ tag: 'other' });
      });
      world.advance(MINUTES_OF_A_RUN);
      runHourly();

      expect([...receivers(world)].sort()).toEqual(['ada@x.com', 'bo@x.com']);
    }
  });

  it('mails nobody twice and loses nothing, killed at whatever call and followed by the hourly run', () => {
    let calls = 0;
    {
      const { world, add, edit, alert } = givenAlerts();
      add({ owner: 'Ada' });
      add({ owner: 'Bo' });
      edit(['L1', 'L2'], { priority: 'urgent' });
      alert({}, () => {
        calls += 1;
      });
      expect(world.sent).toHaveLength(2);
    }
    for (let nth = 1; nth <= calls; nth += 1) {
      const { world, add, edit, alert, runHourly } = givenAlerts();
      add({ owner: 'Ada' });
      add({ owner: 'Bo' });
      edit(['L1', 'L2'], { priority: 'urgent' });
      let seen = 0;
      const kill = () => {
        seen += 1;
        if (seen === nth) throw new Killed();
      };
      expect(() => alert({}, kill)).toThrow(Killed);

      world.advance(MINUTES_OF_A_RUN);
      world.lines = world.lines.map((placed) => ({
        ...placed,
        history: placed.history ? nextHistory(placed.history, placed.line, world.today()) : null,
      }));
      runHourly();

      const uncertain = world.log.filter(({ state }) => state === 'SENDING').map(({ recipient }) => recipient);
      expect(new Set(receivers(world)).size).toBe(world.sent.length);
      expect([...new Set([...receivers(world), ...uncertain])].sort()).toEqual(['ada@x.com', 'bo@x.com']);
    }
  });
});
