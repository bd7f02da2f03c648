import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBundle, measureFirstLoad } from './measure-bundle';
import { measureCrowd } from './measure-crowd';
import { measureRules } from './measure-rules';
import { measureSize } from './measure-size';
import type { Measurement } from './measurement';
import { bundleSizeLine, callsTable, headingLine, measurementLine } from './print-table';
import { runChild } from './run-child';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    lines: { type: 'string', default: '100,1000,10000,100000' },
    // How this program calls itself.
    'measure-size': { type: 'string' },
    'measure-crowd': { type: 'boolean', default: false },
    'measure-rules': { type: 'boolean', default: false },
    'load-bundle': { type: 'boolean', default: false },
  },
});

const tell = (measurement: Measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`);

if (values['load-bundle']) tell(measureFirstLoad());
else if (values['measure-crowd']) measureCrowd(tell);
else if (values['measure-rules']) measureRules(tell);
else if (values['measure-size'] !== undefined) measureSize(Number(values['measure-size']), tell);
else await measureAll();

/** Measures and prints; a limit that is exceeded is said, not judged. */
async function measureAll(): Promise<void> {
  const measurements: Measurement[] = [];
  const report = (measurement: Measurement) => {
    measurements.push(measurement);
    console.log(measurementLine(measurement));
  };
  console.log(headingLine());
  await measureBundle(report);
  for (const lines of values.lines.split(',')) await runChild(['--measure-size', lines], report);
  await runChild(['--measure-crowd'], report);
  await runChild(['--measure-rules'], report);
  console.log(['', ...callsTable(measurements), '', bundleSizeLine(measurements[0]?.bytes ?? 0)].join('\n'));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measurements, null, 2)}\n`);
}
