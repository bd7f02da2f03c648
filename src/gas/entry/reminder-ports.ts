import type { HourlyPorts } from '../../app/commands/run-hourly';
import type { SendNowPorts } from '../../app/commands/send-reminders-now';
import { sweepOrders } from '../../app/commands/sweep-orders';
import type { TurnPorts } from '../../app/commands/turn-reminders';
import type { MessageBooks } from '../../app/message-ports';
import type { DetailPorts } from '../../app/queries/reminders-detail';
import type { AppRefusal } from '../../app/refusal';
import { readSender } from '../../app/reminders/reminder-state';
import type { Result } from '../../domain/shared/result';
import { createCachedMemory } from '../services/cached-memory';
import { createClockTrigger } from '../services/clock-trigger';
import { createDocumentLock } from '../services/document-lock';
import { createDocumentMemory } from '../services/document-memory';
import { createEditTrigger } from '../services/edit-trigger';
import { createMailAppMailer } from '../services/mail-app-mailer';
import { createSessionAccount } from '../services/session-account';
import { createSheetLinks } from '../services/sheet-links';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { locateOrderTable } from '../sheets/order-table';
import { createSheetMailLedger } from '../sheets/sheet-mail-ledger';
import { createSheetOrderBook } from '../sheets/sheet-order-book';
import { createSheetSettingsStore } from '../sheets/sheet-settings-store';
import { guardPart } from './guard';
import { messageBooks } from './message-books';
import { sweepPorts } from './sweep-ports';

type Ports = Omit<HourlyPorts, 'sweep' | 'isSenderNow'> & SendNowPorts & TurnPorts & DetailPorts & MessageBooks;

/** The ports of one command about reminders, from its beginning to its end or to a dialog: what it has read, it remembers. */
export function reminderPorts(): Ports {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const memory = createCachedMemory();
  const clock = createSpreadsheetClock(timeZone);
  return {
    ...messageBooks(memory, clock, timeZone),
    memory,
    orders: createSheetOrderBook(() => locateOrderTable(memory)),
    settings: createSheetSettingsStore(memory),
    ledger: createSheetMailLedger(memory, timeZone),
    links: createSheetLinks(memory),
    clock,
    lock: createDocumentLock(),
    mailer: createMailAppMailer(),
    account: createSessionAccount(),
    trigger: createClockTrigger(),
    editTrigger: createEditTrigger(),
    electedNow: () => readSender(createDocumentMemory())?.email ?? null,
  };
}

/** The sweep as a part of a run about reminders, which goes on where it fails. */
export function sweepGuarded(): Result<unknown, AppRefusal> {
  return guardPart(() => sweepOrders(sweepPorts()));
}

/** A run that begins now. */
export function newRun(): { readonly tag: string; readonly startedAt: number } {
  return { tag: Utilities.getUuid().slice(0, 8), startedAt: Date.now() };
}
