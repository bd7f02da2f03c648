import { writeAlertSwitch } from '../../../src/app/alerts/alert-state';
import { viewAlerts } from '../../../src/app/queries/alerts-view';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aMemory } from '../../support/a-memory';

const ADA = 'ada@x.com';
const RULES = defaultRules(DEFAULT_SETTINGS, '2026-11-22' as CalendarDate);
const TOLD = RULES.map((entry) => (entry.form.moment === 'urgent' ? { ...entry, form: { ...entry.form, isOn: true } } : entry));

function viewFor(
  me: string,
  { sender = ADA, hasTrigger = true, team = [ADA], entries = TOLD as typeof RULES, isOn = true, isAllowed = true } = {},
): ReturnType<typeof viewAlerts> {
  const memory = aMemory();
  writeSender(memory, { email: sender, since: 0, triggerId: 't' });
  if (isOn) writeAlertSwitch(memory, { email: ADA, triggerId: 'e' });
  const members = team.map((email) => ({ name: '', email, language: 'en' as const, role: '' }));
  return viewAlerts(
    {
      memory,
      account: { email: () => me, isAllowed: (need) => isAllowed || need === 'email' },
      editTrigger: { ensure: () => '', remove: () => undefined, exists: () => hasTrigger },
    },
    { team: members, entries },
  );
}

const troubleFor = (...args: Parameters<typeof viewFor>) => viewFor(...args).trouble?.code ?? null;

describe('viewAlerts', () => {
  it('says who sends them, and finds nothing wrong while all is well', () => {
    expect(viewFor(ADA)).toEqual({ isOn: true, sender: ADA, trouble: null });
    expect(viewFor('bo@x.com')).toEqual({ isOn: true, sender: ADA, trouble: null });
    expect(viewFor(ADA, { isOn: false })).toEqual({ isOn: false, sender: '', trouble: null });
  });

  it('sees from the own screen only that the trigger is gone', () => {
    expect(troubleFor(ADA, { hasTrigger: false })).toBe('gone');
    expect(troubleFor('bo@x.com', { hasTrigger: false })).toBeNull();
    // Where triggers may not be asked for, nobody knows.
    expect(troubleFor(ADA, { hasTrigger: false, isAllowed: false })).toBeNull();
  });

  it('sees from every screen that somebody else sends by now, or that the sender has left', () => {
    expect(troubleFor('bo@x.com', { sender: 'bo@x.com' })).toBe('orphaned');
    expect(troubleFor(ADA, { sender: 'bo@x.com' })).toBe('orphaned');
    expect(troubleFor('bo@x.com', { team: ['bo@x.com'] })).toBe('senderLeft');
  });

  it('says that no rule has anything to tell', () => {
    expect(troubleFor(ADA, { entries: RULES })).toBe('noRule');
  });
});
