import { randomUUID } from 'node:crypto';
import type { EngineWrite } from '../engine-write';
import { argumentsToComma } from '../formula-text';
import { parseInput } from '../parse-input';
import { readableFormula } from '../readable-formula';
import type { Area, CellInput, PersonChange, Validation } from '../sheet-engine';
import { meetsValidation } from '../validation-check';
import { cellContent } from './cell-content';
import type { Hub } from './hub';
import { readValue } from './read-cells';
import { readValidation } from './read-rules';
import type { EngineSession } from './session';
import { sheetYear } from './shared/clock';
import type { EngineCommand } from './shared/library';
import { contentFor } from './write-cells';
import { areaToZone } from './zones';

/** The client id of the server's own model. */
export const serverClient = 'server';

type ChangeType = Extract<PersonChange, { kind: 'structure' }>['changeType'];

/** People at work: those in pages, by their page's client id, and those who act without a page, in tests. */
export class People {
  constructor(
    private readonly session: EngineSession,
    private readonly hub: Hub,
  ) {}

  /** Null for the server's own model. */
  personOf(client: string): string | null {
    return client === serverClient ? null : this.hub.personOf(client);
  }

  type(person: string, sheetId: string, row: number, column: number, text: string): boolean {
    const rule = this.session.getters.getValidationRuleForCell({ sheetId, col: column - 1, row: row - 1 });
    if (rule?.isBlocking && !this.isAllowed(readValidation(this.session, rule), sheetId, row, column, text)) return false;
    this.send(person, [this.typed(sheetId, row, column, text)]);
    return true;
  }

  paste(
    person: string,
    sheetId: string,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    this.grow(sheetId, row + cells.length - 1, column + Math.max(...cells.map((line) => line.length)) - 1);
    const updates = cells.flatMap((line, r) =>
      line.flatMap((input, c) => {
        if (input === undefined) return [];
        if (typeof input === 'string') return [this.typed(sheetId, row + r, column + c, input)];
        return [this.update(sheetId, row + r, column + c, input)];
      }),
    );
    this.send(person, updates);
  }

  clear(person: string, sheetId: string, area: Area): void {
    this.send(person, [{ type: 'DELETE_CONTENT', sheetId, target: [areaToZone(area)] }]);
  }

  /**
   * Reads what was typed in a page once more, by Google's rules, where the page's library took it for text or could not read
   * it: amounts with a currency sign, 2026年1月5日, `;` in formulas, formulas in plain-text cells.
   */
  mend(commands: readonly EngineCommand[]): void {
    const { locale } = this.session.document;
    const year = sheetYear(this.session.getters);
    const mended: Mended[] = [];
    for (const { type, sheetId, col, row, content } of commands) {
      if (type !== 'UPDATE_CELL' || typeof content !== 'string' || content === '') continue;
      const position = { sheetId: String(sheetId), col: Number(col), row: Number(row) };
      const cell = this.session.getters.tryGetSheet(position.sheetId) && this.session.getters.getCell(position);
      if (!cell) continue;
      const isText = this.session.patterns.isText(cell.format);
      if (cell.isFormula) {
        if (isText) mended.push({ ...position, content: `'${content}` });
        else {
          const isBad = cell.compiledFormula.isBadExpression && content.includes(';');
          const readable = readableFormula((isBad ? argumentsToComma(content, locale) : null) ?? content);
          if (readable !== content) mended.push({ ...position, content: readable, typed: content });
        }
        continue;
      }
      if (isText || typeof cell.parsedValue !== 'string' || content.startsWith("'") || !/\d/.test(content)) continue;
      const { input, format } = parseInput(content, locale, this.session.patterns.toGoogle(cell.format), year);
      if (typeof input !== 'number') continue;
      mended.push({ ...position, content: String(input), ...(format && { pattern: format }) });
    }
    if (mended.length === 0) return;
    this.session.batch(
      (dispatch) => {
        for (const { pattern, typed, ...update } of mended) {
          dispatch('UPDATE_CELL', { ...update, ...(pattern && { format: this.session.patterns.toEngine(pattern, dispatch) }) });
          const place = { row: update.row + 1, column: update.col + 1, locale };
          if (typed !== undefined) this.session.typedFormulas.remember(dispatch, typed, update.sheetId, place);
        }
      },
      () => undefined,
    );
  }

