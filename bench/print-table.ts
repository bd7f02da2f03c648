import { BUNDLE_LIMIT } from './measure-bundle';
import type { Measurement } from './measurement';
import { callLimit, TASKS } from './tasks';

const grouped = new Intl.NumberFormat('en-US');
const taskWidth = 34;

/** The headings over {@link measurementLine}. */
export function headingLine(): string {
  return line('task', ['lines', 'calls', 'Google ms', 'process ms', 'RSS MB', 'bytes']);
}

/** One measurement, as soon as it is there. */
export function measurementLine(measurement: Measurement): string {
  const { task, lines, calls, googleMs, processMs, rssMb, bytes } = measurement;
  return line(
    task,
    [lines, calls, googleMs, processMs, rssMb, bytes].map((figure) => grouped.format(figure)),
  );
}

/** Calls beside their limits, one column for each size; what is over its limit says so. */
export function callsTable(measurements: readonly Measurement[]): readonly string[] {
  const sizes = [...new Set(measurements.map(({ lines }) => lines))].filter((lines) => lines > 0).sort((a, b) => a - b);
  const rows = TASKS.map((task) => {
    const measured = sizes.map((lines) => measurements.find((each) => each.task === task && each.lines === lines));
    const limits = new Set(measured.flatMap((each) => (each ? [callLimit(each) ?? '–'] : [])));
    return line(task, [[...limits].join('/'), ...measured.map(callsCell)]);
  });
  return [line('service calls', ['limit', ...sizes.map((lines) => grouped.format(lines))]), ...rows];
}

/** The size of the bundle beside its limit. */
export function bundleSizeLine(bytes: number): string {
  const kilobytes = (count: number) => `${(count / 1024).toFixed(1)} KB`;
  return `build/Code.js: ${kilobytes(bytes)}, limit ${kilobytes(BUNDLE_LIMIT)}${bytes > BUNDLE_LIMIT ? '  OVER' : ''}`;
}

function callsCell(measurement: Measurement | undefined): string {
  if (!measurement) return '';
  const limit = callLimit(measurement);
  return `${limit !== null && measurement.calls > limit ? 'OVER ' : ''}${measurement.calls}`;
}

/** A row of a table: the first column is wide, the others stand at the right. */
export function line(task: string, cells: readonly string[]): string {
  return task.padEnd(taskWidth) + cells.map((cell) => cell.padStart(13)).join('');
}
