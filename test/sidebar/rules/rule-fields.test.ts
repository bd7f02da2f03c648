import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import { MOMENTS, TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { fitsMoment } from '../../../src/domain/templates/template-fit';
import { audienceOf } from '../../../src/domain/templates/template-kind';
import { pageTextsFor } from '../../../src/i18n/page-texts';
import {
  CUSTOMER_MOMENTS,
  checkRule,
  fieldsOfRule,
  newRule,
  ruleOfFields,
  saysTheSame,
  withMoment,
} from '../../../src/sidebar/rules/rule-fields';

const texts = pageTextsFor('en');
const words = texts.rules.form;

describe('saysTheSame', () => {
  const rule = ruleOfFields(newRule(false));

  it('leaves aside name, colour, switch, and the order of people', () => {
    const audience = [{ kind: 'owner' }, { kind: 'role', name: 'Sales' }] as const;
    const other = { ...rule, name: 'Mine', fill: 'done', isOn: false, audience: [audience[1], audience[0]] } as const;

    expect(saysTheSame({ ...rule, audience }, other)).toBe(true);
  });

  it.each([{ days: 5 }, { dayKind: 'working' }, { audience: [] }, { filter: { ...rule.filter, owner: 'Ada' } }] as const)(
    'knows that %j makes another rule',
    (change) => {
      expect(saysTheSame(rule, { ...rule, ...change })).toBe(false);
    },
  );
});

describe('rule fields', () => {
  it('offers customers only moments for which there is a message to them', () => {
    const fitting = MOMENTS.filter((moment) =>
      TEMPLATE_KEYS.some((key) => audienceOf(key) === 'customer' && fitsMoment(key, moment, null)),
    );

    expect([...CUSTOMER_MOMENTS].sort()).toEqual([...fitting].sort());
  });

  it('give every default rule back as it was', () => {
    for (const { form } of defaultRules(DEFAULT_SETTINGS, '2026-11-22' as CalendarDate)) {
      expect(ruleOfFields(fieldsOfRule(form))).toEqual(form);
      expect(checkRule(fieldsOfRule(form), texts)).toEqual({});
    }
  });

  it('leave out what the moment has no use for', () => {
    const fields = { ...newRule(false), status: 'shipped', fill: 'soon', template: 'urgentAlert' } as const;

    expect(ruleOfFields({ ...fields, moment: 'before' })).toMatchObject({ days: 3, status: null, fill: 'soon', template: null });
    expect(ruleOfFields({ ...fields, moment: 'assigned', delivery: 'atOnce' })).toMatchObject({
      days: null,
      fill: null,
      template: 'urgentAlert',
    });
    expect(ruleOfFields({ ...fields, moment: 'status', filter: { ...fields.filter, statuses: ['pending'] } })).toMatchObject({
      status: 'shipped',
      filter: { statuses: [] },
    });
  });

  it('send a message to customers by itself, never in a digest', () => {
    expect(ruleOfFields({ ...newRule(true), delivery: 'digest' })).toMatchObject({
      audience: [{ kind: 'customer' }],
      delivery: 'atOnce',
      template: 'orderConfirmation',
    });
  });

  it('take full-width digits', () => {
    expect(ruleOfFields({ ...newRule(false), days: '１２' }).days).toBe(12);
  });

  it('come with the usual message and days of a moment', () => {
    expect(withMoment({ ...newRule(false), days: '' }, 'unchanged')).toMatchObject({ days: '7', template: 'staleOrder' });
    expect(withMoment(newRule(true), 'status')).toMatchObject({ status: 'shipped', template: 'orderShipped' });
    expect(withMoment(newRule(true), 'onTheDay').template).toBeNull();
  });

  it.each([
    ['days', { days: '0' }, words.daysWrong],
    ['days', { days: '367' }, words.daysWrong],
    ['days', { days: '1.5' }, words.daysWrong],
    ['days', { days: '' }, words.daysWrong],
    ['moment', { moment: null }, texts.rules.fault.momentUnknown],
    ['audience', { moment: 'assigned', audience: [] }, words.recipientNeeded],
    ['template', { delivery: 'atOnce' }, words.templateNeeded],
    ['amountFrom', { filter: { ...newRule(false).filter, amountFrom: '-1' } }, words.amountWrong],
    ['amountFrom', { filter: { ...newRule(false).filter, amountFrom: 'much' } }, words.amountWrong],
  ] as const)('say at %s what is wrong with %j', (field, changes, sentence) => {
    expect(checkRule({ ...newRule(false), ...changes }, texts)).toEqual({ [field]: sentence });
  });
});
