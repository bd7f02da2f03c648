import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { RUN_LIFE_MS } from '../../../src/domain/reminder/ledger';
import { aLine } from '../../support/builders';
import { Killed, ReminderWorld } from '../../support/reminder-world';

const TEAM = [
  { name: 'Ada', email: 'ada@example.com', language: 'en', role: '' },
  { name: '王芳', email: 'wang@example.com', language: 'zh', role: '' },
] as const;

/** A world in which Ada has one late line, 王芳 one due today, and nobody a third one. */
function givenThreeOwners(): ReminderWorld {
  const world = new ReminderWorld();
  world.settings = { ...world.settings, team: TEAM };
  world.addLine(aLine({ lineId: 'L1', owner: 'Ada', expectedDeliveryDate: world.day(-2) }));
  world.addLine(aLine({ lineId: 'L2', owner: '王芳', expectedDeliveryDate: world.day(0) }));
  world.addLine(aLine({ lineId: 'L3', owner: '', expectedDeliveryDate: world.day(3) }));
  world.addLine(aLine({ lineId: 'L4', owner: 'Ada', expectedDeliveryDate: world.day(9) }));
  return world;
}

let runs = 0;

function whenRemindersRun(world: ReminderWorld, options: { onCall?: (name: string) => void; retryFailed?: boolean } = {}) {
  runs += 1;
  return sendDueReminders(world.portsOf(options.onCall), {
    tag: `t${runs}`,
    startedAt: world.now,
    senderEmail: 'boss@example.com',
    fallbackEmail: 'boss@example.com',
    retryFailed: options.retryFailed ?? false,
  });
}

/** Runs that are killed at the first call of that name, or at its n-th. */
function killAt(name: string, nth = 1): (called: string) => void {
  let seen = 0;
  return (called) => {
    if (called === name) seen += 1;
    if (seen === nth && called === name) throw new Killed();
  };
}

const receivers = (world: ReminderWorld) => world.sent.map(({ to }) => to).sort();
const states = (world: ReminderWorld) =>
  world.log.map(({ lineId, state }: { lineId?: string; state: string }) => [lineId, state]);

