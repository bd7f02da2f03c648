import { fallbackEmail, readRemindersDetail } from '../../../src/app/queries/reminders-detail';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

const A_TRIGGER = { ensure: () => 't', remove: () => undefined, exists: () => true };

describe('readRemindersDetail', () => {
  it('shows who would get what, and what may still be sent today', () => {
    const world = new ReminderWorld();
    world.addLine(aLine({ expectedDeliveryDate: world.day(0) }));

    const read = readRemindersDetail({
      ...world.portsOf(),
      memory: aMemory(),
      trigger: A_TRIGGER,
      editTrigger: A_TRIGGER,
      account: { email: () => 'ada@x.com', isAllowed: () => true },
    });

    expect(read).toEqual({
      ok: true,
      value: expect.objectContaining({
        isOn: false,
        quotaLeft: 100,
        recipients: [expect.objectContaining({ email: 'ada@x.com' })],
        rest: null,
        hasRulesSheet: false,
        alerts: { isOn: false, sender: '', trouble: null },
      }),
    });
  });

  it('stays readable without any permission', () => {
    const world = new ReminderWorld();

    const read = readRemindersDetail({
      ...world.portsOf(),
      memory: aMemory(),
      trigger: A_TRIGGER,
      editTrigger: A_TRIGGER,
      account: { email: () => 'ada@x.com', isAllowed: () => false },
    });

    expect(read).toEqual({ ok: true, value: expect.objectContaining({ quotaLeft: null, recipients: [], uncertain: [] }) });
  });
});

describe('fallbackEmail', () => {
  it('is the sender, else the person at the screen, else nobody', () => {
    expect(fallbackEmail('ada@x.com', { email: () => 'bo@x.com', isAllowed: () => true })).toBe('ada@x.com');
    expect(fallbackEmail('', { email: () => 'bo@x.com', isAllowed: () => true })).toBe('bo@x.com');
    expect(fallbackEmail('', { email: () => 'bo@x.com', isAllowed: () => false })).toBe('');
  });
});
