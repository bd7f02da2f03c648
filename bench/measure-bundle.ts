import { statSync } from 'node:fs';
import { BUNDLE_FILE, loadBundleOnce } from './load-bundle-once';
import { type Measurement, residentMb, rounded } from './measurement';
import { runChild } from './run-child';

/**
 * The most bytes that the bundle may have, both languages included: a little above what it has, so that what grows is noticed.
 * It is readable, as the review of add-ons wants it, not minified. docs/benchmarks.md says what it consists of.
 */
export const BUNDLE_LIMIT = 830 * 1024;

const COLD_LOADS = 5;
const WARM_LOADS = 25;

/**
 * How long a bare context takes to load the bundle: in new processes, as Google may start one for any run, and again and
 * again in one process. Medians, as single loads scatter.
 */
export async function measureBundle(report: (measurement: Measurement) => void): Promise<void> {
  const cold: Measurement[] = [];
  for (let load = 0; load < COLD_LOADS; load += 1) await runChild(['--load-bundle'], (measurement) => cold.push(measurement));
  const middle = [...cold].sort((a, b) => a.processMs - b.processMs)[Math.floor(COLD_LOADS / 2)];
  if (middle) report(middle);
  const warm = Array.from({ length: WARM_LOADS }, loadBundleOnce).sort((a, b) => a - b);
  report(bundleMeasurement('load the bundle again', warm[Math.floor(WARM_LOADS / 2)] ?? 0));
}

/** The first load of this process. */
export function measureFirstLoad(): Measurement {
  return bundleMeasurement('load the bundle in a new process', loadBundleOnce());
}

function bundleMeasurement(task: string, processMs: number): Measurement {
  const bytes = statSync(BUNDLE_FILE).size;
  return { task, lines: 0, calls: 0, callsByMethod: {}, googleMs: 0, processMs: rounded(processMs), rssMb: residentMb(), bytes };
}
