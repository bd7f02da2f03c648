import type { TeamMember } from '../order/settings';
import type { CalendarDate } from '../shared/calendar-date';
import { parseEmailAddress } from '../shared/email-address';
import { comparableText } from '../shared/rule';
import { fitsMoment } from '../templates/template-fit';
import { audienceOf } from '../templates/template-kind';
import {
  type Audience,
  type MessageRule,
  MOMENTS_WITH_DAYS,
  MOST_RULES,
  type Moment,
  PASSING_MOMENTS,
  type RuleFault,
} from './message-rule';
import { membersWithRole } from './resolve-audience';
import type { RuleEntry, RuleForm } from './rule-form';

/** Parts of a rule that may say something that is no choice of ours. */
export type RuleCell = 'days' | 'dayKind' | 'status' | 'statuses' | 'priority' | 'amountFrom' | 'delivery' | 'template' | 'fill';

/** A rule as it was read, before anybody has asked whether it can work. */
export interface RuleDraft {
  readonly id: string;
  readonly form: RuleForm;
  /** Null while the rule has never been checked; it then counts from today. */
  readonly activeSince: CalendarDate | null;
  /** From which minute of that day on; left out where only the day is known. Epoch minutes. */
  readonly activeFrom?: number;
  /** What is empty is not unreadable. A form of ours has none. */
  readonly unreadable: readonly RuleCell[];
  /** As typed; grades come later, and a rule that left the restriction out would tell too many. */
  readonly customerGrade: string;
}

/** What rules are checked against. */
export interface RuleBasis {
  readonly team: readonly TeamMember[];
  readonly today: CalendarDate;
  /** As customers know the shop; empty where nobody has said. */
  readonly shopName: string;
}

/** More days than a year has are a typing mistake. */
const MOST_DAYS = 366;

/**
 * Checks the rules of a workbook. Whatever is wrong with one leaves the others working.
 *
 * @param drafts - In sheet order: of too many that are on, the last ones do not work.
 */
export function checkRules(drafts: readonly RuleDraft[], basis: RuleBasis): readonly RuleEntry[] {
  let on = 0;
  return drafts.map((draft) => {
    const faults = [...faultsOfRule(draft, basis)];
    if (draft.form.isOn && faults.length === 0) {
      on += 1;
      if (on > MOST_RULES) faults.push('tooMany');
    }
    return { id: draft.id, form: draft.form, rule: faults.length === 0 ? ruleOf(draft, basis) : null, faults };
  });
}

/** A name of the Team table as whom a rule tells: a person, else a role, else a person that is not there. */
export function readAudienceName(name: string, team: readonly TeamMember[]): Audience {
  const isPerson = team.some((member) => comparableText(member.name) === comparableText(name));
  return !isPerson && isRole(name, team) ? { kind: 'role', name } : { kind: 'person', name };
}

/** Why a rule cannot work, in the order of its columns; empty where it can. */
function faultsOfRule({ form, unreadable, customerGrade }: RuleDraft, { team, shopName }: RuleBasis): readonly RuleFault[] {
  const { moment, filter } = form;
  const faults: readonly (RuleFault | false)[] = [
    moment === null && 'momentUnknown',
    moment === 'issueOpen' && 'issuesNotYet',
    faultOfDays(form, unreadable),
    unreadable.includes('dayKind') && 'dayKindUnknown',
    faultOfStatus(form, unreadable),
    (unreadable.includes('statuses') || unreadable.includes('priority')) && 'filterUnknown',
    customerGrade.trim() !== '' && 'gradesNotYet',
    (unreadable.includes('amountFrom') || !isUsableAmount(filter.amountFrom)) && 'amountUnusable',
    ...faultsOfAudience(form, team),
    unreadable.includes('delivery') && 'deliveryUnknown',
    ...faultsOfMessage(form, unreadable),
    // Signed with the name of a file, such as “Copy of Orders 2026”, a letter would better not go out.
    form.isOn && shopName.trim() === '' && form.audience.some(({ kind }) => kind === 'customer') && 'shopNameMissing',
    unreadable.includes('fill') && 'fillUnknown',
  ];
  return faults.filter((fault) => fault !== false);
}

/** Days that nothing is counted by would let the rule mail on others than its row says. */
function faultOfDays({ moment, days }: RuleForm, unreadable: readonly RuleCell[]): RuleFault | false {
  if (moment === null) return false;
  if (includes(MOMENTS_WITH_DAYS, moment)) return !isUsableDays(days) && 'daysMissing';
  return ((days !== null && days !== 0) || unreadable.includes('days')) && 'daysUnused';
}

