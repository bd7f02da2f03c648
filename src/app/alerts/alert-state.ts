import type { DocumentMemory } from '../ports';

/** Whose edit trigger tells of urgent and assigned lines. */
export interface AlertSwitch {
  readonly email: string;
  /** Any other edit trigger that fires is a leftover. */
  readonly triggerId: string;
}

const KEY = 'alerts.trigger';

/** @returns null while instant alerts are off. */
export function readAlertSwitch(memory: DocumentMemory): AlertSwitch | null {
  const [triggerId = '', email = ''] = (memory.get(KEY) ?? '').split(' ');
  return triggerId === '' || email === '' ? null : { email, triggerId };
}

/** With null alerts are off for everybody. */
export function writeAlertSwitch(memory: DocumentMemory, alerts: AlertSwitch | null): void {
  if (alerts) memory.set(KEY, `${alerts.triggerId} ${alerts.email}`);
  else memory.delete(KEY);
}
