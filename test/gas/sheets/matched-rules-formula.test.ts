import fc from 'fast-check';
import { createSpreadsheetEngine } from '../../../host/engine/o-spreadsheet/engine';
import type { CellInput } from '../../../host/engine/sheet-engine';
import { type OrderCells, parseOrderRow } from '../../../src/app/orders/parse-order-row';
import { workingDaysAround } from '../../../src/app/rules/calendar-rows';
import { compileRules } from '../../../src/app/rules/compiled-rule';
import type { WorkCalendar } from '../../../src/domain/calendar/work-calendar';
import { type ColumnKey, columnKind, ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { calculateLineFigures } from '../../../src/domain/order/line-figures';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import { baselineHistory } from '../../../src/domain/rules/line-history';
import { ruleMatcher } from '../../../src/domain/rules/matches-rule';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import { addDays, type CalendarDate, fromDayNumber, toDayNumber } from '../../../src/domain/shared/calendar-date';
import { matchedRulesFormula, WORKING_DAYS_NAME } from '../../../src/gas/sheets/formulas/matched-rules-formula';
import { COMPUTED_COLUMNS, orderFormula } from '../../../src/gas/sheets/formulas/order-formulas';
import { columnLetters } from '../../../src/gas/sheets/scattered-cells';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aRule } from '../../support/a-rule';
import { arbitraryCalendar, arbitraryDay, MIDDLE } from '../../support/arbitrary-calendar';

const columns = Object.fromEntries(ORDER_COLUMNS.map(({ key }, index) => [key, index + 1])) as Record<ColumnKey, number>;
const LINES = 40;
/** Characters of a formula. */
const EXCEL_LIMIT = 8_192;

const dayCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -25, max: 25 }).map((days) => toDayNumber(addDays(MIDDLE, days))) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }).map((days) => toDayNumber(addDays(MIDDLE, days)) + 0.75) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('未交付', 'soon', 0.5, -3) },
);
const labelCell = ORDER_STATUSES.flatMap((status) => [
  messagesFor('en').labels.status[status],
  messagesFor('zh').labels.status[status],
]);
const moneyCell = fc.oneof(fc.constantFrom(0, 10.05, 99.99, -5, null, '12 pcs'), fc.integer({ min: 0, max: 200 }));
const rowCells: fc.Arbitrary<Partial<Record<ColumnKey, CellInput>>> = fc.record({
  orderNumber: fc.constantFrom('A-1', 'A-2'),
  customerName: fc.constantFrom('Ada', null),
  quantity: fc.constantFrom(1, 2, null, -1),
  unitPrice: moneyCell,
  amountPaid: moneyCell,
  expectedDeliveryDate: dayCell,
  actualDeliveryDate: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: dayCell }),
  paymentDueDate: dayCell,
  statusSince: fc.integer({ min: -30, max: 0 }).map((days) => toDayNumber(addDays(MIDDLE, days))),
  status: fc.constantFrom(...labelCell, ...labelCell, null, 'whatever', 'SHIPPED'),
  priority: fc.constantFrom('Urgent', '紧急', 'Normal', null, 'asap'),
  owner: fc.constantFrom('Ada', ' ada ', 'Li Wei', 'li  wei', '王芳', null, 'a"b'),
  channel: fc.constantFrom('Shop', 'shop', '淘宝', null),
});

