import { readAlertSwitch, writeAlertSwitch } from '../../../src/app/alerts/alert-state';
import { endAlerts, handOverAlerts } from '../../../src/app/alerts/carry-alerts';
import { aMemory } from '../../support/a-memory';

function givenAlerts(of: string | null) {
  const memory = aMemory();
  if (of) writeAlertSwitch(memory, { email: of, triggerId: 'old' });
  const removed: string[] = [];
  const editTrigger = {
    ensure: (known: string) => known || 'new',
    remove: (id: string) => void removed.push(id),
    exists: () => true,
  };
  return { memory, editTrigger, removed };
}

describe('handOverAlerts', () => {
  it('gives the new sender a trigger', () => {
    const ports = givenAlerts('ada@x.com');

    handOverAlerts(ports, 'bo@x.com');

    expect(readAlertSwitch(ports.memory)).toEqual({ email: 'bo@x.com', triggerId: 'new' });
  });

  it('keeps the trigger of a sender who turns reminders on once more', () => {
    const ports = givenAlerts('ada@x.com');

    handOverAlerts(ports, 'ada@x.com');

    expect(readAlertSwitch(ports.memory)).toEqual({ email: 'ada@x.com', triggerId: 'old' });
  });

  it('leaves alerts off that were off', () => {
    const ports = givenAlerts(null);

    handOverAlerts(ports, 'bo@x.com');

    expect(readAlertSwitch(ports.memory)).toBeNull();
  });
});

describe('endAlerts', () => {
  it.each([
    [true, ['old']],
    [false, []],
  ])('ends them, and deletes the trigger where it is one’s own: %s', (mine, removed) => {
    const ports = givenAlerts('ada@x.com');

    endAlerts(ports, mine);

    expect(readAlertSwitch(ports.memory)).toBeNull();
    expect(ports.removed).toEqual(removed);
  });
});
