import { type HourlyPorts, runHourly } from '../../../src/app/commands/run-hourly';
import { refuse } from '../../../src/app/refusal';
import { readLastRun, readSender, writeSender } from '../../../src/app/reminders/reminder-state';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

/** What Google's mail service does once the permission is gone. */
const forbidden: HourlyPorts['mailer'] = {
  remainingQuota: () => {
    throw new Error('No permission');
  },
  send: () => {
    throw new Error('No permission');
  },
};

function fail(): never {
  throw new Error('No answer');
}

function givenSender(options: { isMailAllowed?: boolean; sweep?: HourlyPorts['sweep']; settingsFail?: boolean } = {}) {
  const world = new ReminderWorld();
  world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));
  const removed: string[] = [];
  const memory = aMemory(new Map([['workbook', JSON.stringify({ language: 'en', currency: 'CNY' })]]));
  writeSender(memory, { email: 'ada@x.com', since: 0, triggerId: 't1' });
  let sweeps = 0;
  const heartbeats: (number | string | null)[] = [];
  const ports = world.portsOf();
  const isMailAllowed = options.isMailAllowed ?? true;
  const run = (triggerId: string) =>
    runHourly(
      {
        ...ports,
        ...(options.settingsFail && { settings: { ...ports.settings, read: fail } }),
        mailer: isMailAllowed ? ports.mailer : forbidden,
        memory,
        heartbeat: { write: (at) => void heartbeats.push(at), say: (words) => void heartbeats.push(words) },
        isSenderNow: (id) => readSender(memory)?.triggerId === id,
        trigger: { ensure: () => '', remove: (id) => void removed.push(id), exists: () => true },
        account: { email: () => 'ada@x.com', isAllowed: () => isMailAllowed },
        sweep: () => {
          sweeps += 1;
          return options.sweep?.() ?? success(null);
        },
      },
      { triggerId, tag: 'x', startedAt: world.now },
    );
  return { world, memory, removed, heartbeats, run, sweeps: () => sweeps };
}

