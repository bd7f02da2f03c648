import { sendRemindersNow } from '../../../src/app/commands/send-reminders-now';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

function givenPerson(email: string, isMailAllowed = true) {
  const world = new ReminderWorld();
  world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));
  const memory = aMemory();
  const account = { email: () => email, isAllowed: () => isMailAllowed };
  const send = () => sendRemindersNow({ ...world.portsOf(), memory, account }, { tag: 'x', startedAt: world.now });
  return { world, memory, send };
}

describe('sendRemindersNow', () => {
  it('gives what nobody owns to the person who asks while reminders are off', () => {
    const { world, send } = givenPerson('bo@x.com');

    send();

    expect(world.sent.map(({ to }) => to)).toEqual(['bo@x.com']);
  });

  it('gives it to the sender while they are on, so that a colleague who asks does not double it', () => {
    const { world, memory, send } = givenPerson('bo@x.com');
    writeSender(memory, { email: 'ada@x.com', since: 0, triggerId: 't1' });

    send();
    send();

    expect(world.sent.map(({ to }) => to)).toEqual(['ada@x.com']);
    expect(world.sent[0]?.text).toContain('bo@x.com');
  });

  it('refuses without the permission to mail', () => {
    const { world, send } = givenPerson('bo@x.com', false);

    expect(send()).toEqual({ ok: false, error: { code: 'reminders.mail-not-allowed', params: {} } });
    expect(world.calls).toEqual([]);
  });
});
