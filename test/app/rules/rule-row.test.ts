import { formatRuleRow, isRuleRow, parseRuleRow } from '../../../src/app/rules/rule-row';
import { LANGUAGES, type TeamMember } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import type { RuleForm } from '../../../src/domain/rules/rule-form';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const TODAY = '2026-11-22' as CalendarDate;
const team: readonly TeamMember[] = [{ name: 'Ada', email: 'ada@example.com', language: 'en', role: 'Sales' }];
const ladder = { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 1 };
const FULL: RuleForm = {
  ...{ isOn: true, name: '=mine', moment: 'before', days: 4, dayKind: 'working', status: null },
  filter: { statuses: ['pending', 'onHold'], priority: 'urgent', owner: 'Ada', channel: 'Shop', amountFrom: 10.5 },
  audience: [{ kind: 'owner' }, { kind: 'person', name: 'Ada' }, { kind: 'role', name: 'Sales' }],
  ...{ delivery: 'atOnce', template: 'urgentAlert', fill: 'attention' },
};

describe('a row of the Rules sheet', () => {
  it.each(LANGUAGES)('says what reading gives back (%s)', (language) => {
    const forms = [FULL, ...defaultRules({ ladder, soonDays: 3 }, TODAY).map(({ form }) => form)];
    const rows = forms.map((form) => parseRuleRow(formatRuleRow(form, { language }), 'R1', team));

    expect(rows.map(({ form }) => form)).toEqual(forms);
    expect(rows.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  it('names what is no choice of ours', () => {
    const cells = {
      moment: 'Tomorrow',
      dayKind: 'moons',
      statuses: 'Pending, lost',
      amountFrom: 'much',
      fill: 'pink',
      template: 'x',
    };

    expect(parseRuleRow(cells, 'R1', team)).toMatchObject({
      form: { moment: null, filter: { statuses: ['pending'] } },
      unreadable: ['template', 'statuses', 'amountFrom', 'dayKind', 'fill'],
    });
  });

  it('names a status that there is none and days that are no number, whatever the rule waits for', () => {
    expect(parseRuleRow({ moment: 'Urgent', status: '生产中', days: '两天' }, 'R1', team)).toMatchObject({
      form: { moment: 'urgent', days: null, status: null },
      unreadable: expect.arrayContaining(['status', 'days']),
    });
  });

  it('takes the status of “unchanged” for the one in which nothing has moved', () => {
    const formOf = (statuses: string) =>
      parseRuleRow({ moment: '状态未变', days: 5, status: '处理中', statuses }, 'R1', team).form;

    expect(formOf('')).toMatchObject({ status: null, filter: { statuses: ['processing'] } });
    expect(formOf('已发货，处理中')).toMatchObject({ status: null, filter: { statuses: ['processing'] } });
    expect(formOf('已发货')).toMatchObject({ status: 'processing', filter: { statuses: ['shipped'] } });
  });

  it.each([
    ['4天', 4],
    ['3 个工作日', 3],
    ['2 days', 2],
    ['1 working day', 1],
    ['-3', null],
  ])('reads %j as %s days', (days, expected) => {
    expect(parseRuleRow({ moment: 'Overdue', days }, 'R1', team).form.days).toBe(expected);
  });

  it('reads an amount with its currency, in wide digits', () => {
    expect(parseRuleRow({ amountFrom: '￥１，０００' }, 'R1', team).form.filter.amountFrom).toBe(1000);
  });

  it('takes a template for a mail at once, and nothing for the digest', () => {
    expect(parseRuleRow({ template: 'Shipped' }, 'R1', team).form.delivery).toBe('atOnce');
    expect(parseRuleRow({}, 'R1', team).form.delivery).toBe('digest');
  });

  it('reads several names with the separators that people use, and digits that are text', () => {
    const { form } = parseRuleRow({ audience: 'Ada，Customer；负责人、订单负责人', days: '３' }, 'R1', team);

    expect(form.audience).toEqual([
      { kind: 'person', name: 'Ada' },
      { kind: 'customer' },
      { kind: 'person', name: '负责人' },
      { kind: 'owner' },
    ]);
    expect(form.days).toBe(3);
  });

  it('is a rule once it says something, and not by its box alone', () => {
    expect(isRuleRow({ isOn: false, id: 'R1', matches: 3 })).toBe(false);
    expect(isRuleRow({ moment: 'x' })).toBe(true);
  });
});