describe('runHourly', () => {
  it('sends from the hour in Settings on, and leaves its heartbeat', () => {
    const { world, memory, run, sweeps } = givenSender();

    const outcome = run('t1');

    expect(outcome).toEqual({ ok: true, value: { did: 'send', outcome: expect.objectContaining({ sent: 1 }) } });
    expect(world.sent.map(({ to }) => to)).toEqual(['ada@x.com']);
    expect(sweeps()).toBe(0);
    expect(readLastRun(memory)).toEqual({
      at: world.now,
      sent: 1,
      failed: 0,
      carriedOver: 0,
      stoppedBy: null,
      refusal: null,
      succeededAt: world.now,
    });
  });

  it('sweeps in an hour that has no mails', () => {
    const { run, sweeps } = givenSender();
    run('t1');

    run('t1');

    expect(sweeps()).toBe(1);
  });

  it('only sweeps before that hour', () => {
    const { world, memory, run, sweeps } = givenSender();
    world.advance(-60);

    expect(run('t1')).toEqual({ ok: true, value: { did: 'sweep' } });
    expect([world.sent.length, sweeps()]).toEqual([0, 1]);
    expect(readLastRun(memory)?.at).toBe(world.now);
  });

  it('sends nothing at night, and beats on', () => {
    const { world, run, heartbeats } = givenSender();
    world.advance(14 * 60);

    expect(run('t1')).toEqual({ ok: true, value: { did: 'sweep' } });
    expect([world.sent.length, heartbeats]).toEqual([0, [world.now]]);
  });

  it('sends nothing on a day off', () => {
    const { world, run } = givenSender();
    const calendar = { weekdaysOff: new Set<never>(), daysOff: new Set([world.today()]), workingDays: new Set<never>() };
    world.books = { ...world.books, calendar: { read: () => success(calendar) } };

    expect(run('t1')).toEqual({ ok: true, value: { did: 'sweep' } });
    world.advance(24 * 60);
    expect(run('t1')).toEqual({ ok: true, value: { did: 'send', outcome: expect.objectContaining({ sent: 1 }) } });
  });

  it('retires the trigger of somebody who is not the sender any more, and does nothing else', () => {
    const { world, memory, removed, run, sweeps } = givenSender();

    expect(run('old')).toEqual({ ok: true, value: { did: 'retire' } });
    expect(removed).toEqual(['old']);
    expect([world.sent.length, sweeps(), readLastRun(memory)]).toEqual([0, 0, null]);
  });

  it('leaves its heartbeat although the sweep was refused', () => {
    const { world, memory, run, heartbeats } = givenSender({ sweep: () => refuse('workbook.busy', {}) });
    world.advance(-60);

    run('t1');

    expect(readLastRun(memory)).toEqual(expect.objectContaining({ at: world.now, refusal: null }));
    expect(heartbeats).toEqual([world.now]);
  });

  it('leaves no heartbeat where the order sheet is damaged, also at night, and says so', () => {
    const { world, memory, run, heartbeats } = givenSender({ sweep: () => refuse('sheet.not-found', { sheet: 'Orders' }) });
    world.advance(-60);

    run('t1');

    expect(heartbeats).toEqual([expect.stringContaining('“Orders” is gone')]);
    expect(readLastRun(memory)).toEqual(expect.objectContaining({ at: world.now, succeededAt: null }));
  });

  it('leaves nothing where somebody else was at work, so that the last heartbeat grows old', () => {
    const { world, memory, run, heartbeats } = givenSender();
    world.books = { ...world.books, rules: { read: () => refuse('workbook.busy', {}) } };

    run('t1');

    expect(heartbeats).toEqual([]);
    expect(readLastRun(memory)).toEqual(expect.objectContaining({ succeededAt: null }));
  });

  it('says that the allowance is spent, until a run may send again', () => {
    const { world, memory, run, heartbeats } = givenSender();
    world.quota = 0;

    run('t1');
    expect(heartbeats).toEqual([expect.stringMatching(/1 mail waits until Google lets ada@x.com send more/)]);
    expect(readLastRun(memory)?.succeededAt).toBeNull();

    world.quota = 100;
    run('t1');
    expect(heartbeats[1]).toBe(world.now);
  });

  it('says that Google refused whatever was due', () => {
    const { world, run, heartbeats } = givenSender();
    world.refused.add('ada@x.com');

    run('t1');

    expect(heartbeats).toEqual([expect.stringContaining('Mail log says why')]);
  });

  it('notes that the permission to mail was taken back', () => {
    const { world, memory, run, heartbeats } = givenSender({ isMailAllowed: false });

    run('t1');

    expect(world.sent).toEqual([]);
    expect(readLastRun(memory)?.refusal?.code).toBe('reminders.mail-not-allowed');
    expect(heartbeats).toEqual([expect.stringContaining('does not let Ordersheet mail from ada@x.com')]);
  });

  it('notes it also where there is nothing to send', () => {
    const { world, run, heartbeats } = givenSender({ isMailAllowed: false });
    world.lines = [];

    run('t1');

    expect(heartbeats).toEqual([expect.stringContaining('does not let Ordersheet mail')]);
  });

  it('does not hide another failure behind the permission', () => {
    const { run } = givenSender({ sweep: () => success(null), settingsFail: true });

    expect(() => run('t1')).toThrow('No answer');
  });

  it('leaves no heartbeat of a sender who was switched off while it was at work', () => {
    let switchOff = () => undefined as unknown;
    const { memory, run, heartbeats, world } = givenSender({
      sweep: () => {
        switchOff();
        return success(null);
      },
    });
    world.lines = [];
    switchOff = () => writeSender(memory, null);

    run('t1');

    expect([heartbeats, readLastRun(memory)]).toEqual([[], null]);
  });

  it('reads the settings once', () => {
    const { world, run } = givenSender();

    run('t1');

    expect(world.calls.filter((name) => name === 'settings.read')).toHaveLength(1);
  });
});
