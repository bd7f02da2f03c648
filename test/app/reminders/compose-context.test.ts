import { readComposeContext } from '../../../src/app/reminders/compose-context';
import { aDueMessage } from '../../support/a-due-message';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

function contextOf(world: ReminderWorld, due: readonly ReturnType<typeof aDueMessage>[]) {
  const read = readComposeContext(
    world.portsOf(),
    { settings: world.settings, due, lines: world.lines, today: world.today() },
    'boss@x.com',
  );
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('readComposeContext', () => {
  it('finds the lines of an order, and none for a line without a number', () => {
    const world = new ReminderWorld();
    for (const [lineId, orderNumber] of [
      ['L1', 'A'],
      ['L2', ''],
      ['L3', 'A'],
      ['L4', ''],
    ] as const)
      world.addLine(aLine({ lineId, orderNumber }));
    const { linesOfOrder } = contextOf(world, []);

    expect(linesOfOrder('A').map(({ line }) => line.lineId)).toEqual(['L1', 'L3']);
    expect([linesOfOrder(''), linesOfOrder('B')]).toEqual([[], []]);
  });

  it("reads the team's own messages only where a mail of its own is due", () => {
    const world = new ReminderWorld();
    contextOf(world, [aDueMessage()]);
    expect(world.calls).toEqual([]);

    contextOf(world, [aDueMessage({ rule: { delivery: 'atOnce', template: 'assignment' } })]);

    expect(world.calls).toEqual(['templates.read']);
  });
});
