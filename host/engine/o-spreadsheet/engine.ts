import { randomUUID } from 'node:crypto';
import type { EngineWrite } from '../engine-write';
import type {
  Area,
  Banding,
  CellInput,
  CellStyle,
  CellValue,
  Chart,
  ColourRule,
  HeaderGroup,
  Metadata,
  NamedRange,
  PersonChange,
  Protection,
  SheetEngine,
  SheetFilter,
  SheetId,
  SheetState,
  Validation,
} from '../sheet-engine';
import { readBandings } from './bandings';
import type { BatchSlot } from './batch-plugin';
import { formulaContent } from './cell-content';
import { googleError } from './cell-errors';
import { cellStyle } from './cell-styles';
import { readCharts } from './charts';
import { CustomFunctionTable } from './custom-function-table';
import { engineLocale } from './engine-locale';
import { Hub, type HubMessage } from './hub';
import { People, serverClient } from './people';
import { PersonWatcher } from './person-watcher';
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
import { serverLibrary } from './server-library';
import { type DocumentFacts, EngineSession } from './session';
import { serialNow, setSheetClock, useSheetClock } from './shared/clock';
import { exportShort } from './short-snapshot';
import { applyWrites } from './writes';
import { zoneToArea } from './zones';

export interface SpreadsheetEngineOptions {
  /** What {@link SheetEngine.save} gave. */
  readonly saved?: unknown;
  /** Of a new spreadsheet. */
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The engine that evaluates formulas and is shared with pages. */
export interface SpreadsheetEngine extends SheetEngine {
  /** Where pages join. */
  readonly hub: Hub;
  save(): SavedWorkbook;
  /**
   * Folds the revision log into a snapshot. Ends everybody's undo.
   *
   * @param write - Puts the snapshot on disk; runs before pages hear of it.
   */
  compact(write?: (snapshot: { readonly revisionId: string }) => void): void;
}

/** A snapshot with the revisions after it: what {@link SheetEngine.save} gives and a workbook's file holds. */
export interface SavedWorkbook {
  readonly snapshot: { readonly revisionId: string };
  readonly log: readonly HubMessage[];
  /** What pages that return after a long time have missed ({@link Hub.earlier}). */
  readonly earlier?: readonly HubMessage[];
}

/** Makes an engine: of a saved spreadsheet, or of a new one with a single empty sheet of 1,000 rows and 26 columns (F026). */
export function createSpreadsheetEngine(options: SpreadsheetEngineOptions = {}): SpreadsheetEngine {
  return new OSpreadsheetEngine(options);
}

class OSpreadsheetEngine implements SpreadsheetEngine {
  readonly hub: Hub;
  readonly customFunctions: CustomFunctionTable;
  private readonly session: EngineSession;
  private readonly watcher: PersonWatcher;
  private readonly people: People;
  private readonly now: () => number;
  private evaluatedDay: number;
  private lastCells = new Map<string, { readonly row: number; readonly column: number }>();

  constructor(options: SpreadsheetEngineOptions) {
    const library = serverLibrary();
    this.now = options.now ?? Date.now;
    const saved = (options.saved as SavedWorkbook | undefined) ?? { snapshot: emptySnapshot(options), log: [] };
    this.hub = new Hub(saved.snapshot, saved.log, saved.earlier);
    const slot: BatchSlot = { run: null };
    const zone = timeZoneOf(saved.snapshot);
    // The model evaluates while it is being made, before its getters can be given a clock.
    setSheetClock({}, { now: this.now, timeZone: () => zone });
    const model = new library.Model(
      copy(saved.snapshot),
      {
        client: { id: serverClient, name: serverClient },
        custom: { hostBatch: slot } as never,
        transportService: this.transport() as never,
      },
      copy([...saved.log]) as never,
    );
    this.session = new EngineSession(library, model, slot);
    setSheetClock(model.getters, { now: this.now, timeZone: () => this.session.document.timeZone });
    this.people = new People(this.session, this.hub);
    this.watcher = new PersonWatcher(this.session, (client) => this.people.personOf(client));
    this.hub.watch(this.watcher);
    this.watcher.onCommands((_, commands) => this.people.mend(commands));
    this.customFunctions = new CustomFunctionTable(this.session);
    (model as unknown as { on(event: string, owner: object, listener: () => void): void }).on('update', this, () => {
      this.lastCells.clear();
      this.customFunctions.tell();
    });
    if (this.document.timeZone !== zone) model.dispatch('EVALUATE_CELLS');
    this.evaluatedDay = this.today();
  }

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