function seldom<T, U>(usual: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const rules: fc.Arbitrary<MessageRule> = fc
  .record({
    moment: fc.constantFrom(...(['before', 'onTheDay', 'overdue', 'after', 'status', 'unchanged', 'urgent', 'unpaid'] as const)),
    days: fc.integer({ min: 1, max: 12 }),
    dayKind: fc.constantFrom('calendar', 'working'),
    status: fc.constantFrom(...ORDER_STATUSES),
    statuses: seldom([], fc.uniqueArray(fc.constantFrom(...ORDER_STATUSES), { maxLength: 4 })),
    priority: seldom(null, fc.constantFrom('urgent', 'normal')),
    owner: seldom('', fc.constantFrom('Ada', 'li wei', '王芳', 'a"b')),
    channel: seldom('', fc.constantFrom('Shop', '淘宝')),
    amountFrom: seldom(null, fc.constantFrom(0, 10.05, 99.99, 50)),
  })
  .map(({ moment, days, dayKind, status, ...filter }) => aRule({ moment, days, dayKind, status, filter }));

describe('matchedRulesFormula', () => {
  it.each(['en_US', 'de_DE'])(
    'says of each line and rule what matchesRule says (%s)',
    (locale) => {
      let held = 0;
      fc.assert(
        fc.property(
          fc.array(rules, { minLength: 8, maxLength: 30 }),
          fc.array(rowCells, { minLength: LINES, maxLength: LINES }),
          arbitraryDay,
          arbitraryCalendar,
          (drawn, rows, today, calendar) => {
            const numbered = drawn.map((rule, index) => ({ ...rule, id: `R${index + 1}` }));
            const expected = expectedOf(numbered, rows, today, calendar);
            held += expected.filter((text) => text !== ';').length;
            expect(computed(numbered, rows, { today, calendar, locale }).map(inOrder)).toEqual(expected.map(inOrder));
          },
        ),
        { numRuns: 15, seed: 20261122 },
      );
      expect(held).toBeGreaterThan(150);
    },
    300_000,
  );

  it('leaves rows alone that are no lines', () => {
    const [text] = computed([aRule()], [{ quantity: 3 }], { today: MIDDLE, calendar: NO_DAY_OFF, locale: 'en_US' });

    expect(text ?? '').toBe('');
  });

  it('holds nothing where the list of working days does not reach', () => {
    const rule = aRule({ moment: 'before', days: 300, dayKind: 'working' });
    const formula = matchedRulesFormula({ columns, rules: [rule], hasCalendar: true });

    expect(formula).toContain(`IFERROR(INDEX(${WORKING_DAYS_NAME};MATCH(TODAY();${WORKING_DAYS_NAME};1)+300);0)`);
  });

  it('fits into an Excel cell with thirty mixed rules', () => {
    fc.assert(
      fc.property(fc.array(rules, { minLength: 30, maxLength: 30 }), (drawn) => {
        const numbered = drawn.map((rule, index) => ({ ...rule, id: `R${index + 1}` }));
        expect(matchedRulesFormula({ columns, rules: numbered, hasCalendar: true }).length).toBeLessThanOrEqual(EXCEL_LIMIT);
      }),
      { seed: 20261122 },
    );
  });

  it('is written so that every locale reads it', () => {
    const rule = aRule({ filter: { statuses: [], priority: null, owner: '', channel: '', amountFrom: 10.05 } });
    const code = matchedRulesFormula({ columns, rules: [rule], hasCalendar: true }).replace(/"[^"]*"/g, '');

    expect(code).not.toMatch(/[,{}]|\d\.\d/);
    expect(code).toContain('(1005/100)');
  });
});

const NO_DAY_OFF: WorkCalendar = { weekdaysOff: new Set(), daysOff: new Set(), workingDays: new Set() };

interface Circumstances {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly locale: string;
}

/** What the sheet makes of it. */
function computed(
  given: readonly MessageRule[],
  rows: readonly Partial<Record<ColumnKey, CellInput>>[],
  { today, calendar, locale }: Circumstances,
): readonly unknown[] {
  const engine = createSpreadsheetEngine({ locale, timeZone: 'UTC', now: () => Date.parse(`${today}T12:00:00Z`) });
  const sheetId = engine.listSheets()[0]?.id ?? 0;
  const days = workingDaysAround(today, calendar);
  const listColumn = ORDER_COLUMNS.length + 2;
  engine.apply([
    { type: 'insertColumns', sheetId, before: 26, count: 20, inheritFrom: 'before' },
    { type: 'insertRows', sheetId, before: 1000, count: 700, inheritFrom: 'before' },
    { type: 'setCells', sheetId, row: 2, column: listColumn, cells: days.map((day) => [toDayNumber(day)]) },
    {
      type: 'setNamedRanges',
      ranges: [{ name: WORKING_DAYS_NAME, sheetId, area: { row: 2, column: listColumn, rows: days.length, columns: 1 } }],
    },
  ]);
  const entries = given.map((rule) => ({ id: rule.id, rule, form: { ...rule, isOn: true }, faults: [] }));
  const matched = matchedRulesFormula({ columns, rules: compileRules(entries), hasCalendar: true });
  const basis = { columns, language: 'en', currencyDigits: 2 } as const;
  const cells = rows.map((row, index) =>
    ORDER_COLUMNS.map(({ key }): CellInput => {
      const computedKey = COMPUTED_COLUMNS.find((each) => each === key);
      if (computedKey) return { formula: toA1(orderFormula(computedKey, basis), index + 2, columns[key]) };
      if (key === 'matchedRules') return { formula: toA1(matched, index + 2, columns[key]) };
      return row[key] ?? null;
    }),
  );
  engine.apply([{ type: 'setCells', sheetId, row: 2, column: 1, cells }]);
  const area = { row: 2, column: columns.matchedRules, rows: rows.length, columns: 1 };
  return engine.readValues(sheetId, area).map(([value]) => value);
}

/** The formula joins rules by what they share. */
function inOrder(text: unknown): string {
  return String(text).split(';').sort().join(';');
}

/** What the domain makes of it. */
function expectedOf(
  given: readonly MessageRule[],
  rows: readonly Partial<Record<ColumnKey, CellInput>>[],
  today: CalendarDate,
  calendar: WorkCalendar,
): readonly string[] {
  const matchers = given.map((rule) => ({ id: rule.id, holds: ruleMatcher(rule, { today, calendar }) }));
  return rows.map((row) => {
    const cells = asRead(row);
    const { line } = parseOrderRow(cells);
    const figures = calculateLineFigures(line, { today, soonDays: 3, currencyDigits: 2 });
    const since = fromDayNumber(Number(row.statusSince));
    const history = { ...baselineHistory(line, today), statusSince: since };
    const held = matchers.filter(({ holds }) => holds({ line, figures, history })).map(({ id }) => `${id};`);
    return `;${held.join('')}`;
  });
}

/** As the add-on reads these cells: serial numbers of date columns come as days. */
function asRead(cells: Partial<Record<ColumnKey, CellInput>>): OrderCells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, value]) => {
      if (value === null || value === undefined) return [key, ''];
      const isDay = columnKind(key as ColumnKey) === 'date' && typeof value === 'number' && value >= 1;
      return [key, isDay ? { day: fromDayNumber(value) } : value];
    }),
  ) as OrderCells;
}

/** Our formulas are relative to their own cell. */
function toA1(formula: string, row: number, column: number): string {
  return formula.replace(/R\[0\]C\[(-?\d+)\]/g, (_, offset: string) => `${columnLetters(column + Number(offset))}${row}`);
}
