import type {
  Area,
  Banding,
  CellStyle,
  CellValue,
  Chart,
  ColourRule,
  HeaderGroup,
  Metadata,
  NamedRange,
  Protection,
  SheetFilter,
  SheetId,
  SheetState,
  Validation,
} from '../sheet-engine';
import { readBandings } from './bandings';
import { cellStyle } from './cell-styles';
import { readCharts } from './charts';
import { mapArea, readDisplay, readFormula, readPattern, readStyle, readValue } from './read-cells';
import { readColourRules, readValidation } from './read-rules';
import {
  findLastCell,
  readFilter,
  readGroups,
  readMetadata,
  readNamedRanges,
  readProtections,
  readSheet,
  readSizes,
} from './read-sheets';
import type { DocumentFacts, EngineSession } from './session';
import { zoneToArea } from './zones';

/** What an engine tells of its workbook: the reading half of `SheetEngine`. */
export abstract class EngineReader {
  protected abstract readonly session: EngineSession;
  /** By sheet; to be cleared when anything has changed. */
  protected readonly lastCells = new Map<string, { readonly row: number; readonly column: number }>();

  /** The library's name of a sheet whose results are as of today. */
  protected abstract ready(sheetId: SheetId): string;

  get document(): DocumentFacts {
    return this.session.document;
  }

  listSheets(): readonly SheetState[] {
    return this.session.getters.getSheetIds().map((uid) => readSheet(this.session, uid));
  }

  readValues(sheetId: SheetId, area: Area): CellValue[][] {
    const uid = this.ready(sheetId);
    return mapArea(area, (row, column) => readValue(this.session, uid, row, column));
  }

  readFormulas(sheetId: SheetId, area: Area): (string | null)[][] {
    const uid = this.session.uid(sheetId);
    return mapArea(area, (row, column) => readFormula(this.session, this.session.cell(uid, row, column), row, column));
  }

  readDisplayValues(sheetId: SheetId, area: Area): string[][] {
    const uid = this.ready(sheetId);
    const { locale } = this.document;
    return mapArea(area, (row, column) => readDisplay(this.session, uid, row, column, locale));
  }

  readNumberFormats(sheetId: SheetId, area: Area): string[][] {
    const uid = this.session.uid(sheetId);
    return mapArea(area, (row, column) => readPattern(this.session, uid, row, column));
  }

  readStyles(sheetId: SheetId, area: Area): CellStyle[][] {
    const uid = this.session.uid(sheetId);
    return mapArea(area, (row, column) => readStyle(this.session, uid, row, column));
  }

  readNotes(sheetId: SheetId, area: Area): string[][] {
    const uid = this.session.uid(sheetId);
    return mapArea(area, (row, column) => this.session.getters.getHostNote(uid, column - 1, row - 1));
  }

  readValidations(sheetId: SheetId, area: Area): (Validation | null)[][] {
    const uid = this.session.uid(sheetId);
    const known = new Map<string, Validation>();
    return mapArea(area, (row, column) => {
      const rule = this.session.getters.getValidationRuleForCell({ sheetId: uid, col: column - 1, row: row - 1 });
      if (!rule) return null;
      const validation = known.get(rule.id) ?? readValidation(this.session, rule);
      known.set(rule.id, validation);
      return validation;
    });
  }

  readColourRules(sheetId: SheetId): readonly ColourRule[] {
    return readColourRules(this.session, this.session.uid(sheetId));
  }

  readShownStyle(sheetId: SheetId, row: number, column: number): CellStyle {
    const uid = this.ready(sheetId);
    const position = { sheetId: uid, col: column - 1, row: row - 1 };
    const coloured = this.session.getters.getCellConditionalFormatStyle(position);
    return cellStyle({ ...this.session.getters.getCellStyle(position), ...coloured });
  }

  readProtections(sheetId: SheetId): readonly Protection[] {
    return readProtections(this.session, this.session.uid(sheetId));
  }

  readCharts(sheetId: SheetId): readonly Chart[] {
    return readCharts(this.session, this.session.uid(sheetId));
  }

  readBandings(sheetId: SheetId): readonly Banding[] {
    return readBandings(this.session, this.session.uid(sheetId));
  }

  readMetadata(): readonly Metadata[] {
    return readMetadata(this.session);
  }

  readNamedRanges(): readonly NamedRange[] {
    return readNamedRanges(this.session);
  }

  readMerges(sheetId: SheetId): readonly Area[] {
    return this.session.getters.getMerges(this.session.uid(sheetId)).map(zoneToArea);
  }

  readGroups(sheetId: SheetId): readonly HeaderGroup[] {
    return readGroups(this.session, this.session.uid(sheetId));
  }

  readFilter(sheetId: SheetId): SheetFilter | null {
    return readFilter(this.session, this.session.uid(sheetId));
  }

  readSizes(sheetId: SheetId, dimension: 'rows' | 'columns', first: number, count: number) {
    return readSizes(this.session, this.session.uid(sheetId), dimension, first, count);
  }

  lastCell(sheetId: SheetId): { readonly row: number; readonly column: number } {
    const uid = this.session.uid(sheetId);
    const known = this.lastCells.get(uid) ?? findLastCell(this.session, uid);
    this.lastCells.set(uid, known);
    return known;
  }
}
