import { isServiceCall } from './access/call-kinds';
import type { Wire } from './wire';

/** What a call takes on Google: a fixed part and one for each cell, both in milliseconds. */
interface Cost {
  readonly ms: number;
  readonly msPerCell?: number;
}

/**
 * What calls take on Google, by the start of their names; the longest entry counts. Every figure was published by somebody who measured it:
 *
 * - [F033] getters of known objects, 0.16 to 1.47 ms (tanaikech.github.io, 2018-04-14).
 * - [F034] one read in a very large file, 200 to 300 ms, 10 million cells in 85 s: 0.0085 ms a cell (tanaikech.github.io, 2022-04-25).
 * - [write] a `setValues` of 4,000 cells under 50 ms, with its flush 610 ms, 400 rows flushed one by one in 12 s: 30 ms a flush, and
 *   0.14 ms a cell (stackoverflow.com, question "What is faster: ScriptDb or SpreadsheetApp?").
 * - [store] properties: get 30 ms, set 62 ms; cache: put 93 ms (averages of 100 runs, ziritione.org/post/apps_script_performance).
 * - [cache] cache: get 20 ms, remove 88 ms (qiita.com/mitonattou919/items/a0fdd1a9e4559ee4a512).
 * - [sheet] a write and a read of one cell that alternate, 800 ms the pair
 *   (justin.poehnelt.com/posts/apps-script-key-value-stores): larger than [write] says, so 30 ms is a lower bound.
 * - [mail] a message of 100 KB, 1.2 s (the FAQ of the add-on Small Outbox).
 * - [ours] nobody has published one: as dear as the nearest thing that was measured.
 */
const costs: readonly (readonly [start: string, cost: Cost])[] = [
  // [F033] the dearest of the getters, as nothing says which one a script takes.
  ['getter', { ms: 1.5 }],
  // [ours] Everything else that reaches the document: like a small read that finds nothing to flush.
  ['', { ms: 30 }],
  // [F034] for the cells, [ours] for the fixed part: the smaller file's.
  ['Range.get', { ms: 30, msPerCell: 0.0085 }],
  ['Range.is', { ms: 30, msPerCell: 0.0085 }],
  // [F033] Formats, rules and the like are one thing for a whole block, and buffered: like the dearest getter.
  ['Range.', { ms: 1.5 }],
  ['RangeList.', { ms: 1.5 }],
  // [ours] Things beside the cells are made at once: like a small write with its flush.
  ['Range.applyRowBanding', { ms: 30 }],
  ['Range.applyColumnBanding', { ms: 30 }],
  // [write] Buffered too; what the cells will take at the flush is counted here.
  ['Range.setValue', { ms: 1.5, msPerCell: 0.14 }],
  ['Range.setFormula', { ms: 1.5, msPerCell: 0.14 }],
  ['Range.setNotes', { ms: 1.5, msPerCell: 0.14 }],
  ['Range.setRichText', { ms: 1.5, msPerCell: 0.14 }],
  ['Range.copy', { ms: 1.5, msPerCell: 0.14 }],
  ['Range.clear', { ms: 1.5, msPerCell: 0.14 }],
  // [write] A row is written and applied at once.
  ['Sheet.appendRow', { ms: 30 }],
  // [write]
  ['SpreadsheetApp.flush', { ms: 30 }],
  // [F037] 50,000 rows of 100,000 cannot be deleted one by one in six minutes: more than 7.2 ms each.
  ['Sheet.deleteRow', { ms: 30 }],
  ['Properties.get', { ms: 30 }],
  ['Properties.set', { ms: 62 }],
  // [ours] like a set.
  ['Properties.delete', { ms: 62 }],
  ['Cache.get', { ms: 20 }],
  ['Cache.put', { ms: 93 }],
  ['Cache.remove', { ms: 88 }],
  // [ours] A lock is kept where properties are: like a set. Waiting for it is measured, not estimated.
  ['Lock.tryLock', { ms: 62 }],
  ['Lock.waitLock', { ms: 62 }],
  ['Lock.releaseLock', { ms: 62 }],
  ['MailApp.sendEmail', { ms: 1200 }],
  ['GmailApp.sendEmail', { ms: 1200 }],
  // [ours] like a property.
  ['MailApp.', { ms: 30 }],
  // [ours] The drive and calendars are other servers': like a set. What a file's size adds, nobody has published.
  ['DriveApp.', { ms: 62 }],
  ['File.', { ms: 62 }],
  ['Folder.', { ms: 62 }],
  ['Calendar', { ms: 62 }],
  // [ours] like a small read.
  ['LanguageApp.', { ms: 30 }],
  // [ours] Triggers are kept by another server: like a set.
  ['ScriptApp.', { ms: 62 }],
  ['TriggerBuilder.', { ms: 62 }],
];

const known = new Map<string, Cost>();

/**
 * Estimates what a call takes on Google, in milliseconds, without any waiting in it. What never leaves the script's machine takes
 * nothing, and people who think over a dialog are not counted.
 */
export function callCost(op: string, args: readonly Wire[]): number {
  let cost = known.get(op);
  if (!cost) {
    cost = lookUp(op);
    known.set(op, cost);
  }
  return cost.ms + (cost.msPerCell ?? 0) * cellsOf(args[0]);
}

function lookUp(op: string): Cost {
  if (/^(Ui|Logger|console|Utilities|Blob|HtmlService|Menu)\./.test(op)) return { ms: 0 };
  const name = isServiceCall(op) ? op : 'getter';
  const fitting = costs.filter(([start]) => name.startsWith(start));
  const [, cost] = fitting.reduce((longest, entry) => (entry[0].length > longest[0].length ? entry : longest));
  return cost;
}

function cellsOf(target: Wire | undefined): number {
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return 0;
  const { rows, columns, ranges } = target as { readonly rows?: Wire; readonly columns?: Wire; readonly ranges?: Wire };
  if (Array.isArray(ranges)) return (ranges as readonly Wire[]).reduce((sum: number, range) => sum + cellsOf(range), 0);
  return typeof rows === 'number' && typeof columns === 'number' ? rows * columns : 0;
}