describe('sendDueReminders', () => {
  it('sends one digest to each owner, and to the sender what nobody owns', () => {
    const world = givenThreeOwners();

    const outcome = whenRemindersRun(world);

    expect(outcome).toEqual({ ok: true, value: { sent: 3, failed: [], carriedOver: 0, stoppedBy: null, linesWithoutId: 0 } });
    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
    expect(world.log.map(({ state }) => state)).toEqual(['SENT', 'SENT', 'SENT']);
  });

  it('writes to each person in their own language', () => {
    const world = givenThreeOwners();

    whenRemindersRun(world);

    const subjects = new Map(world.sent.map(({ to, subject }) => [to, subject]));
    expect(subjects.get('ada@example.com')).toBe('1 overdue – Ordersheet');
    expect(subjects.get('wang@example.com')).toBe('今日到期 1 项 – 订单簿');
  });

  it('sends nothing the second time, nor an hour later', () => {
    const world = givenThreeOwners();
    whenRemindersRun(world);

    const again = whenRemindersRun(world);
    world.advance(60);
    whenRemindersRun(world);

    expect(again).toEqual({ ok: true, value: expect.objectContaining({ sent: 0, carriedOver: 0 }) });
    expect(world.sent).toHaveLength(3);
    expect(world.log).toHaveLength(3);
  });

  it('catches up once after days on which nothing ran', () => {
    const world = givenThreeOwners();
    whenRemindersRun(world);
    world.sent = [];

    world.advance(4 * 24 * 60);
    whenRemindersRun(world);
    whenRemindersRun(world);

    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
  });

  it('lets a colleague who runs at the same moment find the work taken', () => {
    const world = givenThreeOwners();
    const colleague: unknown[] = [];

    whenRemindersRun(world, {
      onCall: (name) => {
        if (name === 'ledger.mark' && colleague.length === 0) colleague.push(whenRemindersRun(world));
      },
    });

    expect(colleague).toEqual([{ ok: true, value: expect.objectContaining({ sent: 0 }) }]);
    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
  });

  it('refuses while somebody else claims', () => {
    const world = givenThreeOwners();
    const colleague: unknown[] = [];

    whenRemindersRun(world, {
      onCall: (name) => {
        if (name === 'ledger.claim' && colleague.length === 0) colleague.push(whenRemindersRun(world));
      },
    });

    expect(colleague).toEqual([{ ok: false, error: { code: 'workbook.busy', params: {} } }]);
    expect(world.sent).toHaveLength(3);
  });

  it('is taken up after ten minutes where it was killed before the first mail', () => {
    const world = givenThreeOwners();
    expect(() => whenRemindersRun(world, { onCall: killAt('ledger.mark') })).toThrow(Killed);
    expect(states(world)).toEqual([
      ['L1', 'PLANNED'],
      ['L2', 'PLANNED'],
      ['L3', 'PLANNED'],
    ]);

    whenRemindersRun(world);
    expect(world.sent).toEqual([]);

    world.now += RUN_LIFE_MS;
    whenRemindersRun(world);
    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
    expect(world.log).toHaveLength(3);
  });

  it.each([
    ['before the mail', 'mailer.send', []],
    ['after the mail', 'mailer.sent', ['ada@example.com']],
  ])('leaves one uncertain mail where it was killed %s, never sends that again, and sends the others', (_when, call, already) => {
    const world = givenThreeOwners();
    expect(() => whenRemindersRun(world, { onCall: killAt(call) })).toThrow(Killed);
    expect(receivers(world)).toEqual(already);
    expect(states(world)[0]).toEqual(['L1', 'SENDING']);

    world.now += RUN_LIFE_MS;
    whenRemindersRun(world);
    whenRemindersRun(world, { retryFailed: true });

    expect(receivers(world)).toEqual([...already, 'boss@example.com', 'wang@example.com']);
    expect(world.log.find(({ mailId }) => mailId.endsWith('-1') && !mailId.includes(`t${runs}`))?.state).toBe('SENDING');
  });

  it('writes down what Google refuses, goes on with the others, and tries it again only when a person asks', () => {
    const world = givenThreeOwners();
    world.refused.add('ada@example.com');

    const outcome = whenRemindersRun(world);
    expect(outcome).toEqual({
      ok: true,
      value: expect.objectContaining({
        sent: 2,
        failed: [{ recipient: 'ada@example.com', reason: 'Invalid email: ada@example.com' }],
      }),
    });
    world.refused.clear();
    world.now += RUN_LIFE_MS;
    whenRemindersRun(world);
    expect(world.sent).toHaveLength(2);

    whenRemindersRun(world, { retryFailed: true });
    expect(receivers(world)).toContain('ada@example.com');
    expect(world.log.map(({ state }) => state)).toEqual(['SENT', 'SENT', 'SENT']);
  });

  it('claims no more than the quota allows, the most pressing first, and the next day sends the rest', () => {
    const world = givenThreeOwners();
    world.quota = 1;

    const outcome = whenRemindersRun(world);

    expect(outcome).toEqual({ ok: true, value: expect.objectContaining({ sent: 1, carriedOver: 2, stoppedBy: 'quota' }) });
    expect(receivers(world)).toEqual(['ada@example.com']);
    world.quota = 100;
    world.advance(60);
    whenRemindersRun(world);
    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
  });

  it.each([100, 3, 1])('never repeats a mail that went out and was reported as failed, with %i recipients left', (quota) => {
    const world = givenThreeOwners();
    world.quota = quota;
    world.lost.add('ada@example.com');

    whenRemindersRun(world);
    world.lost.clear();
    world.quota = 100;
    world.advance(11);
    whenRemindersRun(world, { retryFailed: true });

    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
    expect(world.log.filter(({ recipient }) => recipient === 'ada@example.com').map(({ state }) => state)).toEqual(['SENDING']);
  });

  it('hands the rest back at once where another program uses the quota up, and knows nothing of the mail at that moment', () => {
    const world = givenThreeOwners();
    const outcome = whenRemindersRun(world, {
      onCall: (name) => {
        if (name === 'mailer.sent') world.quota = 0;
      },
    });
    expect(outcome).toEqual({
      ok: true,
      value: expect.objectContaining({ sent: 1, carriedOver: 1, stoppedBy: 'quota' }),
    });

    world.quota = 100;
    whenRemindersRun(world);

    // Refused, or counted and its answer lost: the quota is gone in both cases, so that a person says it.
    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com']);
    expect(world.log.map(({ recipient, state }) => [recipient, state])).toEqual([
      ['ada@example.com', 'SENT'],
      ['wang@example.com', 'SENDING'],
      ['boss@example.com', 'SENT'],
    ]);
  });

  it('stops before Google would, and the next run goes on', () => {
    const world = givenThreeOwners();
    const outcome = whenRemindersRun(world, {
      onCall: (name) => {
        if (name === 'mailer.sent') world.advance(5);
      },
    });
    expect(outcome).toEqual({ ok: true, value: expect.objectContaining({ sent: 1, carriedOver: 2, stoppedBy: 'time' }) });

    whenRemindersRun(world);

    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
  });

  it('does not send a mail whose claim somebody deletes during the run, but says so and sends it next time', () => {
    const world = givenThreeOwners();
    const outcome = whenRemindersRun(world, {
      onCall: (name) => {
        if (name === 'mailer.sent') world.log = world.log.filter((row) => row.recipient !== 'wang@example.com');
      },
    });
    expect(outcome).toEqual({ ok: true, value: expect.objectContaining({ sent: 2, carriedOver: 1 }) });

    whenRemindersRun(world);

    expect(receivers(world)).toEqual(['ada@example.com', 'boss@example.com', 'wang@example.com']);
  });

  it('counts lines without an id instead of mailing what the ledger could not know', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ lineId: '', expectedDeliveryDate: world.day(0) }));

    expect(whenRemindersRun(world)).toEqual({ ok: true, value: expect.objectContaining({ sent: 0, linesWithoutId: 1 }) });
  });

  it('reads and writes a fixed number of times and three more per mail, whatever the number of lines', () => {
    const callsFor = (lines: number) => {
      const world = givenThreeOwners();
      for (let index = 0; index < lines; index += 1) {
        world.addLine(aLine({ lineId: `M${index}`, owner: 'Ada', expectedDeliveryDate: world.day(-1) }));
      }
      whenRemindersRun(world);
      return world.calls;
    };

    expect(callsFor(500)).toEqual(callsFor(5));
  });

  it('says so where nobody is known who could get what has no owner', () => {
    const world = givenThreeOwners();

    const outcome = sendDueReminders(world.portsOf(), {
      tag: 'x',
      startedAt: world.now,
      senderEmail: '',
      fallbackEmail: '',
      retryFailed: false,
    });

    expect(outcome).toEqual({ ok: false, error: { code: 'reminders.account-unknown', params: {} } });
  });
});