  apply(writes: readonly EngineWrite[]): readonly { readonly index: number; readonly reason: string }[] {
    this.refresh();
    return applyWrites(this.session, writes);
  }

  evaluate(sheetId: SheetId, formula: string): CellValue {
    const uid = this.ready(sheetId);
    const result: unknown = this.session.getters.evaluateFormula(uid, formulaContent(formula, this.document.locale));
    const value = (Array.isArray(result) ? result[0]?.[0] : result) as CellValue | undefined;
    if (typeof value === 'string' && this.session.library.helpers.isEvaluationError(value)) return googleError(value);
    return value ?? null;
  }

  paste(
    person: string,
    sheetId: SheetId,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    this.refresh();
    this.people.paste(person, this.session.uid(sheetId), row, column, cells);
  }

  type(person: string, sheetId: SheetId, row: number, column: number, text: string): boolean {
    this.refresh();
    return this.people.type(person, this.session.uid(sheetId), row, column, text);
  }

  clearByPerson(person: string, sheetId: SheetId, area: Area): void {
    this.refresh();
    this.people.clear(person, this.session.uid(sheetId), area);
  }

  restructure(person: string, write: EngineWrite): void {
    const [refusal] = this.apply([write]);
    if (refusal) throw new Error(`The spreadsheet refused ${write.type}: ${refusal.reason}.`);
    this.watcher.tell({ kind: 'structure', person, changeType: this.people.changeTypeOf(write) });
  }

  onPersonChange(listener: (change: PersonChange) => void): void {
    this.watcher.onChange(listener);
  }

  save(): SavedWorkbook {
    return copy(this.hub.state());
  }

  compact(write?: (snapshot: { readonly revisionId: string }) => void): void {
    this.customFunctions.prune();
    const snapshot = { ...exportShort(this.session.library, this.session.model), revisionId: randomUUID() };
    write?.(snapshot);
    this.hub.compact(snapshot);
  }

  /** The messages of the model go to the hub and come back at once, so that the model is always at the newest revision. */
  private transport() {
    return {
      sendMessage: async (message: HubMessage) => this.hub.receive(serverClient, message),
      onNewMessage: (_: string, listener: (message: HubMessage) => void) => {
        this.hub.join(serverClient, listener);
      },
      leave: () => undefined,
    };
  }

  private ready(sheetId: SheetId): string {
    this.refresh();
    return this.session.uid(sheetId);
  }

  /** `TODAY()` is evaluated anew when the day has changed; the library does so only when a cell changes. */
  private refresh(): void {
    useSheetClock(this.session.getters);
    const day = this.today();
    if (day === this.evaluatedDay) return;
    this.evaluatedDay = day;
    this.session.model.dispatch('EVALUATE_CELLS');
  }

  private today(): number {
    return Math.floor(serialNow({ now: this.now, timeZone: () => this.document.timeZone }));
  }
}

/** The library takes plain objects of its own realm only. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function timeZoneOf(snapshot: object): string {
  const { host } = snapshot as { host?: { dictionaries?: { document?: { timeZone?: string } } } };
  return host?.dictionaries?.document?.timeZone ?? 'Etc/GMT';
}

function emptySnapshot({ name = 'Untitled spreadsheet', locale = 'en_US', timeZone = 'Etc/GMT' }: SpreadsheetEngineOptions) {
  const data = serverLibrary().helpers.createEmptyWorkbookData(locale.startsWith('zh') ? '工作表1' : 'Sheet1');
  const [sheet] = data.sheets;
  return {
    ...data,
    revisionId: randomUUID(),
    sheets: [{ ...sheet, id: '0', rowNumber: 1000, colNumber: 26 }],
    settings: { locale: engineLocale(locale) },
    host: { notes: {}, filters: {}, protections: {}, metadata: [], dictionaries: { document: { name, locale, timeZone } } },
  };
}
