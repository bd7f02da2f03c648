import { addDays } from '../src/domain/shared/calendar-date';
import { engineFor } from './engine-for';
import type { Measurement } from './measurement';
import { SMALL_BUSINESS, TODAY } from './order-rows';
import type { Task } from './tasks';
import { type Cost, Workbook } from './workbook';

const MOST_PASTED_ROWS = 5_000;

/** Makes a workbook, fills it with the given number of lines, does every task once, and reports what each cost. */
export function measureSize(lines: number, report: (measurement: Measurement) => void): void {
  const workbook = new Workbook(engineFor(lines));
  const measure = (task: Task, work: () => Cost) => {
    // Without what earlier tasks left behind, the memory is the task's.
    globalThis.gc?.();
    report({ task, lines, ...work() });
  };
  const middle = Math.floor(lines / 2);

  measure('make the workbook', () => workbook.click('makeOrRepair'));
  workbook.call('saveSettings', { team: SMALL_BUSINESS.team });
  workbook.fill(lines);
  measure('check now, all lines new', () => workbook.click('checkNow'));
  workbook.requireLineIds();
  measure('check now, nothing new', () => workbook.click('checkNow'));
  // From here on the rules' formula stands in each row, as in every workbook whose rules are its own.
  measure('make rules and their sheets', () => workbook.click('showRules'));
  measure('edit a status', () => workbook.type(middle, 'status', 'Confirmed'));
  measure('edit a customer', () => workbook.type(middle + 1, 'customerName', 'Riverside'));
  workbook.call('turnReminders', { on: true, takeOver: false });
  measure('open the sidebar', () => workbook.call('getStart'));
  measure('forecast of seven days', () => workbook.call('getReminders'));
  measure('another day as it would be', () => workbook.call('previewDay', { date: addDays(TODAY, 3), from: 0 }));
  measure('reminder run', () => workbook.fireTrigger());
  measure('hourly run without mails', () => workbook.fireTrigger());
  measure('make again (repair)', () => workbook.click('makeOrRepair'));
  measure('paste a block', () => workbook.paste(Math.min(MOST_PASTED_ROWS, lines)));
  workbook.requireLineIds();
  measure('start a line', () => workbook.type(workbook.lastRow + 1, 'customerName', 'Chenguang'));
}
