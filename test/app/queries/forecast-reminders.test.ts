import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { forecastReminders } from '../../../src/app/queries/forecast-reminders';
import { readDueMessages } from '../../../src/app/reminders/read-due-messages';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

/** Three people; lines due today, in two days and in four. */
function givenTeam(): ReminderWorld {
  const world = new ReminderWorld();
  world.settings = {
    ...world.settings,
    ladder: { daysBefore: [1], onTheDay: true, overdueEveryDays: 3 },
    team: [0, 1, 2].map((index) => ({ name: `P${index}`, email: `p${index}@x.com`, language: 'en', role: '' })),
  };
  [0, 2, 4].forEach((ahead, index) => {
    world.addLine(aLine({ lineId: `L${index}`, owner: `P${index}`, expectedDeliveryDate: world.day(ahead) }));
  });
  return world;
}

function forecastOf(world: ReminderWorld, allowance: number | null) {
  const found = readDueMessages(world.portsOf(), 'b@x.com');
  if (!found.ok) throw new Error(found.error.code);
  const entries = world.log.map((row, index) => ({ ...row, row: index + 2 }));
  return forecastReminders(found.value, entries, world.now, allowance === null ? null : { today: allowance, perDay: allowance });
}

const run = (world: ReminderWorld) =>
  sendDueReminders(world.portsOf(), {
    tag: world.now.toString(36),
    startedAt: world.now,
    senderEmail: 'b@x.com',
    fallbackEmail: 'b@x.com',
    retryFailed: false,
  });

describe('forecastReminders', () => {
  it('foresees for each of seven days as many mails as its run then sends', () => {
    const world = givenTeam();
    const forecast = forecastOf(world, 100);

    const sent = forecast.map(({ date }) => {
      expect(world.today()).toBe(date);
      const before = world.sent.length;
      run(world);
      world.advance(24 * 60);
      return world.sent.length - before;
    });

    expect(forecast.map(({ mails }) => mails)).toEqual(sent);
    expect(sent).toEqual([1, 1, 1, 2, 1, 1, 1]);
  });

  it('does the same where the allowance is short', () => {
    const world = givenTeam();
    world.lines = world.lines.map((placed) => ({ ...placed, line: { ...placed.line, expectedDeliveryDate: world.day(0) } }));
    const forecast = forecastOf(world, 2);

    const sent = forecast.map(() => {
      const before = world.sent.length;
      world.quota = 2;
      run(world);
      world.advance(24 * 60);
      return world.sent.length - before;
    });

    expect(forecast.map(({ mails, waiting }) => [mails, waiting])).toEqual([
      [2, 1],
      [1, 0],
      [0, 0],
      [2, 1],
      [1, 0],
      [0, 0],
      [2, 1],
    ]);
    expect(forecast.map(({ mails }) => mails)).toEqual(sent);
  });

  it('leaves out what has been sent today, and knows no allowance of somebody else', () => {
    const world = givenTeam();
    run(world);

    const [today] = forecastOf(world, null);

    expect(today).toEqual({ date: world.today(), mails: 0, toCustomers: 0, allowance: null, waiting: 0, isDayOff: false });
  });
});
