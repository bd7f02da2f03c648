import type { Language } from '../../domain/order/settings';
import { countDigest, type DigestLine, digestLines, sectionOf } from '../../domain/reminder/digest';
import type { DueMessage } from '../../domain/reminder/due-message';
import { utf8Length } from '../../domain/shared/utf8';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import { clip } from '../mail/clip';
import type { OrderLinks } from '../ports';

/** What is written into a chat. */
export interface ChatText {
  /** Of the Mail log. */
  readonly subject: string;
  readonly text: string;
}

/** WeCom takes 2,048 bytes, and nobody reads a long list in a chat. */
const MOST_BYTES = 1_900;
const MOST_LINES = 10;
const LONGEST_WORD = 40;

/** What has become urgent or somebody's. */
export function composeChatAlert(messages: readonly DueMessage[], language: Language, links: OrderLinks): ChatText {
  const lines = digestLines(messages);
  const subject = messagesFor(language).alerts.chat.alert(lines.length);
  return { subject, text: textOf(subject, lines, language, links) };
}

/** The day in figures, and the most pressing lines. */
export function composeChatSummary(messages: readonly DueMessage[], language: Language, links: OrderLinks): ChatText {
  const lines = digestLines(messages);
  const subject = messagesFor(language).mail.subject(countDigest(lines));
  return { subject, text: textOf(subject, lines, language, links) };
}

/**
 * Orders by number, product and owner: a chat is somebody else's server, so nothing of a customer goes there, and no remark.
 * Begins with the product's name, which so can be the keyword that a group asks for.
 */
function textOf(subject: string, lines: readonly DigestLine[], language: Language, links: OrderLinks): string {
  const messages = messagesFor(language);
  const words = messages.alerts.chat;
  const foot = `${messages.mail.openWorkbook}: ${links.workbookUrl()}`;
  const rows: string[] = [];
  let bytes = utf8Length(subject) + utf8Length(foot) + utf8Length(words.more(lines.length)) + ROOM_FOR_BREAKS;
  for (const line of lines.slice(0, MOST_LINES)) {
    const row = rowOf(line, messages);
    bytes += utf8Length(row) + 1;
    if (bytes > MOST_BYTES) break;
    rows.push(row);
  }
  const hidden = lines.length - rows.length;
  return [subject, ...rows, ...(hidden > 0 ? [words.more(hidden)] : []), foot].join('\n');
}

const ROOM_FOR_BREAKS = 8;

function rowOf(digestLine: DigestLine, { mail, alerts, labels }: Messages): string {
  const { line, daysLate } = digestLine;
  const quantity = line.quantity === null ? '' : ` × ${line.quantity}`;
  const product = `${clip(line.productName, LONGEST_WORD) || mail.noProduct}${quantity}`;
  return [
    `• ${clip(line.orderNumber, LONGEST_WORD) || alerts.chat.noNumber} ${product}`,
    ...(sectionOf(digestLine) === 'urgent' ? [labels.priority.urgent] : []),
    ...(daysLate === null ? [] : [dueIn(daysLate, mail)]),
    clip(line.owner, LONGEST_WORD) || alerts.chat.noOwner,
  ].join(' – ');
}

function dueIn(daysLate: number, mail: Messages['mail']): string {
  if (daysLate > 0) return mail.daysLate(daysLate);
  return daysLate === 0 ? mail.dueToday : mail.inDays(-daysLate);
}