/** A status that is no condition of the rule would let it tell of lines that its reader takes for left out. */
function faultOfStatus({ moment, status, filter }: RuleForm, unreadable: readonly RuleCell[]): RuleFault | false {
  if (unreadable.includes('status')) return 'statusUnknown';
  if (status === null) return moment === 'status' && 'statusMissing';
  if (moment !== 'status' && moment !== 'unchanged') return moment !== null && 'statusUnused';
  return filter.statuses.length > 0 && !filter.statuses.includes(status) && 'statusContradicts';
}

function isUsableDays(days: number | null): boolean {
  return days !== null && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
}

function isUsableAmount(amount: number | null): boolean {
  return amount === null || (Number.isFinite(amount) && amount >= 0);
}

/** A rule may be there for its colour and counter alone, but what passes has neither. */
function faultsOfAudience({ audience, moment }: RuleForm, team: readonly TeamMember[]): readonly RuleFault[] {
  if (audience.length === 0) return moment !== null && includes(PASSING_MOMENTS, moment) ? ['recipientMissing'] : [];
  const faults = audience.map((member) => faultOfMember(member, team));
  return RECIPIENT_FAULTS.filter((fault) => faults.includes(fault));
}

const RECIPIENT_FAULTS = [
  'recipientUnknown',
  'recipientWithoutAddress',
  'recipientAddressUnusable',
] as const satisfies readonly RuleFault[];

function faultOfMember(member: Audience, team: readonly TeamMember[]): (typeof RECIPIENT_FAULTS)[number] | null {
  if (!('name' in member)) return null;
  const wanted = comparableText(member.name);
  if (member.kind === 'role') {
    if (!isRole(wanted, team)) return 'recipientUnknown';
    if (membersWithRole(wanted, team).length > 0) return null;
    return faultOfAddress(team.filter(({ role }) => comparableText(role) === wanted));
  }
  // Of two people with one name the upper one gets the mail.
  const person = team.find(({ name }) => comparableText(name) === wanted);
  if (!person || wanted === '') return 'recipientUnknown';
  return parseEmailAddress(person.email) ? null : faultOfAddress([person]);
}

/** Of people who cannot be reached: an address that is not one is mended in another way than one that is missing. */
function faultOfAddress(people: readonly TeamMember[]): (typeof RECIPIENT_FAULTS)[number] {
  return people.some(({ email }) => email.trim() !== '') ? 'recipientAddressUnusable' : 'recipientWithoutAddress';
}

function isRole(name: string, team: readonly TeamMember[]): boolean {
  return comparableText(name) !== '' && team.some(({ role }) => comparableText(role) === comparableText(name));
}

/** Customers get one mail for one order, and only what is written for them. */
function faultsOfMessage(form: RuleForm, unreadable: readonly RuleCell[]): readonly RuleFault[] {
  const { audience, delivery, template } = form;
  const tellsCustomer = audience.some(({ kind }) => kind === 'customer');
  if (tellsCustomer && delivery === 'digest' && !unreadable.includes('delivery')) return ['notForCustomers'];
  if (unreadable.includes('template')) return ['templateUnknown'];
  if (audience.length === 0 || delivery === 'digest') return [];
  if (template === null) return ['templateMissing'];
  if (tellsCustomer && audienceOf(template) === 'colleague') return ['notForCustomers'];
  return form.moment !== null && !fitsMoment(template, form.moment, form.status) ? ['templateMisfit'] : [];
}

/** What a rule does not need is left out, so that it cannot count. */
function ruleOf({ id, form, activeSince, activeFrom }: RuleDraft, { today }: RuleBasis): MessageRule | null {
  const { isOn: _, moment, ...fields } = form;
  if (moment === null) return null;
  return {
    ...fields,
    id,
    moment,
    days: includes(MOMENTS_WITH_DAYS, moment) ? form.days : null,
    status: moment === 'status' ? form.status : null,
    template: form.delivery === 'atOnce' && form.audience.length > 0 ? form.template : null,
    fill: includes(PASSING_MOMENTS, moment) ? null : form.fill,
    activeSince: activeSince ?? today,
    ...(activeFrom !== undefined && { activeFrom }),
  };
}

function includes(moments: readonly Moment[], moment: Moment): boolean {
  return moments.includes(moment);
}
