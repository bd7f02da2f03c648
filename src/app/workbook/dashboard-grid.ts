import type { ColumnKey } from '../../domain/order/columns';
import type { DueState } from '../../domain/order/due-state';
import { CLOSED_STATUSES, ORDER_STATUSES, type OrderStatus } from '../../domain/order/order-status';
import type { Language } from '../../domain/order/settings';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import { labelsInAllLanguages } from './label-lookup';

/** What a Dashboard cell holds: text, or a formula with `=`. */
export type DashboardCells = readonly (readonly string[])[];

/** Rows of the sheet, from 1. Everything stands in columns B to H; A and E are gaps. */
export const DASHBOARD_ROWS = {
  title: 1,
  subtitle: 2,
  warning: 3,
  firstTiles: 4,
  secondTiles: 7,
  tables: 10,
  firstStatus: 12,
  top: 21,
  firstTop: 24,
  last: 33,
} as const;
export const DASHBOARD_WIDTH = 8;

/** Names the Settings cell in which the last hourly run left its time. */
export const LAST_RUN_NAME = 'ORDERSHEET_LAST_RUN';
/** The hourly trigger is this late on its worst day. */
const MOST_SILENT_HOURS = 6;

/**
 * The Dashboard's texts and formulas, row by row from A1. Labels of every shipped language count. A row counts as soon
 * as it has an order number; whole columns are meant, so that rows inserted anywhere are counted.
 *
 * @param range - A whole column of the order sheet, such as `'Orders'!$A:$A`.
 */
export function dashboardCells(range: (key: ColumnKey) => string, language: Language): DashboardCells {
  const { dashboard, labels } = messagesFor(language);
  const figures = dashboardFormulas(range);
  const tiles = dashboard.tile;
  const grid: string[][] = Array.from({ length: DASHBOARD_ROWS.last }, () => Array.from({ length: DASHBOARD_WIDTH }, () => ''));
  const put = (row: number, left: readonly string[], right: readonly string[] = []) => {
    grid[row - 1] = ['', ...pad(left), '', ...pad(right)];
  };
  put(DASHBOARD_ROWS.title, [dashboard.title]);
  put(DASHBOARD_ROWS.subtitle, [dashboard.subtitle]);
  put(DASHBOARD_ROWS.warning, [stoppedFormula(dashboard)]);
  put(DASHBOARD_ROWS.firstTiles, [tiles.orders, tiles.lines, tiles.urgentOpen], [tiles.amount, tiles.paid, tiles.outstanding]);
  put(
    DASHBOARD_ROWS.firstTiles + 1,
    [figures.orders, figures.lines, figures.urgentOpen],
    [figures.amount, figures.paid, figures.outstanding],
  );
  put(
    DASHBOARD_ROWS.secondTiles,
    [tiles.overdue, tiles.dueToday, tiles.dueSoon],
    [tiles.deliveredLate, tiles.onHold, tiles.problems],
  );
  put(
    DASHBOARD_ROWS.secondTiles + 1,
    [figures.due('overdue'), figures.due('dueToday'), figures.due('dueSoon')],
    [figures.due('deliveredLate'), figures.linesWith('onHold'), figures.problems],
  );
  put(DASHBOARD_ROWS.tables, [dashboard.status.title], [dashboard.month.title]);
  put(
    DASHBOARD_ROWS.tables + 1,
    [dashboard.status.status, dashboard.status.lines, dashboard.status.amount],
    ['', dashboard.month.thisMonth, dashboard.month.lastMonth],
  );
  const months: readonly (readonly string[])[] = [
    [dashboard.month.orders, figures.ordersOf(0), figures.ordersOf(-1)],
    [dashboard.month.lines, figures.linesOf(0), figures.linesOf(-1)],
    [dashboard.month.amount, figures.amountOf(0), figures.amountOf(-1)],
  ];
  ORDER_STATUSES.forEach((status, index) => {
    const [lines, amount] = status === 'pending' ? figures.rest : [figures.linesWith(status), figures.amountWith(status)];
    put(DASHBOARD_ROWS.firstStatus + index, [labels.status[status], lines, amount], months[index]);
  });
  put(DASHBOARD_ROWS.top, [dashboard.top.customers], [dashboard.top.products]);
  put(DASHBOARD_ROWS.top + 1, [dashboard.top.never], []);
  put(
    DASHBOARD_ROWS.top + 2,
    [dashboard.top.customer, dashboard.top.lines, dashboard.top.amount],
    [dashboard.top.product, dashboard.top.lines, dashboard.top.amount],
  );
  return grid;
}

