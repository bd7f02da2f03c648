import { type ChooseMails, sendMessages } from '../../../src/app/reminders/send-messages';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { groupIntoMails } from '../../../src/domain/reminder/planned-mail';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { ReminderWorld } from '../../support/reminder-world';

const run = { tag: 'x', startedAt: Date.UTC(2026, 10, 22, 8), senderEmail: 'boss@x.com', retryFailed: false };

function send(world: ReminderWorld, choose: ChooseMails, keys: readonly string[] = ['a', 'b']) {
  const due = keys.map((key, index) =>
    aDueMessage({ key, row: index + 2, recipient: aRecipient(`${key}@x.com`), line: { lineId: key, orderNumber: key } }),
  );
  const found = {
    ...{
      due,
      held: [],
      withoutId: 0,
      knownDates: new Map(),
      heard: new Map(),
      decisions: new Map(),
      toldOrders: new Map(),
      now: world.now,
      lines: [],
      entries: [],
      areRulesAhead: false,
      rules: [],
      settings: world.settings,
      told: new Map(),
    },
    ...{ today: world.today(), calendar: EVERY_DAY_WORKS, fallback: aRecipient('boss@x.com') },
  };
  return sendMessages(world.portsOf(), found, run, choose);
}

describe('sendMessages', () => {
  it('sends what was chosen, and counts what waits for the next run', () => {
    const world = new ReminderWorld();

    const sent = send(world, (claimable) => {
      const [now, ...later] = groupIntoMails(claimable);
      return { now: now ? [now] : [], later };
    });

    expect(sent).toEqual({ ok: true, value: { sent: 1, failed: [], carriedOver: 1, stoppedBy: 'quota' } });
    expect(world.log.map(({ key, state }) => [key, state])).toEqual([['a', 'SENT']]);
  });

  it('notes what is settled without sending it, and nobody is asked to send it again', () => {
    const world = new ReminderWorld();
    const settleAll: ChooseMails = (claimable) => ({
      ...{ now: [], later: [] },
      settled: { mails: groupIntoMails(claimable), reason: 'why' },
    });

    send(world, settleAll);
    const chosen: number[] = [];
    send(world, (claimable) => {
      chosen.push(claimable.length);
      return { now: groupIntoMails(claimable), later: [] };
    });

    expect(world.log.map(({ key, state }) => [key, state])).toEqual([
      ['a', 'SKIPPED'],
      ['b', 'SKIPPED'],
    ]);
    expect([world.sent.length, chosen]).toEqual([0, [0]]);
  });

  it('asks Google nothing where there is nothing to say', () => {
    const world = new ReminderWorld();

    expect(send(world, () => ({ now: [], later: [] }), [])).toMatchObject({ ok: true, value: { sent: 0 } });
    expect(world.calls).toEqual([]);
  });
});
