import { readAlertSwitch, writeAlertSwitch } from '../../../src/app/alerts/alert-state';
import { aMemory } from '../../support/a-memory';

describe('the note of instant alerts', () => {
  it('is read as it was written, and gone when they are off', () => {
    const memory = aMemory();
    expect(readAlertSwitch(memory)).toBeNull();

    writeAlertSwitch(memory, { email: 'ada@x.com', triggerId: '17' });
    expect(readAlertSwitch(memory)).toEqual({ email: 'ada@x.com', triggerId: '17' });

    writeAlertSwitch(memory, null);
    expect(readAlertSwitch(memory)).toBeNull();
  });

  it('counts as off where it cannot be read', () => {
    expect(readAlertSwitch(aMemory(new Map([['alerts.trigger', 'nonsense']])))).toBeNull();
  });
});
