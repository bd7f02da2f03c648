import { isClosed } from '../../domain/order/order-status';
import {
  countDigest,
  DIGEST_SECTIONS,
  type DigestLine,
  type DigestSection,
  digestLines,
  sectionOf,
} from '../../domain/reminder/digest';
import type { DigestMail } from '../../domain/reminder/planned-mail';
import type { Moment } from '../../domain/rules/message-rule';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { comparableText } from '../../domain/shared/rule';
import { formatMoney } from '../../i18n/format-money';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import type { OrderLinks } from '../ports';
import { nameOfRule } from '../rules/rule-words';
import { clip } from './clip';

/** What a digest is written with besides its lines. */
export interface DigestContext {
  /** ISO 4217. */
  readonly currency: string;
  readonly links: OrderLinks;
  /** From whose account the mail goes out. */
  readonly senderEmail: string;
}

/** A digest in the words of its reader. Its HTML and its text part show the same. */
export interface DigestView {
  /** For the HTML's `lang`. */
  readonly htmlLanguage: string;
  readonly brand: string;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  readonly sections: readonly SectionView[];
  /** Says how many lines are not shown; empty where all are. */
  readonly more: string;
  readonly workbookUrl: string;
  readonly openWorkbook: string;
  readonly footer: readonly string[];
}

export interface SectionView {
  readonly kind: DigestSection;
  readonly title: string;
  /** Of all its lines, also those that are not shown. */
  readonly count: number;
  readonly lines: readonly LineView[];
}

export interface LineView {
  readonly product: string;
  readonly customer: string;
  readonly when: string;
  readonly isLate: boolean;
  readonly details: readonly string[];
  readonly link: { readonly url: string; readonly text: string };
}

/** A list that nobody reads to its end is no reminder. */
const MOST_LINES = 50;
const LONGEST_WORD = 40;

/**
 * Writes a digest in its reader's language. Never holds the internal note.
 *
 * @param most - How many lines are shown.
 */
export function viewDigest({ recipient, messages: due }: DigestMail, context: DigestContext, most = MOST_LINES): DigestView {
  const messages = messagesFor(recipient.language);
  const { mail } = messages;
  const lines = digestLines(due);
  const shown = lines.slice(0, most);
  return {
    htmlLanguage: recipient.language === 'zh' ? 'zh-CN' : 'en',
    brand: mail.sender,
    subject: mail.subject(countDigest(lines)),
    greeting: mail.greeting(clip(recipient.name)),
    intro: mail.intro({ count: lines.length, workbook: clip(context.links.workbookName()) }),
    sections: DIGEST_SECTIONS.map((kind) => ({
      kind,
      title: mail.section[kind],
      count: lines.filter((line) => sectionOf(line) === kind).length,
      lines: shown
        .filter((line) => sectionOf(line) === kind)
        .map((line) => viewLine(line, messages, recipient.language, context)),
    })).filter((section) => section.lines.length > 0),
    more: lines.length > shown.length ? mail.more(lines.length - shown.length) : '',
    workbookUrl: context.links.workbookUrl(),
    openWorkbook: mail.openWorkbook,
    footer: [mail.footer({ sender: context.senderEmail, why: whyRead(due, mail) }), mail.stop],
  };
}

function viewLine(
  { line, figures, daysLate, row, reasons, history }: DigestLine,
  messages: Messages,
  language: DigestMail['recipient']['language'],
  { currency, links }: DigestContext,
): LineView {
  const { mail, labels } = messages;
  const money = (amount: number) => formatMoney(amount, currency, language);
  const product = clip([line.productName, line.specification].filter(Boolean).join(' · '));
  const quantity = line.quantity === null ? '' : ` × ${line.quantity}${line.unit && ` ${clip(line.unit, LONGEST_WORD)}`}`;
  const customer = [clip(line.customerName) || mail.noCustomer, clip(line.contact)].filter(Boolean).join(' · ');
  const { lineTotal, balanceDue } = figures;
  const expected = line.expectedDeliveryDate === null ? [] : [mail.expected(line.expectedDeliveryDate)];
  return {
    product: `${product || mail.noProduct}${quantity}`,
    customer: mail.forCustomer(customer),
    when: daysLate === null || isClosed(line.status) ? labels.status[line.status] : whenDue(daysLate, mail),
    isLate: daysLate !== null && daysLate > 0 && !isClosed(line.status),
    details: [
      [...expected, labels.status[line.status]].join(' · '),
      ...reasons.flatMap(({ rule, previousDate }) => reasonFor(rule.moment, { line, history, previousDate }, mail, labels)),
      [
        ...(lineTotal === null ? [] : [mail.total(money(lineTotal))]),
        ...(balanceDue === null || lineTotal === null ? [] : [owed(lineTotal, balanceDue, money, mail)]),
      ].join(' · '),
      line.remarkSpecial && mail.special(clip(line.remarkSpecial)),
      ownerFor(line.owner, reasons, mail),
      rulesFor(reasons, messages),
    ].filter(Boolean),
    link: { url: links.rowUrl(row), text: mail.open(clip(line.orderNumber, LONGEST_WORD)) },
  };
}

