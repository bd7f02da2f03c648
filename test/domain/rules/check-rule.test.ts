import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { checkRules, type RuleDraft, readAudienceName } from '../../../src/domain/rules/check-rule';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import { MOST_RULES, type RuleFault } from '../../../src/domain/rules/message-rule';
import type { RuleForm } from '../../../src/domain/rules/rule-form';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule } from '../../support/a-rule';

const TODAY = '2026-11-20' as CalendarDate;
const TEAM = [
  { name: 'Ada', email: 'ada@x.com', language: 'en', role: 'Sales' },
  { name: 'Bob', email: '', language: 'en', role: 'Stock' },
] as const;
const BASIS = { team: TEAM, today: TODAY, shopName: 'Lamps & Co' };

function aDraft(form: Partial<RuleForm> = {}, rest: Partial<RuleDraft> = {}): RuleDraft {
  const { id: _, activeSince: __, ...fields } = aRule({ fill: 'today' });
  return { id: 'R1', form: { ...fields, isOn: true, ...form }, activeSince: null, unreadable: [], customerGrade: '', ...rest };
}

const check = (...drafts: readonly RuleDraft[]) => checkRules(drafts, BASIS);
const faultsOf = (form: Partial<RuleForm>, rest: Partial<RuleDraft> = {}) => check(aDraft(form, rest))[0]?.faults;

