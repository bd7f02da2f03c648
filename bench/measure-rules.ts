import { engineFor } from './engine-for';
import type { Measurement } from './measurement';
import { SMALL_BUSINESS } from './order-rows';
import type { Task } from './tasks';
import { type Cost, Workbook } from './workbook';

const LINES = 10_000;
/** The most that can be on. */
const RULES = 30;
/** When lines are coloured and counted: what lasts (`domain/rules/rule-condition.ts`). */
const MOMENTS = ['before', 'onTheDay', 'overdue', 'after', 'unchanged', 'urgent', 'unpaid', 'status'];
const WITHOUT_DAYS = ['onTheDay', 'urgent', 'status'];

/** As many rules as there can be, of every kind, on a sheet that computes them. */
export function measureRules(report: (measurement: Measurement) => void): void {
  const workbook = new Workbook(engineFor(LINES));
  const measure = (task: Task, cost: Cost) => report({ task, lines: LINES, ...cost });
  const middle = LINES / 2;
  workbook.click('makeOrRepair');
  workbook.call('saveSettings', { team: SMALL_BUSINESS.team });
  workbook.click('showRules');
  // Four are on from the start.
  for (let number = 4; number < RULES; number += 1) workbook.call('saveRule', { id: null, form: ruleForm(number) });
  workbook.fill(LINES);
  measure('thirty rules: check, all lines new', workbook.click('checkNow'));
  workbook.requireLineIds();
  measure('thirty rules: edit a status', workbook.type(middle, 'status', 'Confirmed'));
  measure('thirty rules: edit an expected date', workbook.type(middle + 1, 'expectedDeliveryDate', '2026-12-01'));
  measure('thirty rules: turn one off', workbook.call('setRuleOn', { id: 'R1', on: false }));
}

/** A rule that tells nobody and only colours. */
function ruleForm(number: number) {
  const moment = MOMENTS[number % MOMENTS.length] ?? 'overdue';
  return {
    name: `Rule ${number}`,
    moment,
    days: WITHOUT_DAYS.includes(moment) ? null : 1 + (number % 9),
    dayKind: number % 3 === 0 ? 'working' : 'calendar',
    status: moment === 'status' ? 'shipped' : null,
    filter: {
      statuses: number % 4 === 0 ? ['confirmed'] : [],
      priority: null,
      owner: number % 5 === 0 ? 'Person 1' : '',
      channel: '',
      amountFrom: number % 7 === 0 ? 10.05 : null,
    },
    audience: [],
    delivery: 'digest',
    template: null,
    fill: 'attention',
    isOn: true,
  };
}
