import { parseArgs } from 'node:util';
import { measurePages, type PageMeasurement } from './measure-pages';
import { line } from './print-table';

const { values } = parseArgs({
  options: {
    pages: { type: 'boolean' },
    // `5000x3` is 5,000 lines in three pages.
    loads: { type: 'string', default: '5000x3,20000x1' },
  },
});

const columns: readonly (readonly [string, keyof PageMeasurement])[] = [
  ['start ms', 'startMs'],
  ['load ms', 'loadMs'],
  ['edit ms', 'editMs'],
  ['save ms', 'saveMs'],
  ['host MB', 'hostMb'],
  ['page MB', 'pageMb'],
];

const inOrder = values.loads.split(',').map((load) => load.split('x').map(Number));
console.log(
  line(
    'lines in pages',
    columns.map(([heading]) => heading),
  ),
);
for (const [lines = 0, pages = 1] of inOrder) {
  const measured = await measurePages({ lines, pages });
  console.log(
    line(
      `${lines} in ${pages}`,
      columns.map(([, key]) => String(measured[key])),
    ),
  );
}
