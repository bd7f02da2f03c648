import type { TeamMember } from '../../domain/order/settings';
import { mayWriteToCustomers } from '../../domain/reminder/customers-account';
import { dailyAllowance } from '../../domain/reminder/daily-allowance';
import { mailRest } from '../../domain/reminder/mail-rest';
import { type Result, success } from '../../domain/shared/result';
import type { RemindersDetail, RemindersView } from '../api/reminders-view';
import type { Account, DocumentMemory, HourlyTrigger, Mailer, OwnTrigger } from '../ports';
import type { AppRefusal } from '../refusal';
import type { DuePorts } from '../reminders/read-due-messages';
import { readWorkbookState } from '../workbook/workbook-state';
import { viewAlerts } from './alerts-view';
import { forecastReminders } from './forecast-reminders';
import { listReminders } from './list-reminders';
import { viewReminders } from './reminders-view';
import { findSenderTroubles, type SenderTrouble } from './sender-troubles';

export interface DetailPorts extends DuePorts {
  readonly memory: DocumentMemory;
  readonly account: Account;
  readonly mailer: Pick<Mailer, 'remainingQuota'>;
  readonly trigger: HourlyTrigger;
  readonly editTrigger: OwnTrigger;
}

/** The detail before its troubles are put into words. */
export interface Detail extends Omit<RemindersDetail, 'warning' | 'obstacle' | 'alerts'> {
  readonly troubles: readonly SenderTrouble[];
  /** Why it cannot be told what is due; null where it can. */
  readonly obstacle: AppRefusal | null;
  readonly alerts: ReturnType<typeof viewAlerts>;
}

/**
 * Everything that the reminders view of the sidebar shows.
 *
 * While nobody is known who gets what has no owner (the address was not allowed), the list stays empty rather than wrong. A sheet
 * that cannot be read takes the lists away and nothing else: whether mails are on is to be seen all the more.
 */
export function readRemindersDetail(ports: DetailPorts): Result<Detail, AppRefusal> {
  const view = viewReminders(ports);
  const quotaLeft = ports.account.isAllowed('mail') ? ports.mailer.remainingQuota() : null;
  const fallback = fallbackEmail(view.sender, ports.account);
  const troublesOf = (team: readonly TeamMember[]) => findSenderTroubles(ports, view, team);
  const hasRulesSheet = readWorkbookState(ports.memory)?.sheetIds.rules !== undefined;
  const account = accountEmail(ports.account);
  const shown = { ...view, quotaLeft, hasRulesSheet, account };
  const withoutLists = (obstacle: AppRefusal | null, team: readonly TeamMember[]) => {
    const [alerts, troubles] = [viewAlerts(ports, null), troublesOf(team)];
    const empty = { needsSweep: false, recipients: [], uncertain: [], ofSender: 0, held: 0, forecast: [], rest: null };
    return success({ ...shown, ...empty, alerts, troubles, obstacle });
  };
  if (fallback === '') return withoutLists(null, []);
  const preview = listReminders(ports, fallback, {
    writesToCustomers: mayWriteToCustomers(account, view.isOn ? view.sender : null),
    ...(quotaLeft !== null && { quota: quotaLeft }),
  });
  if (!preview.ok && preview.error.code === 'workbook.not-made') return preview;
  if (!preview.ok) {
    const settings = ports.settings.read();
    return withoutLists(preview.error, settings.ok ? settings.value.team : []);
  }
  const { recipients, uncertain, underway, withoutAddress = [], ofSender, held, heldOf = [], found, entries } = preview.value;
  const allowance = allowanceOf(view, quotaLeft);
  const forecast = forecastReminders(found, entries, ports.clock.now(), allowance);
  const { team } = found.settings;
  return success({
    ...shown,
    ...(underway && { underway }),
    ...(withoutAddress.length > 0 && { withoutAddress: viewOrders(withoutAddress) }),
    recipients,
    uncertain,
    ofSender,
    held,
    heldOf,
    forecast,
    rest: mailRest(found.today, ports.clock.hour(), found.settings, found.calendar),
    alerts: viewAlerts(ports, { team, entries: found.entries }),
    troubles: troublesOf(team),
    needsSweep: found.areRulesAhead,
    obstacle: null,
  });
}

function viewOrders(numbers: readonly string[]): NonNullable<RemindersDetail['withoutAddress']> {
  return { count: numbers.length, orderNumbers: numbers.filter((number) => number !== '').slice(0, MOST_ORDERS) };
}

/** As many as are read through to find them in the sheet. */
const MOST_ORDERS = 10;

/** Only the sender's own account can be asked; while reminders are off, that of the person at the screen counts. */
function allowanceOf({ isOn, isSenderMe }: RemindersView, quotaLeft: number | null) {
  if (quotaLeft === null || (isOn && !isSenderMe)) return null;
  return { today: quotaLeft, perDay: dailyAllowance(quotaLeft) };
}

/** Who gets the lines that nobody owns: the sender, or while reminders are off the person at the screen. */
export function fallbackEmail(sender: string, account: Account): string {
  return sender === '' ? accountEmail(account) : sender;
}

/** From which account the person at the screen sends; empty where Google does not tell. */
export function accountEmail(account: Account): string {
  return account.isAllowed('email') ? account.email() : '';
}
