import { isOwnName, ownNameOf } from '../../../src/app/rules/own-rule-name';
import { DEFAULT_SETTINGS, LANGUAGES } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { messagesFor } from '../../../src/i18n/messages-for';

const RULES = defaultRules(DEFAULT_SETTINGS, '2026-11-22' as CalendarDate);

describe('ownNameOf', () => {
  it('names every rule that is there from the start, and is known again in every language', () => {
    for (const language of LANGUAGES) {
      for (const { form } of RULES) {
        const name = ownNameOf(form, messagesFor(language));
        expect(name).not.toBe('');
        expect(isOwnName(name)).toBe(true);
        expect(form.moment && isOwnName(name, [form.moment])).toBe(true);
      }
    }
  });

  it('is none while the rule does not say enough', () => {
    const form = { moment: 'before', days: null, dayKind: 'calendar', status: null } as const;

    expect(ownNameOf(form, messagesFor('en'))).toBe('');
    expect(ownNameOf({ ...form, moment: 'status' }, messagesFor('en'))).toBe('');
    expect(ownNameOf({ ...form, moment: null }, messagesFor('en'))).toBe('');
  });
});

describe('isOwnName', () => {
  it('knows a name with whatever days', () => {
    expect(isOwnName('12 working days before delivery', ['before'])).toBe(true);
    expect(isOwnName('交付前 12 个工作日', ['before'])).toBe(true);
  });

  it('leaves what people write, and the name of another moment', () => {
    expect(isOwnName('Call the workshop')).toBe(false);
    expect(isOwnName('')).toBe(false);
    expect(isOwnName('Urgent', ['before'])).toBe(false);
  });
});
