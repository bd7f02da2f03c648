import type { Settings, TeamMember } from '../../domain/order/settings';
import { type RuleCell, type RuleDraft, readAudienceName } from '../../domain/rules/check-rule';
import type { Audience } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import { parseAmount } from '../../domain/shared/parse-amount';
import { messagesFor } from '../../i18n/messages-for';
import { findPriority, findStatus } from '../orders/parse-order-row';
import { type CellContent, isBlank, textOf } from '../workbook/cell-content';
import { readActiveSince } from './active-since';
import { isOwnName, ownNameOf } from './own-rule-name';
import { RULE_KEY_COLUMNS, type RuleColumn } from './rule-columns';
import { findAudience, findDayKind, findDelivery, findFill, findMoment, findTemplate, findYesNo } from './rule-words';

/** The cells of a row of the Rules sheet. A column that is gone counts as empty. */
export type RuleCells = Partial<Record<RuleColumn, CellContent>>;

/** A row is a rule as soon as it says something; the name that a rule was given, left behind in an emptied row, is nothing. */
export function isRuleRow(cells: RuleCells): boolean {
  const filled = RULE_KEY_COLUMNS.filter((key) => !isBlank(cells[key]));
  return filled.some((key) => key !== 'name') || (filled.length > 0 && !isOwnName(textOf(cells.name).trim()));
}

/** Reads a row, with words of every shipped language. Never fails: what cannot be read is named. */
export function parseRuleRow(cells: RuleCells, id: string, team: readonly TeamMember[]): RuleDraft {
  const unreadable: RuleCell[] = [];
  const text = (key: RuleColumn) => textOf(cells[key]).trim();
  const choose = <Choice>(key: RuleColumn & RuleCell, find: (word: string) => Choice | null): Choice | null => {
    const word = text(key);
    const choice = word === '' ? null : find(word);
    if (word !== '' && choice === null) unreadable.push(key);
    return choice;
  };
  const template = choose('template', findTemplate);
  const statuses = partsOf(text('statuses')).map(findStatus);
  if (statuses.includes(null)) unreadable.push('statuses');
  const days = numberOf(cells.days);
  if (days === null && text('days') !== '') unreadable.push('days');
  const amountFrom = numberOf(cells.amountFrom);
  if (amountFrom === null && text('amountFrom') !== '') unreadable.push('amountFrom');
  const moment = findMoment(text('moment'));
  const name = text('name');
  const form = withStatusAsFilter({
    isOn: cells.isOn === true || findYesNo(text('isOn')) === 'yes' || text('isOn').toLowerCase() === 'true',
    name: moment !== null && isOwnName(name, [moment]) ? '' : name,
    moment,
    days,
    dayKind: choose('dayKind', findDayKind) ?? 'calendar',
    status: choose('status', findStatus),
    filter: {
      statuses: statuses.filter((status) => status !== null),
      priority: choose('priority', findPriority),
      owner: text('owner'),
      channel: text('channel'),
      amountFrom,
    },
    audience: partsOf(text('audience')).map((name): Audience => {
      const kind = findAudience(name);
      return kind ? { kind } : readAudienceName(name, team);
    }),
    delivery: choose('delivery', findDelivery) ?? (template === null ? 'digest' : 'atOnce'),
    template,
    fill: choose('fill', findFill),
  });
  const since = readActiveSince(cells.activeSince);
  const from = since?.minute ?? null;
  return {
    ...{ id, form, unreadable, customerGrade: text('customerGrade') },
    activeSince: since?.day ?? null,
    ...(from !== null && { activeFrom: from }),
  };
}

/** For “unchanged” the status is the one in which nothing has moved: a restriction like those of its own column. */
function withStatusAsFilter(form: RuleForm): RuleForm {
  const { moment, status, filter } = form;
  if (moment !== 'unchanged' || status === null) return form;
  if (filter.statuses.length > 0 && !filter.statuses.includes(status)) return form;
  return { ...form, status: null, filter: { ...filter, statuses: [status] } };
}

/** What the cells of a rule say: the inverse of reading, in the workbook's language. The add-on's own columns are left out. */
export function formatRuleRow(form: RuleForm, { language }: Pick<Settings, 'language'>): RuleCells {
  const messages = messagesFor(language);
  const { labels, rules, templates } = messages;
  const { filter } = form;
  return {
    isOn: form.isOn,
    name: form.name || ownNameOf(form, messages),
    moment: form.moment === null ? '' : rules.moment[form.moment],
    days: form.days ?? '',
    // Where no days are counted the kind says nothing.
    dayKind: form.days === null ? '' : rules.dayKind[form.dayKind],
    status: form.status === null ? '' : labels.status[form.status],
    statuses: filter.statuses.map((status) => labels.status[status]).join(rules.separator),
    priority: filter.priority === null ? '' : labels.priority[filter.priority],
    owner: filter.owner,
    channel: filter.channel,
    amountFrom: filter.amountFrom ?? '',
    audience: form.audience.map((member) => ('name' in member ? member.name : rules.audience[member.kind])).join(rules.separator),
    delivery: form.audience.length === 0 ? '' : rules.delivery[form.delivery],
    template: form.template === null ? '' : templates.name[form.template],
    fill: form.fill === null ? '' : rules.fill[form.fill],
  };
}

/** The words of a cell that may hold several. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;，；、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What was typed into a cell of text is a number all the same: `３`, `4 天`, `￥１，０００`. */
function numberOf(content: CellContent | undefined): number | null {
  if (typeof content === 'number') return content;
  const number = parseAmount(textOf(content).replace(UNIT_OF_DAYS, ''));
  return number !== null && number >= 0 ? number : null;
}

/** Also in Chinese: working days (U+5DE5 U+4F5C U+65E5) and days (U+5929, U+65E5). */
const UNIT_OF_DAYS = /\s*(?:\u4e2a?\u5de5\u4f5c\u65e5|\u5929|\u65e5|(?:working )?days?)\s*$/i;
