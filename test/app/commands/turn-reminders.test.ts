import { type TurnPorts, turnRemindersOff, turnRemindersOn } from '../../../src/app/commands/turn-reminders';
import type { AccountNeed } from '../../../src/app/ports';
import { refuse } from '../../../src/app/refusal';
import { readSender } from '../../../src/app/reminders/reminder-state';
import { aMemory } from '../../support/a-memory';

const NOW = Date.UTC(2026, 10, 22, 8);

/** A workbook whose properties everybody shares, and each person's own triggers. */
function givenWorkbook() {
  const properties = new Map<string, string>();
  const triggers = new Map<string, string>();
  const editTriggers = new Map<string, string>();
  let isBusy = false;
  const heartbeats: (number | null)[] = [];
  const prepared: boolean[] = [];
  let isLocked = false;
  const portsOf = (email: string, denied: readonly AccountNeed[] = []): TurnPorts => ({
    account: { email: () => email, isAllowed: (need) => !denied.includes(need) },
    memory: aMemory(properties),
    trigger: {
      ensure: () => {
        const own = [...triggers].find(([, owner]) => owner === email)?.[0];
        const id = own ?? `t${triggers.size + 1}`;
        triggers.set(id, email);
        return id;
      },
      remove: (id) => {
        if (triggers.get(id) === email) triggers.delete(id);
      },
      exists: (id) => triggers.get(id) === email,
    },
    editTrigger: {
      ensure: () => {
        editTriggers.set(`edit-${email}`, email);
        return `edit-${email}`;
      },
      remove: (id) => {
        if (editTriggers.get(id) === email) editTriggers.delete(id);
      },
      exists: (id) => editTriggers.get(id) === email,
    },
    clock: { now: () => NOW, today: () => '2026-11-22' as never, hour: () => 8 },
    heartbeat: {
      prepare: () => void prepared.push(isLocked),
      write: (at) => void heartbeats.push(at),
      say: () => undefined,
    },
    lock: {
      run: (work) => {
        if (isBusy) return refuse('workbook.busy', {});
        isLocked = true;
        const done = work();
        isLocked = false;
        return done;
      },
    },
  });
  return { properties, triggers, editTriggers, heartbeats, prepared, portsOf, keepBusy: () => (isBusy = true) };
}

describe('turnRemindersOn', () => {
  it('makes the person the sender, with one trigger', () => {
    const workbook = givenWorkbook();

    const turned = turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    expect(turned).toEqual({ ok: true, value: { email: 'ada@x.com', since: NOW, triggerId: 't1' } });
    expect([...workbook.triggers]).toEqual([['t1', 'ada@x.com']]);
    expect(workbook.heartbeats).toEqual([NOW]);
    expect(workbook.prepared).toEqual([true]);
  });

  it('changes nothing the second time', () => {
    const workbook = givenWorkbook();
    turnRemindersOn(workbook.portsOf('ada@x.com'), false);
    const before = [...workbook.properties];

    turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    expect([...workbook.properties]).toEqual(before);
    expect(workbook.triggers.size).toBe(1);
  });

  it('makes a lost trigger again and keeps since when', () => {
    const workbook = givenWorkbook();
    turnRemindersOn(workbook.portsOf('ada@x.com'), false);
    workbook.triggers.clear();
    workbook.triggers.set('other', 'x');

    const turned = turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    expect(turned).toEqual({ ok: true, value: { email: 'ada@x.com', since: NOW, triggerId: 't2' } });
  });

  it('says who sends already, and takes over only when asked to', () => {
    const workbook = givenWorkbook();
    turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    expect(turnRemindersOn(workbook.portsOf('bo@x.com'), false)).toEqual({
      ok: false,
      error: { code: 'reminders.someone-sends', params: { sender: 'ada@x.com' } },
    });
    expect(workbook.triggers.size).toBe(1);
    expect(turnRemindersOn(workbook.portsOf('bo@x.com'), true)).toEqual({
      ok: true,
      value: expect.objectContaining({ email: 'bo@x.com' }),
    });
    expect(readSender(workbook.portsOf('bo@x.com').memory)?.triggerId).toBe('t2');
  });

  it.each([
    ['mail', 'reminders.mail-not-allowed'],
    ['triggers', 'reminders.triggers-not-allowed'],
    ['email', 'reminders.account-unknown'],
  ] as const)('refuses without the permission for %s and changes nothing', (need, code) => {
    const workbook = givenWorkbook();

    expect(turnRemindersOn(workbook.portsOf('ada@x.com', [need]), false)).toEqual({ ok: false, error: { code, params: {} } });
    expect(workbook.properties.size + workbook.triggers.size).toBe(0);
  });

  it('waits for nobody for ever', () => {
    const workbook = givenWorkbook();
    workbook.keepBusy();

    expect(turnRemindersOn(workbook.portsOf('ada@x.com'), false)).toEqual({
      ok: false,
      error: { code: 'workbook.busy', params: {} },
    });
  });
});

describe('turnRemindersOff', () => {
  it('deletes the own trigger', () => {
    const workbook = givenWorkbook();
    turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    const turned = turnRemindersOff(workbook.portsOf('ada@x.com'));

    expect(turned).toEqual({ ok: true, value: expect.objectContaining({ email: 'ada@x.com' }) });
    expect(workbook.properties.size + workbook.triggers.size).toBe(0);
    expect(workbook.heartbeats).toEqual([NOW, null]);
  });

  it('switches off what a colleague sends, whose trigger is left to delete itself', () => {
    const workbook = givenWorkbook();
    turnRemindersOn(workbook.portsOf('ada@x.com'), false);

    turnRemindersOff(workbook.portsOf('bo@x.com'));

    expect(readSender(workbook.portsOf('bo@x.com').memory)).toBeNull();
    expect(workbook.triggers.size).toBe(1);
  });

  it('changes nothing while they are off', () => {
    expect(turnRemindersOff(givenWorkbook().portsOf('ada@x.com'))).toEqual({ ok: true, value: null });
  });
});