  changeTypeOf(write: EngineWrite): ChangeType {
    return changeTypes[write.type] ?? 'OTHER';
  }

  private isAllowed(validation: Validation, sheetId: string, row: number, column: number, text: string): boolean {
    const { locale } = this.session.document;
    const pattern = this.session.patterns.toGoogle(this.session.cell(sheetId, row, column)?.format);
    const { input, format } = parseInput(text, locale, pattern, sheetYear(this.session.getters));
    const value = input !== null && typeof input === 'object' ? this.evaluated(sheetId, input.formula) : input;
    return meetsValidation(validation, value, {
      format: format ?? pattern,
      readRange: (address) => {
        const { zone, sheetId: uid } = this.session.getters.getRangeFromSheetXC(sheetId, address);
        const values = [];
        for (let r = zone.top; r <= zone.bottom; r += 1) {
          for (let c = zone.left; c <= zone.right; c += 1) values.push(readValue(this.session, uid, r + 1, c + 1));
        }
        return values;
      },
      evaluate: (formula) => this.evaluated(sheetId, formula),
    });
  }

  private evaluated(sheetId: string, formula: string) {
    const readable = argumentsToComma(formula, this.session.document.locale);
    const result: unknown = readable === null ? null : this.session.getters.evaluateFormula(sheetId, readable);
    return Array.isArray(result) || result === undefined ? null : (result as string | number | boolean | null);
  }

  private typed(sheetId: string, row: number, column: number, text: string): EngineCommand {
    const pattern = this.session.patterns.toGoogle(this.session.cell(sheetId, row, column)?.format);
    const { input, format } = parseInput(text, this.session.document.locale, pattern, sheetYear(this.session.getters));
    return this.update(sheetId, row, column, input, format);
  }

  private update(sheetId: string, row: number, column: number, input: CellInput, pattern?: string): EngineCommand {
    const position = { sheetId, col: column - 1, row: row - 1 };
    if (!pattern)
      return {
        type: 'UPDATE_CELL',
        ...position,
        content: contentFor(this.session, sheetId, position.col, position.row, input, this.session.document.locale),
      };
    let format = '';
    this.session.batch(
      (dispatch) => {
        format = this.session.patterns.toEngine(pattern, dispatch);
      },
      () => undefined,
    );
    return {
      type: 'UPDATE_CELL',
      ...position,
      content: cellContent(this.session.library, input, '', this.session.document.locale),
      format,
    };
  }

  /** Pasting beyond the edge makes the sheet larger, as in Google Sheets; it is told as the paste only. */
  private grow(sheetId: string, lastRow: number, lastColumn: number): void {
    const sheetName = this.session.getters.getSheetName(sheetId);
    this.session.batch(
      (dispatch) => {
        for (const [dimension, needed] of [
          ['ROW', lastRow],
          ['COL', lastColumn],
        ] as const) {
          const size = this.session.getters.getNumberHeaders(sheetId, dimension);
          const place = { sheetId, sheetName, dimension, position: 'after', base: size - 1 };
          if (needed > size) dispatch('ADD_COLUMNS_ROWS', { ...place, quantity: needed - size });
        }
      },
      () => undefined,
    );
  }

  /** The way of a page's own commands: one revision through the hub. */
  private send(person: string, commands: readonly EngineCommand[]): void {
    this.hub.receive(person, {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: person,
      serverRevisionId: this.hub.head,
      nextRevisionId: randomUUID(),
      commands,
    });
  }
}

/** What a cell should hold instead of what a page sent. */
interface Mended {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content: string;
  readonly pattern?: string;
  /** The formula as a person wrote it, where the library needs it written otherwise. */
  readonly typed?: string;
}

const changeTypes: Partial<Record<EngineWrite['type'], ChangeType>> = {
  insertRows: 'INSERT_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteRows: 'REMOVE_ROW',
  deleteColumns: 'REMOVE_COLUMN',
  addSheet: 'INSERT_GRID',
  duplicateSheet: 'INSERT_GRID',
  deleteSheet: 'REMOVE_GRID',
  setNumberFormats: 'FORMAT',
  setStyle: 'FORMAT',
  setBorder: 'FORMAT',
};
