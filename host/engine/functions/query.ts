import { columnLetters } from '../a1';
import type { CellValue } from '../sheet-engine';
import { single, toNumber, toText } from './function-arguments';
import type { FormattedRange, FunctionRange, GoogleFunction } from './google-function';
import { type ParsedQuery, parseQuery, type QueryExpression } from './query-parser';

type Row = readonly CellValue[];

const aggregates: Readonly<Record<string, (values: readonly CellValue[]) => CellValue>> = {
  sum: (values) => numbers(values).reduce((sum, number) => sum + number, 0),
  avg: (values) =>
    numbers(values).length === 0 ? null : numbers(values).reduce((sum, one) => sum + one, 0) / numbers(values).length,
  count: (values) => values.filter((value) => value !== null).length,
  min: (values) => values.filter((value) => value !== null).sort(compare)[0] ?? null,
  max: (values) =>
    values
      .filter((value) => value !== null)
      .sort(compare)
      .at(-1) ?? null,
};

const scalars: Readonly<Record<string, (value: CellValue) => CellValue>> = {
  upper: (value) => toText(value).toUpperCase(),
  lower: (value) => toText(value).toLowerCase(),
  year: (value) => dayOf(value)?.getUTCFullYear() ?? null,
  // January is 0.
  month: (value) => dayOf(value)?.getUTCMonth() ?? null,
  day: (value) => dayOf(value)?.getUTCDate() ?? null,
  dayofweek: (value) => (dayOf(value)?.getUTCDay() ?? -1) + 1,
  todate: (value) => (typeof value === 'number' ? Math.floor(value) : null),
};

function dayOf(value: CellValue): Date | null {
  return typeof value === 'number' ? new Date((value - 25_569) * 86_400_000) : null;
}

