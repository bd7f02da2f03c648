import { pageTextsFor } from '../../../src/i18n/page-texts';
import {
  checkSettings,
  fieldsOfSettings,
  parseDaysBefore,
  settingsOfFields,
} from '../../../src/sidebar/settings/settings-fields';
import { someSettings } from '../../support/sidebar-samples';

const texts = pageTextsFor('en');
const fields = fieldsOfSettings(someSettings('en'));

describe('settings as they are typed', () => {
  it('come back unchanged when nothing is typed', () => {
    expect(settingsOfFields(fields)).toEqual(someSettings('en'));
    expect(checkSettings(fields, texts)).toEqual({});
  });

  it.each([
    ['3, 1', [3, 1]],
    ['1，3、3', [3, 1]],
    ['', []],
    ['0', null],
    ['61', null],
    ['soon', null],
  ])('read the days before of %j', (typed, days) => {
    expect(parseDaysBefore(typed)).toEqual(days);
  });

  it.each([
    [{ currency: 'yuan' }, 'currency'],
    [{ soonDays: '-1' }, 'soonDays'],
    [{ orderNumberPattern: 'SO' }, 'orderNumberPattern'],
    [{ daysBefore: 'x' }, 'daysBefore'],
    [{ overdueEveryDays: '' }, 'overdueEveryDays'],
  ])('are refused at their field (%#)', (typed, field) => {
    expect(Object.keys(checkSettings({ ...fields, ...typed }, texts))).toEqual([field]);
  });

  it('want each person of the team once, with a name and a real address', () => {
    const member = { language: 'en', role: '' } as const;
    const team = [
      { ...member, key: 1, name: 'Dora', email: 'dora' },
      { ...member, key: 2, name: 'Dora', email: '' },
      { ...member, key: 3, name: '', email: 'x@example.com' },
      { ...member, key: 4, name: '', email: '' },
    ];

    expect(Object.keys(checkSettings({ ...fields, team }, texts))).toEqual(['team.0.email', 'team.1.name', 'team.2.name']);
    expect(settingsOfFields({ ...fields, team }).team).toHaveLength(3);
  });
});
