import type { EngineWrite } from '../../engine/engine-write';
import { googleLocale } from '../../engine/google-locale';
import { parseInput } from '../../engine/parse-input';
import type { CellInput, SheetEngine, SheetId } from '../../engine/sheet-engine';
import { instantToSerial } from '../time-zone';

/** The answers of a form by question; a question may stand more than once (F107). */
export type FormAnswers = readonly (readonly [question: string, answer: string])[];

/** A response that stands in the sheet. */
export interface KeptResponse {
  readonly sheetId: SheetId;
  readonly row: number;
  /** In the order of the columns, as shown. */
  readonly values: readonly string[];
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
}

const sheetName = 'Form Responses 1';

/**
 * Puts a response below the others, as a linked form does: into the sheet "Form Responses 1", which is made with the first one;
 * the time first, then a column for each question.
 */
export function keepResponse(engine: SheetEngine, answers: FormAnswers, now: number, newSheetId: () => SheetId): KeptResponse {
  const { locale, timeZone } = engine.document;
  const sheetId = engine.listSheets().find(({ name }) => name === sheetName)?.id ?? makeSheet(engine, newSheetId());
  const last = engine.lastCell(sheetId);
  const width = Math.max(1, last.column);
  const known = engine.readDisplayValues(sheetId, { row: 1, column: 1, rows: 1, columns: width })[0] ?? [];
  // Columns behind the form's own are the spreadsheet's: they get no answers, and events do not tell of them.
  const own = known.slice(0, known.findLastIndex((heading) => heading !== '') + 1);
  const headings = own.length === 0 ? ['Timestamp'] : own;
  const columns = columnsFor(headings, answers);
  const row = Math.max(1, last.row) + 1;
  const typed = columns.map(({ answer }) => readAnswer(answer, locale));
  const cells: CellInput[] = [instantToSerial(now, timeZone), ...typed.slice(1).map(({ input }) => input)];
  const { datePattern, timePattern } = googleLocale(locale);
  const place = { row, column: 1, rows: 1, columns: columns.length };
  const writes: EngineWrite[] = [
    ...roomFor(engine, sheetId, row, columns.length),
    { type: 'setCells', sheetId, row: 1, column: 1, cells: [columns.map(({ heading }) => heading)] },
    ...typed.flatMap(({ format }, index): EngineWrite[] => {
      const formats = index === 0 ? `${datePattern} ${timePattern}` : format;
      return formats === undefined
        ? []
        : [{ type: 'setNumberFormats', sheetId, area: { ...place, column: index + 1, columns: 1 }, formats }];
    }),
    { type: 'setCells', sheetId, row, column: 1, cells: [cells] },
  ];
  engine.apply(writes);
  const values = engine.readDisplayValues(sheetId, place)[0] ?? [];
  const namedValues: Record<string, string[]> = {};
  for (const [index, { heading }] of columns.entries())
    namedValues[heading] = [...(namedValues[heading] ?? []), values[index] ?? ''];
  return { sheetId, row, values, namedValues };
}

/** The questions that have a column, in its order; none before the first response. */
export function formQuestions(engine: SheetEngine): readonly string[] {
  const sheetId = engine.listSheets().find(({ name }) => name === sheetName)?.id;
  if (sheetId === undefined) return [];
  const { column } = engine.lastCell(sheetId);
  if (column < 2) return [];
  const [headings = []] = engine.readDisplayValues(sheetId, { row: 1, column: 2, rows: 1, columns: column - 1 });
  return headings.filter((heading) => heading !== '');
}

interface Column {
  readonly heading: string;
  readonly answer: string;
}

// An answer is read as if it were typed, but is never a formula: whoever fills in the form may not calculate in the sheet.
function readAnswer(answer: string, locale: string): ReturnType<typeof parseInput> {
  const read = parseInput(answer, locale, '');
  return typeof read.input === 'object' && read.input !== null ? { input: answer } : read;
}

// Each answer goes to the first free column of its question; a question without one gets a new column.
function columnsFor(headings: readonly string[], answers: FormAnswers): Column[] {
  const left = [...answers];
  const columns = headings.map((heading, index) => {
    const at = index === 0 ? -1 : left.findIndex(([question]) => question === heading);
    const [[, answer] = ['', '']] = at < 0 ? [] : left.splice(at, 1);
    return { heading, answer };
  });
  return [...columns, ...left.map(([heading, answer]) => ({ heading, answer }))];
}

function makeSheet(engine: SheetEngine, sheetId: SheetId): SheetId {
  const index = engine.listSheets().length;
  engine.apply([{ type: 'addSheet', sheetId, name: sheetName, index, rows: 1000, columns: 26 }]);
  return sheetId;
}

function roomFor(engine: SheetEngine, sheetId: SheetId, row: number, columns: number): EngineWrite[] {
  const sheet = engine.listSheets().find(({ id }) => id === sheetId);
  if (!sheet) return [];
  const inheritFrom = 'before' as const;
  const rows: EngineWrite[] =
    row > sheet.rows ? [{ type: 'insertRows', sheetId, before: sheet.rows + 1, count: row - sheet.rows, inheritFrom }] : [];
  const more = columns - sheet.columns;
  return more > 0 ? [...rows, { type: 'insertColumns', sheetId, before: sheet.columns + 1, count: more, inheritFrom }] : rows;
}
