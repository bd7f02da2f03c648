import { currencyDigits, DEFAULT_SETTINGS, type Language } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import type { StartView } from '../api/start-view';
import type { TodayBoard } from '../api/today-board';
import type { Account, Clock, DocumentMemory, OrderBook } from '../ports';
import type { AppRefusal } from '../refusal';
import { readWorkbookState } from '../workbook/workbook-state';
import { isSilent, viewReminders } from './reminders-view';
import { BOARD_COLUMNS, composeBoard } from './today-board';

export interface BoardPorts {
  readonly orders: OrderBook;
  readonly memory: DocumentMemory;
  readonly clock: Clock;
}

/** What the sidebar opens with, before refusals are put into words. */
export interface Start extends Omit<StartView, 'language' | 'timeZone' | 'sheetNames' | 'obstacle'> {
  /** Null while there is no workbook. */
  readonly workbookLanguage: Language | null;
  readonly obstacle: AppRefusal | null;
}

/**
 * The sidebar's first data. It reads the lines once and asks the document's memory for everything else, so that it costs
 * few service calls however long the sheet is; settings as the last reader of the Settings sheet remembered them.
 *
 * A sheet that is missing or cannot be read is no refusal of the call: the sidebar has to offer the repair.
 */
export function readStart(ports: BoardPorts & { readonly account: Account }): Start {
  const board = readBoard(ports);
  const reminders = viewReminders(ports);
  const state = readWorkbookState(ports.memory);
  const isMade = board.ok || board.error.code !== 'workbook.not-made';
  return {
    today: ports.clock.today(),
    currency: state?.currency ?? '',
    workbookLanguage: state?.language ?? null,
    board: board.ok ? board.value.board : null,
    reminders: isMade ? reminders : null,
    obstacle: isMade && !board.ok ? board.error : null,
    needsSweep: board.ok && (board.value.waitsForIds || !reminders.isOn || isSilent(reminders)),
  };
}

/** The board alone, for a refresh and after each change. */
export function readBoard(ports: BoardPorts): Result<{ readonly board: TodayBoard; readonly waitsForIds: boolean }, AppRefusal> {
  const listed = ports.orders.listLines(BOARD_COLUMNS);
  if (!listed.ok) return listed;
  const state = readWorkbookState(ports.memory);
  return success({
    board: composeBoard(listed.value, {
      today: ports.clock.today(),
      soonDays: state?.soonDays ?? DEFAULT_SETTINGS.soonDays,
      currencyDigits: currencyDigits(state?.currency ?? ''),
    }),
    waitsForIds: listed.value.some(({ line }) => line.lineId === '' || line.orderNumber === ''),
  });
}
