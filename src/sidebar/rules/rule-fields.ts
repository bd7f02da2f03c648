import type { OrderStatus } from '../../domain/order/order-status';
import {
  type Audience,
  MOMENTS_WITH_DAYS,
  type Moment,
  PASSING_MOMENTS,
  type TemplateKey,
} from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { PageTexts } from '../../i18n/page-texts';
import { amountOf } from '../parts/typed-amount';
import { isForCustomer } from './describe-rule';

/** A rule as it is being typed: numbers are still text. */
export interface RuleFields extends Omit<RuleForm, 'days' | 'filter'> {
  readonly days: string;
  readonly filter: Omit<RuleForm['filter'], 'amountFrom'> & { readonly amountFrom: string };
}

export const COLLEAGUE_MOMENTS = [
  'before',
  'onTheDay',
  'overdue',
  'after',
  'status',
  'unchanged',
  'unpaid',
  'urgent',
  'assigned',
  'ordered',
  'dateMoved',
] as const satisfies readonly Moment[];

/** Those for which there is a message to customers. */
export const CUSTOMER_MOMENTS = ['ordered', 'status', 'dateMoved', 'unpaid'] as const satisfies readonly Moment[];

const USUAL_DAYS: Readonly<Partial<Record<Moment, number>>> = { before: 3, overdue: 1, after: 1 };
const A_WEEK = 7;
const MOST_DAYS = 366;

/** Which message suits a moment, so that one click less is needed. */
const USUAL_MESSAGE: Readonly<Partial<Record<Moment, TemplateKey>>> = {
  ordered: 'orderConfirmation',
  dateMoved: 'deliveryDelayed',
  unpaid: 'paymentReminder',
  urgent: 'urgentAlert',
  assigned: 'assignment',
  unchanged: 'staleOrder',
};

/** The same for colleagues, where it is another one. */
const USUAL_COLLEAGUE_MESSAGE: Readonly<Partial<Record<Moment, TemplateKey>>> = { dateMoved: 'dateChanged' };

/** The same for the statuses that customers wait for. */
const USUAL_STATUS_MESSAGE: Readonly<Partial<Record<OrderStatus, TemplateKey>>> = {
  confirmed: 'orderConfirmed',
  shipped: 'orderShipped',
  delivered: 'orderDelivered',
  cancelled: 'orderCancelled',
};

export function fieldsOfRule(form: RuleForm): RuleFields {
  const { amountFrom } = form.filter;
  return {
    ...form,
    days: form.days === null ? '' : String(form.days),
    filter: { ...form.filter, amountFrom: amountFrom === null ? '' : String(amountFrom) },
  };
}

/** Only for fields that {@link checkRule} found nothing wrong with. What the moment has no use for is left out. */
export function ruleOfFields(fields: RuleFields): RuleForm {
  const { moment, audience } = fields;
  const isMailed = audience.length > 0;
  const isSingle = isMailed && fields.delivery === 'atOnce';
  return {
    ...fields,
    name: fields.name.trim(),
    days: hasDays(moment) ? amountOf(fields.days) : null,
    status: moment === 'status' ? fields.status : null,
    delivery: isForCustomer(audience) ? 'atOnce' : fields.delivery,
    template: isSingle || isForCustomer(audience) ? fields.template : null,
    fill: isPassing(moment) ? null : fields.fill,
    filter: {
      ...fields.filter,
      statuses: moment === 'status' ? [] : fields.filter.statuses,
      amountFrom: amountOf(fields.filter.amountFrom),
    },
  };
}

export function newRule(isForCustomers: boolean): RuleFields {
  const audience: readonly Audience[] = [{ kind: isForCustomers ? 'customer' : 'owner' }];
  const empty: RuleFields = {
    isOn: true,
    name: '',
    moment: null,
    days: '',
    dayKind: 'calendar',
    status: null,
    filter: { statuses: [], priority: null, owner: '', channel: '', amountFrom: '' },
    audience,
    delivery: isForCustomers ? 'atOnce' : 'digest',
    template: null,
    fill: null,
  };
  return withMoment(empty, isForCustomers ? 'ordered' : 'before');
}

/** Another moment, with the days and the message that usually go with it. */
export function withMoment(fields: RuleFields, moment: Moment): RuleFields {
  const days = fields.days || String(USUAL_DAYS[moment] ?? A_WEEK);
  if (moment === 'status') return withStatus({ ...fields, moment, days }, fields.status ?? 'shipped');
  const usual = isForCustomer(fields.audience)
    ? USUAL_MESSAGE[moment]
    : (USUAL_COLLEAGUE_MESSAGE[moment] ?? USUAL_MESSAGE[moment]);
  return { ...fields, moment, days, template: usual ?? null };
}

/** Another status to wait for, with the message that usually goes with it. */
export function withStatus(fields: RuleFields, status: OrderStatus): RuleFields {
  return { ...fields, status, template: USUAL_STATUS_MESSAGE[status] ?? null };
}

/** What is wrong, in words, by field. */
export function checkRule(fields: RuleFields, { rules }: PageTexts): Readonly<Record<string, string>> {
  const words = rules.form;
  const errors: Record<string, string> = {};
  const days = amountOf(fields.days);
  if (fields.moment === null) errors['moment'] = rules.fault.momentUnknown;
  if (hasDays(fields.moment) && (days === null || !Number.isInteger(days) || days < 1 || days > MOST_DAYS)) {
    errors['days'] = words.daysWrong;
  }
  if (fields.audience.length === 0 && isPassing(fields.moment)) errors['audience'] = words.recipientNeeded;
  const isSingle = fields.delivery === 'atOnce' && fields.audience.length > 0;
  if ((isSingle || isForCustomer(fields.audience)) && fields.template === null) errors['template'] = words.templateNeeded;
  const amount = amountOf(fields.filter.amountFrom);
  if (Number.isNaN(amount) || (amount !== null && amount < 0)) errors['amountFrom'] = words.amountWrong;
  return errors;
}

export function hasDays(moment: Moment | null): boolean {
  return (MOMENTS_WITH_DAYS as readonly (Moment | null)[]).includes(moment);
}

/** Whether the days are those between one mail and the next. */
export function isRepeated(moment: Moment | null): boolean {
  return moment === 'overdue' || moment === 'unpaid';
}

export function isPassing(moment: Moment | null): boolean {
  return (PASSING_MOMENTS as readonly (Moment | null)[]).includes(moment);
}

/** Whether two rules do the same for the same lines, whatever they are called, which colour they have and whether they are on. */
export function saysTheSame(one: RuleForm, other: RuleForm): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf({ moment, days, dayKind, status, filter, audience, delivery, template }: RuleForm): string {
  const { statuses, priority, owner, channel, amountFrom } = filter;
  const isMailed = audience.length > 0;
  const readers = audience.map((member) => ('name' in member ? `${member.kind}:${member.name}` : member.kind)).sort();
  return JSON.stringify([
    moment,
    hasDays(moment) ? [days, dayKind] : [],
    moment === 'status' ? status : null,
    [[...statuses].sort(), priority, owner, channel, amountFrom],
    readers,
    isMailed ? [delivery, delivery === 'atOnce' ? template : null] : [],
  ]);
}