/** Whose line it is, where it is not the reader's. */
function ownerFor(owner: string, reasons: DigestLine['reasons'], { owner: words }: Messages['mail']): string {
  const reaches = reasons.flatMap(({ recipient }) => recipient.reach ?? []);
  if (reaches.length === 0 || reaches.some(({ kind }) => kind === 'owner')) return '';
  const lacks = reaches.flatMap((reach) => (reach.kind === 'standIn' ? (reach.lacks ?? []) : []))[0];
  const name = clip(owner, LONGEST_WORD);
  if (name === '') return words.none;
  const isReader = reasons.some(({ recipient }) => comparableText(recipient.name) === comparableText(owner));
  return isReader ? '' : words.named({ name, lack: lacks === undefined || lacks === 'owner' ? '' : words.lack[lacks] });
}

/** Rules of the team's own are named: those that have a name, and those that tell others than owners. */
function rulesFor(reasons: DigestLine['reasons'], messages: Messages): string {
  const names = reasons.flatMap(({ rule, recipient: { reach } }) => {
    if (rule.name !== '') return [clip(rule.name)];
    return reach?.kind === 'named' || reach?.kind === 'role' ? [`${nameOfRule(rule, messages)} (${rule.id})`] : [];
  });
  return names.length === 0 ? '' : messages.mail.rule(clip([...new Set(names)].join(messages.templates.separator)));
}

/** Every reason for which somebody gets a digest. */
function whyRead(due: DigestMail['messages'], { why }: Messages['mail']): readonly string[] {
  const reaches = due.flatMap(({ recipient }) => recipient.reach ?? []);
  const kinds = new Set(reaches.map(({ kind }) => kind));
  const roles = new Set(reaches.flatMap((reach) => (reach.kind === 'role' ? [clip(reach.name, LONGEST_WORD)] : [])));
  const isAll = kinds.size === 1;
  return [
    ...(kinds.has('owner') ? [why.owner(isAll)] : []),
    ...(kinds.has('standIn') ? [why.standIn(isAll)] : []),
    ...(kinds.has('named') ? [why.named] : []),
    ...[...roles].map(why.role),
  ];
}

/** Why a line is there, where its dates and its priority do not say it. */
function reasonFor(
  moment: Moment,
  {
    line,
    history,
    previousDate,
  }: Pick<DigestLine, 'line' | 'history'> & { readonly previousDate: CalendarDate | null | undefined },
  { reason }: Messages['mail'],
  labels: Messages['labels'],
): readonly string[] {
  switch (moment) {
    case 'unpaid':
      return line.paymentDueDate === null ? [] : [reason.unpaid(line.paymentDueDate)];
    case 'unchanged':
      return history === null ? [] : [reason.unchanged(history.statusSince)];
    case 'dateMoved':
      if (line.expectedDeliveryDate === null) return [reason.dateOpen(previousDate ?? '')];
      return [previousDate ? reason.dateMoved(previousDate) : reason.dateSet];
    case 'status':
      return [reason.status(labels.status[line.status])];
    case 'assigned':
      return [reason.assigned];
    case 'ordered':
      return [reason.ordered];
    default:
      return [];
  }
}

function whenDue(daysLate: number, mail: Messages['mail']): string {
  if (daysLate > 0) return mail.daysLate(daysLate);
  return daysLate === 0 ? mail.dueToday : mail.inDays(-daysLate);
}

/** On a discount or a return nobody has overpaid: it has yet to be credited. */
function owed(total: number, balance: number, money: (amount: number) => string, mail: Messages['mail']): string {
  if (balance > 0) return mail.outstanding(money(balance));
  if (balance === 0) return mail.paid;
  return total < 0 ? mail.toCredit(money(-balance)) : mail.credit(money(-balance));
}
