import { plainEngine } from './engine-for';
import type { Measurement } from './measurement';
import { LARGE_BUSINESS } from './order-rows';
import type { Task } from './tasks';
import { type Cost, Workbook } from './workbook';

const LINES = 20_000;
const HOUR_MS = 3_600_000;

/** The largest run that is promised: 20,000 due lines for 300 people. It ends before Google would end it, and the next one goes on. */
export function measureCrowd(report: (measurement: Measurement) => void): void {
  const workbook = new Workbook(plainEngine(), LARGE_BUSINESS);
  workbook.click('makeOrRepair');
  workbook.call('saveSettings', { team: LARGE_BUSINESS.team });
  workbook.fill(LINES);
  workbook.click('checkNow');
  workbook.requireLineIds();
  workbook.click('showRules');
  workbook.call('turnReminders', { on: true, takeOver: false });
  const measure = (task: Task, cost: Cost) => report({ task, lines: LINES, ...cost });
  measure('run for 300 people', workbook.fireTrigger());
  workbook.wait(HOUR_MS);
  measure('the rest an hour later', workbook.fireTrigger());
}