function numbers(values: readonly CellValue[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

// Nothing comes first, then falsehood, numbers, texts.
function compare(one: CellValue, other: CellValue): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : Number(one > other);
  return Number(one) - Number(other);
}

/** One table: its columns by name, the headings, the rows. */
interface Table {
  readonly columnOf: (name: string) => number;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

// A column has one type, that of most of its values; the others count as empty.
function typedRows(rows: readonly Row[]): Row[] {
  const width = rows[0]?.length ?? 0;
  const types = Array.from({ length: width }, (_, column) => {
    const counts = { number: 0, string: 0, boolean: 0 };
    for (const row of rows) {
      const type = typeof row[column];
      if (row[column] !== '' && type in counts) counts[type as keyof typeof counts] += 1;
    }
    return (Object.entries(counts).sort(([, a], [, b]) => b - a)[0] ?? ['string'])[0];
  });
  return rows.map((row) => row.map((value, column) => (value !== '' && typeof value === types[column] ? value : null)));
}

// A first row of texts over columns that are none is a heading.
function guessHeadings([first, ...others]: FunctionRange): number {
  const isHeading = (first ?? []).some(
    (value, column) =>
      typeof value === 'string' &&
      value !== '' &&
      others.some((row) => row[column] !== null && row[column] !== '') &&
      others.every((row) => typeof row[column] !== 'string' || row[column] === ''),
  );
  return isHeading ? 1 : 0;
}

function isAggregate(expression: QueryExpression): boolean {
  if (expression.kind === 'call' && expression.name in aggregates) return true;
  return 'args' in expression && expression.args.some(isAggregate);
}

/** What an expression is for a group of rows; for a plain one the first row counts. */
function evaluate(expression: QueryExpression, rows: readonly Row[], table: Table): CellValue {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'column':
      return rows[0]?.[table.columnOf(expression.name)] ?? null;
    case 'call': {
      const [argument] = expression.args;
      const gather = aggregates[expression.name];
      if (gather && argument) return gather(rows.map((row) => evaluate(argument, [row], table)));
      const scalar = scalars[expression.name];
      if (!scalar || !argument) throw new Error(`QUERY with ${expression.name}() is not imitated by this host`);
      return scalar(evaluate(argument, rows, table));
    }
    default:
      return operate(expression.name, () => expression.args.map((each) => evaluate(each, rows, table)));
  }
}

function operate(name: string, operands: () => CellValue[]): CellValue {
  const [left = null, right = null] = operands();
  if (name === 'and') return left === true && right === true;
  if (name === 'or') return left === true || right === true;
  if (name === 'not') return left !== true;
  if (name === 'is null') return left === null;
  if (left === null || right === null) return name === '!=' || name === '<>' ? left !== right : null;
  const [text, part] = [toText(left), toText(right)];
  if (name === 'contains') return text.includes(part);
  if (name === 'starts with') return text.startsWith(part);
  if (name === 'ends with') return text.endsWith(part);
  if (name === 'matches') return new RegExp(`^(?:${part})$`, 'u').test(text);
  if (name === 'like') {
    const pattern = part
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.');
    return new RegExp(`^${pattern}$`, 's').test(text);
  }
  if ('+-*/'.includes(name)) return calculate(name, Number(left), Number(right));
  if (typeof left !== typeof right) return false;
  const order = compare(left, right);
  if (name === '=') return order === 0;
  if (name === '!=' || name === '<>') return order !== 0;
  if (name === '<') return order < 0;
  if (name === '<=') return order <= 0;
  return name === '>' ? order > 0 : order >= 0;
}

function calculate(name: string, left: number, right: number): CellValue {
  if (name === '+') return left + right;
  if (name === '-') return left - right;
  if (name === '*') return left * right;
  return right === 0 ? null : left / right;
}

const namesOfOperators: Readonly<Record<string, string>> = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' };

function headingOf(expression: QueryExpression, table: Table): string {
  if (expression.kind === 'column') return table.headings[table.columnOf(expression.name)] ?? '';
  if (expression.kind === 'value') return toText(expression.value);
  const inner = expression.args.map((each) => headingOf(each, table));
  if (expression.kind === 'operator') return `${namesOfOperators[expression.name] ?? expression.name}(${inner.join('')})`;
  return expression.name in aggregates ? `${expression.name} ${inner.join()}` : `${expression.name}(${inner.join()})`;
}

function run(query: ParsedQuery, table: Table): FormattedRange {
  const width = table.headings.length;
  const every = Array.from({ length: width }, (_, index): QueryExpression => ({ kind: 'column', name: `Col${index + 1}` }));
  const select = query.select ?? every;
  const { where } = query;
  const kept = where ? table.rows.filter((row) => evaluate(where, [row], table) === true) : table.rows;
  const groups = groupsOf(query, select, kept, table);
  const ordered = groups
    .map((rows) => ({ rows, keys: query.orderBy.map(({ by }) => evaluate(by, rows, table)) }))
    .sort((one, other) => {
      for (const [index, { isAscending }] of query.orderBy.entries()) {
        const order = compare(one.keys[index] ?? null, other.keys[index] ?? null);
        if (order !== 0) return isAscending ? order : -order;
      }
      return 0;
    });
  const end = query.limit === null ? undefined : query.offset + query.limit;
  const rows = ordered.slice(query.offset, end).map((group) => select.map((each) => evaluate(each, group.rows, table)));
  const headings = select.map((each) => {
    const label = query.labels.find(({ of }) => JSON.stringify(of) === JSON.stringify(each));
    return label ? label.text : headingOf(each, table);
  });
  return {
    values: headings.some((heading) => heading !== '') ? [headings, ...rows] : rows,
    formatColumns: select.map((each) => formatColumn(each, table)),
  };
}

function groupsOf(
  query: ParsedQuery,
  select: readonly QueryExpression[],
  rows: readonly Row[],
  table: Table,
): (readonly Row[])[] {
  const isGrouped = query.groupBy.length > 0 || select.some(isAggregate);
  if (!isGrouped) return rows.map((row) => [row]);
  const keys = query.groupBy.map((each) => JSON.stringify(each));
  const isLoose = (each: QueryExpression) => !isAggregate(each) && each.kind !== 'value' && !keys.includes(JSON.stringify(each));
  if (select.some(isLoose)) throw new Error('A column that is selected must be grouped by or aggregated');
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(query.groupBy.map((each) => evaluate(each, [row], table)));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  // Groups come in the order of what they are grouped by.
  return [...groups.values()].sort((one, other) => {
    for (const each of query.groupBy) {
      const order = compare(evaluate(each, one, table), evaluate(each, other, table));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function formatColumn(expression: QueryExpression, table: Table): number | null {
  if (expression.kind === 'column') return table.columnOf(expression.name);
  const [argument] =
    expression.kind === 'call' && ['min', 'max', 'sum', 'avg', 'todate'].includes(expression.name) ? expression.args : [];
  return argument ? formatColumn(argument, table) : null;
}

function tableOf(range: FunctionRange, headingRows: number, firstColumn: number | null): Table {
  const width = range[0]?.length ?? 0;
  const count = headingRows < 0 ? guessHeadings(range) : headingRows;
  const headings = Array.from({ length: width }, (_, column) =>
    range
      .slice(0, count)
      .map((row) => toText(row[column] ?? null))
      .filter((text) => text !== '')
      .join(' '),
  );
  const columnOf = (name: string): number => {
    const byNumber = /^Col(\d+)$/.exec(name);
    const index = byNumber
      ? Number(byNumber[1]) - 1
      : Array.from({ length: width }, (_, column) => columnLetters((firstColumn ?? 1) + column)).indexOf(name);
    if (index < 0 || index >= width) throw new Error(`There is no column ${name}`);
    return index;
  };
  // Rows below the data of an open range (A2:D) are no rows.
  const rows = range.slice(count);
  const last = rows.findLastIndex((row) => row.some((value) => value !== null && value !== ''));
  return { columnOf, headings, rows: typedRows(rows.slice(0, last + 1)) };
}

/** `QUERY`, without pivot. What cannot be read shows `#VALUE!`, an empty answer `#N/A`. */
export const queryFunctions: readonly GoogleFunction[] = [
  {
    name: 'QUERY',
    parameters: ['data', 'query', 'headers?'],
    ranges: [0],
    compute: ([data, query, headers], { firstColumn }) => {
      const range: FunctionRange = Array.isArray(data) ? (data as FunctionRange) : [[single(data)]];
      const given = headers === undefined ? -1 : Number(toNumber(single(headers)));
      try {
        const result = run(parseQuery(toText(single(query))), tableOf(range, given, firstColumn?.(0) ?? null));
        return result.values.length === 0 ? { error: '#N/A' } : result;
      } catch {
        return { error: '#VALUE!' };
      }
    },
  },
];
