import type { Clock, DocumentLock, IdSource, OrderBook, PlacedLine, SettingsStore } from '../../src/app/ports';
import { refuse } from '../../src/app/refusal';
import type { OrderLine } from '../../src/domain/order/order-line';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/order/settings';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import { success } from '../../src/domain/shared/result';

/** An order sheet in memory with everything that a command needs; the lock notices who writes without it. */
export interface OrderDesk {
  readonly orders: OrderBook;
  readonly lock: DocumentLock;
  readonly clock: Clock;
  readonly settings: SettingsStore;
  readonly ids: IdSource;
  /** The lines as they stand, from row 2 on. */
  lines(): readonly OrderLine[];
  line(lineId: string): OrderLine | undefined;
  /** How often a command wrote. */
  writes(): number;
  /** Somebody else holds the lock. */
  occupy(): void;
  /** Somebody deletes a row between reading and writing. */
  deleteBeforeWrite(lineId: string): void;
}

export const DESK_DAY = '2026-11-22' as CalendarDate;
/** Nine o'clock on {@link DESK_DAY}, in epoch milliseconds. */
export const DESK_NOW = Date.parse(`${DESK_DAY}T09:00:00Z`);

/** A desk with the given lines, on {@link DESK_DAY} at nine o'clock. */
export function anOrderDesk(start: readonly OrderLine[] = [], settings: Partial<Settings> = {}): OrderDesk {
  let lines = [...start];
  let writes = 0;
  let isLocked = false;
  let isBusy = false;
  let doomed: string | null = null;
  let given = 0;
  const current: Settings = { ...DEFAULT_SETTINGS, language: 'en', currency: 'USD', ...settings };

  const write = () => {
    if (!isLocked) throw new Error('Wrote without the lock');
    writes += 1;
    lines = lines.filter((line) => line.lineId !== doomed);
  };
  const orders: OrderBook = {
    listLines: () => success(lines.map((line, index): PlacedLine => ({ row: index + 2, line, unreadable: [] }))),
    changeLines: (changes) => {
      write();
      for (const { lineId, fields } of changes) {
        lines = lines.map((line) => (line.lineId === lineId ? { ...line, ...fields } : line));
      }
      return success({ missing: changes.map(({ lineId }) => lineId).filter((id) => !lines.some((line) => line.lineId === id)) });
    },
    addLines: (added) => {
      write();
      lines = [...lines, ...added];
      return success({ firstRow: lines.length - added.length + 2 });
    },
    selectLine: (lineId) => {
      const index = lines.findIndex((line) => line.lineId === lineId);
      return index < 0 ? refuse('order.not-found', { orderNumber: '' }) : success({ row: index + 2 });
    },
  };
  return {
    orders,
    lock: {
      run: (work) => {
        if (isBusy || isLocked) return refuse('workbook.busy', {});
        isLocked = true;
        try {
          return work();
        } finally {
          isLocked = false;
        }
      },
    },
    clock: { now: () => DESK_NOW, today: () => DESK_DAY, hour: () => 9 },
    settings: { read: () => success(current), write: (changes) => success({ ...current, ...changes }) },
    ids: {
      nextLineId: () => {
        given += 1;
        return `new-${given}`;
      },
    },
    lines: () => lines,
    line: (lineId) => lines.find((line) => line.lineId === lineId),
    writes: () => writes,
    occupy: () => {
      isBusy = true;
    },
    deleteBeforeWrite: (lineId) => {
      doomed = lineId;
    },
  };
}
