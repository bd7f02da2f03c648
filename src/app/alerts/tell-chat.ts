import { alertedRecently, alertTag } from '../../domain/alerts/alert-throttle';
import { isInstant } from '../../domain/alerts/instant-rules';
import type { DueMessage } from '../../domain/reminder/due-message';
import { findClaimable, findReplaced, makeRunId } from '../../domain/reminder/ledger';
import { occurrenceKey } from '../../domain/rules/rule-key';
import { addDays, type CalendarDate } from '../../domain/shared/calendar-date';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import type { Clock, DocumentLock, LedgerClaim, LedgerRow, MailLedger, OrderLinks } from '../ports';
import type { AppRefusal } from '../refusal';
import type { DueToday } from '../reminders/read-due-messages';
import type { ChatAnswer } from './chat-answer';
import { type ChatText, composeChatAlert, composeChatSummary } from './chat-text';

/** The chat of a team. */
export interface ChatChannel {
  /** As the ledger names it; null while none is set up. */
  recipient(): string | null;
  /** Never throws; a reason holds nothing of the address or the secret. */
  post(text: string): ChatAnswer;
}

export interface ChatPorts {
  readonly chat: ChatChannel;
  readonly ledger: MailLedger;
  readonly lock: DocumentLock;
  readonly links: OrderLinks;
  readonly clock: Clock;
}

/** What a run is told of. */
export type ChatFound = Pick<DueToday, 'due' | 'settings' | 'today'>;

/**
 * Posts into the team's chat what colleagues are told: urgent and newly assigned lines, one message for all of them and none
 * within ten minutes of the last, and with `withSummary` the day's figures, once a day.
 *
 * The ledger decides here too: the chat is a recipient like others, so that nothing is posted twice, by whomever, and what
 * a busy service did not take is posted by the next run. What it refused is tried again by each hourly run until the end of
 * the next day, since somebody may have mended address, keyword or permission by then. Of a killed run at most one message is
 * uncertain, and nobody posts that again by itself.
 *
 * @param run - `tag` tells it from others; `withSummary` is said by the hourly one.
 * @returns how many messages were posted; `workbook.busy`, or why the Mail log cannot be read.
 */
export function tellChat(
  ports: ChatPorts,
  found: ChatFound,
  run: { readonly tag: string; readonly withSummary: boolean },
): Result<number, AppRefusal> {
  const recipient = ports.chat.recipient();
  const due = found.due.filter((message) => message.recipient.kind === 'colleague');
  if (recipient === null || due.length === 0) return success(0);
  const instant = { ...found, due: due.filter(({ rule }) => isInstant(rule)) };
  const alert = postAlert(ports, instant, recipient, { tag: alertTag(run.tag), retryFailed: run.withSummary });
  if (!alert.ok || !run.withSummary) return alert;
  const summary = postSummary(ports, { ...found, due }, recipient, run.tag);
  return summary.ok ? success(alert.value + summary.value) : summary;
}

/** What was refused longer ago is old news. */
const DAYS_OF_RETRIES = 1;

function postAlert(
  ports: ChatPorts,
  { due, settings, today }: ChatFound,
  recipient: string,
  { tag, retryFailed }: { readonly tag: string; readonly retryFailed: boolean },
): Result<number, AppRefusal> {
  if (due.length === 0) return success(0);
  const firstRetried = addDays(today, -DAYS_OF_RETRIES);
  const keyed = new Map(due.map((message) => [chatKey(message, recipient), message]));
  return post(ports, recipient, tag, (entries, now) => {
    if (alertedRecently(entries, now).has(recipient)) return null;
    const messages = [...keyed].flatMap(([key, message]) => {
      const rules = { now, retryFailed: retryFailed && message.scheduledDay >= firstRetried };
      return findClaimable([{ key }], entries, rules).length > 0 ? [message] : [];
    });
    if (messages.length === 0) return null;
    return {
      ...composeChatAlert(messages, settings.language, ports.links),
      entries: messages.map((message) => ({
        key: chatKey(message, recipient),
        lineId: message.line.lineId,
        orderNumber: message.line.orderNumber,
        rule: message.rule,
        scheduledDay: message.scheduledDay,
      })),
    };
  });
}

function postSummary(
  ports: ChatPorts,
  { due, settings, today }: ChatFound,
  recipient: string,
  tag: string,
): Result<number, AppRefusal> {
  const key = summaryKey(today, recipient);
  return post(ports, recipient, tag, (entries, now) => {
    if (findClaimable([{ key }], entries, { now, retryFailed: true }).length === 0) return null;
    const rule = messagesFor(settings.language).alerts.chat.summary;
    return {
      ...composeChatSummary(due, settings.language, ports.links),
      entries: [{ key, lineId: '', orderNumber: '', rule, scheduledDay: today }],
    };
  });
}

interface ChatPost extends ChatText {
  readonly entries: readonly Omit<LedgerClaim, 'mailId' | 'runId' | 'recipient' | 'subject' | 'told'>[];
}

/** Claims a message under the lock, and posts it. */
function post(
  { chat, ledger, lock, clock }: ChatPorts,
  recipient: string,
  tag: string,
  choose: (entries: readonly LedgerRow[], now: number) => ChatPost | null,
): Result<number, AppRefusal> {
  const claimed = lock.run(() => {
    const listed = ledger.list();
    if (!listed.ok) return listed;
    const now = clock.now();
    const chosen = choose(listed.value, now);
    if (!chosen) return success(null);
    const runId = makeRunId(now, tag);
    const mailId = `${runId}-chat`;
    const { entries, subject, text } = chosen;
    const claims = entries.map((entry) => ({ ...entry, mailId, runId, recipient, subject, told: '' }));
    ledger.claim(claims, findReplaced(claims, listed.value, now));
    return success({ mailId, text });
  });
  if (!claimed.ok) return claimed;
  if (!claimed.value) return success(0);
  const { mailId, text } = claimed.value;
  const { missing } = ledger.mark([{ mailId, state: 'SENDING', reason: '' }]);
  if (missing.length > 0) return success(0);
  const answer = chat.post(text);
  ledger.mark([{ mailId, state: answer.state, reason: 'reason' in answer ? answer.reason : '' }]);
  if (answer.state === 'PLANNED') ledger.release([mailId]);
  return success(answer.state === 'SENT' ? 1 : 0);
}

/** A line that two colleagues are told of is posted once. */
function chatKey({ key, recipient }: DueMessage, chat: string): string {
  return `${key.slice(0, key.length - recipient.email.length)}${chat}`;
}

function summaryKey(today: CalendarDate, recipient: string): string {
  return occurrenceKey('', 'summary', today, recipient);
}
