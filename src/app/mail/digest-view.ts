import {
  countDigest,
  DIGEST_SECTIONS,
  type Digest,
  type DigestSection,
  type DueLine,
  sectionOf,
} from '../../domain/reminder/digest';
import { formatMoney } from '../../i18n/format-money';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import type { OrderLinks } from '../ports';

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

/** A mail stays far below Google's 200 KB (F014), and a list that nobody reads to its end is no reminder. */
const MOST_LINES = 50;
const LONGEST_TEXT = 100;
const LONGEST_WORD = 40;

/** Writes a digest in its reader's language. Never holds the internal note. */
export function viewDigest({ recipient, lines }: Digest, context: DigestContext): DigestView {
  const messages = messagesFor(recipient.language);
  const { mail } = messages;
  const shown = lines.slice(0, MOST_LINES);
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
    footer: [mail.footer({ sender: context.senderEmail }), mail.stop],
  };
}

function viewLine(
  { line, figures, daysLate, row }: DueLine,
  { mail, labels }: Messages,
  language: Digest['recipient']['language'],
  { currency, links }: DigestContext,
): LineView {
  const money = (amount: number) => formatMoney(amount, currency, language);
  const product = clip([line.productName, line.specification].filter(Boolean).join(' · '));
  const quantity = line.quantity === null ? '' : ` × ${line.quantity}${line.unit && ` ${clip(line.unit, LONGEST_WORD)}`}`;
  const customer = [clip(line.customerName) || mail.noCustomer, clip(line.contact)].filter(Boolean).join(' · ');
  const { lineTotal, balanceDue } = figures;
  return {
    product: `${product || mail.noProduct}${quantity}`,
    customer: mail.forCustomer(customer),
    when: whenDue(daysLate, mail),
    isLate: daysLate > 0,
    details: [
      [mail.expected(line.expectedDeliveryDate ?? ''), labels.status[line.status]].join(' · '),
      [
        ...(lineTotal === null ? [] : [mail.total(money(lineTotal))]),
        ...(balanceDue === null || lineTotal === null ? [] : [owed(lineTotal, balanceDue, money, mail)]),
      ].join(' · '),
      line.remarkSpecial && mail.special(clip(line.remarkSpecial)),
    ].filter(Boolean),
    link: { url: links.rowUrl(row), text: mail.open(clip(line.orderNumber, LONGEST_WORD)) },
  };
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

/** One line of text, cut at a whole character. */
function clip(text: string, longest = LONGEST_TEXT): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