/**
 * Why mails do not go out; empty while they do, or nobody sends. A dead trigger reports nothing by itself, so that its silence
 * is what is looked at; a run that could not send leaves words instead of its time; and a cell that is gone is told, too.
 */
export function stoppedFormula({ stopped, halted, unknown }: Messages['dashboard']): string {
  const text = (words: string) => `"${words.replace(/"/g, '""')}"`;
  const hours = `(NOW()-${LAST_RUN_NAME})*24`;
  const silence = `IF(${hours}>${MOST_SILENT_HOURS};${text(stopped)};"")`;
  const words = `IF(${LAST_RUN_NAME}="";"";${text(halted)}&${LAST_RUN_NAME})`;
  return `=IF(ISERROR(${LAST_RUN_NAME});${text(unknown)};IF(ISNUMBER(${LAST_RUN_NAME});${silence};${words}))`;
}

function pad(cells: readonly string[]): readonly string[] {
  return [cells[0] ?? '', cells[1] ?? '', cells[2] ?? ''];
}

function dashboardFormulas(range: (key: ColumnKey) => string) {
  const [numbers, totals, statuses] = [range('orderNumber'), range('lineTotal'), range('status')];
  const counted = `${numbers};"<>"`;
  const linesWith = (status: OrderStatus) =>
    `=${sumOverLabels(status, (label) => `COUNTIFS(${counted};${statuses};"${label}")`)}`;
  const amountWith = (status: OrderStatus) =>
    `=${sumOverLabels(status, (label) => `SUMIFS(${totals};${counted};${statuses};"${label}")`)}`;
  const cancelled = (sums: string) =>
    `SUMIFS(${sums};${counted})-(${sumOverLabels('cancelled', (label) => `SUMIFS(${sums};${counted};${statuses};"${label}")`)})`;
  const [firstOther, last] = [DASHBOARD_ROWS.firstStatus + 1, DASHBOARD_ROWS.firstStatus + ORDER_STATUSES.length - 1];
  const within = (month: number) =>
    `${range('orderDate')};">="&(EOMONTH(TODAY();${month - 1})+1);${range('orderDate')};"<"&(EOMONTH(TODAY();${month})+1)`;
  const open = CLOSED_STATUSES.flatMap(statusLabels)
    .map((label) => `${statuses};"<>${label}"`)
    .join(';');
  // The heading is the one filled cell of the column that is no line.
  const lines = `COUNTIFS(${counted})-1`;
  return {
    orders: `=COUNTUNIQUE(${numbers})-1`,
    lines: `=${lines}`,
    amount: `=${cancelled(totals)}`,
    paid: `=SUMIFS(${range('amountPaid')};${counted})`,
    outstanding: `=${cancelled(range('balanceDue'))}`,
    due: (state: DueState) =>
      `=${labelsInAllLanguages(({ labels }) => labels.dueState[state])
        .map((label) => `COUNTIFS(${counted};${range('dueState')};"${label}")`)
        .join('+')}`,
    urgentOpen: `=${labelsInAllLanguages(({ labels }) => labels.priority.urgent)
      .map((label) => `COUNTIFS(${counted};${range('priority')};"${label}";${open})`)
      .join('+')}`,
    problems: `=COUNTIFS(${counted};${range('problems')};"?*")-1`,
    linesWith,
    amountWith,
    /** Pending is what no other status claims: an empty or unknown status counts as pending. */
    rest: [`=${lines}-SUM(C${firstOther}:C${last})`, `=SUMIFS(${totals};${counted})-SUM(D${firstOther}:D${last})`] as const,
    ordersOf: (month: number) => `=COUNTUNIQUEIFS(${numbers};${counted};${within(month)})`,
    linesOf: (month: number) => `=COUNTIFS(${counted};${within(month)})`,
    amountOf: (month: number) =>
      `=SUMIFS(${totals};${counted};${within(month)})-(${sumOverLabels('cancelled', (label) => `SUMIFS(${totals};${counted};${within(month)};${statuses};"${label}")`)})`,
  };
}

function statusLabels(status: OrderStatus): readonly string[] {
  return labelsInAllLanguages(({ labels }) => labels.status[status]);
}

function sumOverLabels(status: OrderStatus, term: (label: string) => string): string {
  return statusLabels(status).map(term).join('+');
}