describe('checkRules', () => {
  it('lets nobody write to customers without the name of the shop, and says so once it is switched on', () => {
    const toCustomer: Partial<RuleForm> = {
      ...{ moment: 'ordered', audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'orderConfirmation', fill: null },
    };
    const without = (form: Partial<RuleForm>) => checkRules([aDraft(form)], { ...BASIS, shopName: ' ' })[0];

    expect(without(toCustomer)).toMatchObject({ rule: null, faults: ['shopNameMissing'] });
    expect(without({ ...toCustomer, isOn: false })?.faults).toEqual([]);
    expect(without({})?.faults).toEqual([]);
    expect(faultsOf(toCustomer)).toEqual([]);
  });

  it.each([{ kind: 'person', name: 'Cy' } as const, { kind: 'role', name: 'Packing' } as const])(
    'tells an address that is none from one that is missing (%j)',
    (member) => {
      const faultsIf = (email: string) =>
        checkRules([aDraft({ audience: [member] })], {
          ...BASIS,
          team: [{ name: 'Cy', email, language: 'zh', role: 'Packing' }],
        })[0]?.faults;

      expect([faultsIf(' '), faultsIf('sunwei@example'), faultsIf('sunwei@example.com')]).toEqual([
        ['recipientWithoutAddress'],
        ['recipientAddressUnusable'],
        [],
      ]);
    },
  );

  it('gives a rule that can work, active from today or from when it was', () => {
    const { form } = aDraft();
    const { isOn: _, ...fields } = form;

    expect(check(aDraft())).toEqual([{ id: 'R1', form, rule: { ...fields, id: 'R1', activeSince: TODAY }, faults: [] }]);
    expect(check(aDraft({}, { activeSince: '2026-01-02' as CalendarDate }))[0]?.rule?.activeSince).toBe('2026-01-02');
  });

  it('checks rules that are switched off as well', () => {
    expect(check(aDraft({ isOn: false }))[0]?.rule).not.toBeNull();
    expect(faultsOf({ isOn: false, moment: null })).toEqual(['momentUnknown']);
  });

  const customer = { kind: 'customer' } as const;
  it.each<[Partial<RuleForm>, readonly RuleFault[]]>([
    [{ moment: null }, ['momentUnknown']],
    [{ moment: 'issueOpen', days: 2 }, ['issuesNotYet']],
    [{ moment: 'before' }, ['daysMissing']],
    [{ moment: 'before', days: 0 }, ['daysMissing']],
    [{ moment: 'before', days: 1.5 }, ['daysMissing']],
    [{ moment: 'overdue', days: 367 }, ['daysMissing']],
    [{ moment: 'overdue', days: 366 }, []],
    [{ moment: 'status' }, ['statusMissing']],
    [{ moment: 'status', status: 'shipped' }, []],
    [{ moment: 'onTheDay', days: 3 }, ['daysUnused']],
    [{ moment: 'onTheDay', days: 0 }, []],
    [{ moment: 'overdue', days: 1, status: 'processing' }, ['statusUnused']],
    [{ moment: null, days: 3, status: 'processing' }, ['momentUnknown']],
    [{ moment: 'unchanged', days: 5, status: 'processing' }, []],
    [
      { moment: 'unchanged', days: 5, status: 'processing', filter: { ...aRule().filter, statuses: ['shipped'] } },
      ['statusContradicts'],
    ],
    [{ moment: 'status', status: 'shipped', filter: { ...aRule().filter, statuses: ['processing'] } }, ['statusContradicts']],
    [{ moment: 'status', status: 'shipped', filter: { ...aRule().filter, statuses: ['shipped'] } }, []],
    [{ filter: { ...aRule().filter, amountFrom: -1 } }, ['amountUnusable']],
    [{ filter: { ...aRule().filter, amountFrom: Number.NaN } }, ['amountUnusable']],
    [{ audience: [] }, []],
    [{ audience: [], delivery: 'atOnce' }, []],
    [{ moment: 'assigned', audience: [] }, ['recipientMissing']],
    [{ audience: [{ kind: 'person', name: ' ada ' }] }, []],
    [{ audience: [{ kind: 'person', name: 'Eve' }] }, ['recipientUnknown']],
    [{ audience: [{ kind: 'person', name: ' ' }] }, ['recipientUnknown']],
    [{ audience: [{ kind: 'person', name: 'Bob' }] }, ['recipientWithoutAddress']],
    [{ audience: [{ kind: 'role', name: 'sales' }] }, []],
    [{ audience: [{ kind: 'role', name: 'Stock' }] }, ['recipientWithoutAddress']],
    [{ audience: [{ kind: 'role', name: 'Ada' }] }, ['recipientUnknown']],
    [{ delivery: 'atOnce' }, ['templateMissing']],
    [{ delivery: 'atOnce', template: 'urgentAlert' }, []],
    [{ audience: [customer] }, ['notForCustomers']],
    [{ audience: [customer], delivery: 'atOnce', template: 'staleOrder' }, ['notForCustomers']],
    [{ audience: [customer], delivery: 'atOnce', template: 'orderShipped' }, ['templateMisfit']],
    [{ moment: 'overdue', days: 1, audience: [customer], delivery: 'atOnce', template: 'paymentReminder' }, ['templateMisfit']],
    [{ moment: 'status', status: 'shipped', delivery: 'atOnce', template: 'orderDelivered' }, ['templateMisfit']],
    [{ moment: 'status', status: 'shipped', audience: [customer], delivery: 'atOnce', template: 'orderShipped' }, []],
    [
      { moment: 'before', audience: [{ kind: 'person', name: 'Eve' }, customer] },
      ['daysMissing', 'recipientUnknown', 'notForCustomers'],
    ],
  ])('of %j finds %j', (form, faults) => {
    expect(faultsOf(form)).toEqual(faults);
  });

  it.each<[RuleDraft['unreadable'][number], RuleFault]>([
    ['days', 'daysUnused'],
    ['dayKind', 'dayKindUnknown'],
    ['status', 'statusUnknown'],
    ['statuses', 'filterUnknown'],
    ['priority', 'filterUnknown'],
    ['amountFrom', 'amountUnusable'],
    ['delivery', 'deliveryUnknown'],
    ['template', 'templateUnknown'],
    ['fill', 'fillUnknown'],
  ])('does not guess what an unreadable %s was to be: %s', (cell, fault) => {
    expect(faultsOf({}, { unreadable: [cell] })).toEqual([fault]);
    expect(check(aDraft({}, { unreadable: [cell] }))[0]?.rule).toBeNull();
  });

  it('does not call unfit for customers what is only unreadable', () => {
    expect(faultsOf({ audience: [customer] }, { unreadable: ['delivery'] })).toEqual(['deliveryUnknown']);
  });

  it('refuses a customer grade by name instead of telling everybody', () => {
    expect(faultsOf({}, { customerGrade: 'A' })).toEqual(['gradesNotYet']);
  });

  it('leaves out what a rule does not need', () => {
    const [entry] = check(aDraft({ moment: 'assigned', days: 0, template: 'assignment', fill: 'soon' }));

    expect(entry?.rule).toMatchObject({ days: null, status: null, template: null, fill: null });
  });

  it('lets as many work as the row formula can carry, the upper ones; what is off or broken does not count', () => {
    const drafts = [
      aDraft({ isOn: false }),
      aDraft({ moment: null }),
      ...Array.from({ length: MOST_RULES + 1 }, () => aDraft()),
      aDraft({ isOn: false }),
    ];

    expect(check(...drafts).map(({ faults }) => faults.join())).toEqual([
      '',
      'momentUnknown',
      ...Array.from({ length: MOST_RULES }, () => ''),
      'tooMany',
      '',
    ]);
  });

  it('finds nothing wrong with the default rules, and reads them back as they were', () => {
    const entries = defaultRules(DEFAULT_SETTINGS, TODAY);
    const drafts = entries.map(({ id, form }) => aDraft(form, { id, activeSince: TODAY }));

    expect(check(...drafts)).toEqual(entries);
  });
});

describe('readAudienceName', () => {
  it.each([
    ['ada', 'person'],
    ['Sales', 'role'],
    ['Eve', 'person'],
    ['', 'person'],
  ])('takes %j for a %s', (name, kind) => {
    expect(readAudienceName(name, TEAM)).toEqual({ kind, name });
  });
});
