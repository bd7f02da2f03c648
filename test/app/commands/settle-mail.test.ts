import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { settleMail } from '../../../src/app/commands/settle-mail';
import { RUN_LIFE_MS } from '../../../src/domain/reminder/ledger';
import { aLine } from '../../support/builders';
import { Killed, ReminderWorld } from '../../support/reminder-world';

let tag = 0;
const run = (world: ReminderWorld, onCall?: (name: string) => void) => {
  tag += 1;
  return sendDueReminders(world.portsOf(onCall), {
    tag: `${tag}`,
    startedAt: world.now,
    senderEmail: 'b@x.com',
    fallbackEmail: 'b@x.com',
    retryFailed: false,
  });
};

/** A mail of which nobody knows whether it went out: its run was killed while Google had it. */
function givenUncertain(): { world: ReminderWorld; mailId: string } {
  const world = new ReminderWorld();
  world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));
  expect(() =>
    run(world, (name) => {
      if (name === 'mailer.send') throw new Killed();
    }),
  ).toThrow(Killed);
  return { world, mailId: world.log[0]?.mailId ?? '' };
}

const settle = (world: ReminderWorld, mailId: string, wentOut: boolean) => {
  const settled = settleMail(world.portsOf(), { mailId, wentOut });
  return settled.ok ? 'done' : settled.error.code;
};
const states = (world: ReminderWorld) => world.log.map(({ state }) => state);

describe('settleMail', () => {
  it('takes it for sent, and no run sends it again', () => {
    const { world, mailId } = givenUncertain();
    world.now += RUN_LIFE_MS;

    expect(settle(world, mailId, true)).toBe('done');
    run(world);

    expect([states(world), world.sent.length]).toEqual([['SENT'], 0]);
  });

  it('gives it back, and the next run sends it once', () => {
    const { world, mailId } = givenUncertain();
    world.now += RUN_LIFE_MS;

    expect(settle(world, mailId, false)).toBe('done');
    run(world);
    run(world);

    expect([states(world), world.sent.length]).toEqual([['SENT'], 1]);
  });

  it('is refused while its run may be alive', () => {
    const { world, mailId } = givenUncertain();

    expect(settle(world, mailId, false)).toBe('mail.still-sending');
    expect(states(world)).toEqual(['SENDING']);
  });

  it.each([true, false])('changes nothing when it is said twice (went out: %s), also after the next run', (wentOut) => {
    const { world, mailId } = givenUncertain();
    world.now += RUN_LIFE_MS;
    settle(world, mailId, wentOut);

    expect(settle(world, mailId, wentOut)).toBe('done');
    run(world);
    expect(settle(world, mailId, wentOut)).toBe('done');
    expect(states(world)).toEqual(['SENT']);
  });

  it.each([true, false])('tells the second of two people who say different things (first: %s)', (wentOut) => {
    const { world, mailId } = givenUncertain();
    world.now += RUN_LIFE_MS;
    settle(world, mailId, wentOut);

    expect(settle(world, mailId, !wentOut)).toBe('mail.settled-otherwise');
    run(world);
    expect(settle(world, mailId, !wentOut)).toBe('mail.settled-otherwise');
    expect(states(world)).toEqual(['SENT']);
  });
});
