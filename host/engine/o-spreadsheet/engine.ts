import { randomUUID } from 'node:crypto';
import type { EngineWrite } from '../engine-write';
import type { Area, CellInput, CellValue, PersonChange, SheetEngine, SheetId } from '../sheet-engine';
import type { BatchSlot } from './batch-plugin';
import { formulaContent } from './cell-content';
import { googleError } from './cell-errors';
import { CustomFunctionTable } from './custom-function-table';
import { EngineReader } from './engine-reader';
import { Hub, type HubMessage } from './hub';
import { People, serverClient } from './people';
import { PersonWatcher } from './person-watcher';
import { emptySnapshot, type NewDocument, plainCopy, type SavedWorkbook, timeZoneOf } from './saved-workbook';
import { serverLibrary } from './server-library';
import { EngineSession } from './session';
import { serialNow, setSheetClock, useSheetClock } from './shared/clock';
import { exportShort } from './short-snapshot';
import { applyWrites } from './writes';

/** Name, locale and time zone are those of a new spreadsheet. */
export interface SpreadsheetEngineOptions extends NewDocument {
  /** What {@link SheetEngine.save} gave. */
  readonly saved?: unknown;
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

/** Makes an engine: of a saved spreadsheet, or of a new one with a single empty sheet of 1,000 rows and 26 columns (F026). */
export function createSpreadsheetEngine(options: SpreadsheetEngineOptions = {}): SpreadsheetEngine {
  return new OSpreadsheetEngine(options);
}

class OSpreadsheetEngine extends EngineReader implements SpreadsheetEngine {
  readonly hub: Hub;
  readonly customFunctions: CustomFunctionTable;
  protected readonly session: EngineSession;
  private readonly watcher: PersonWatcher;
  private readonly people: People;
  private readonly now: () => number;
  private evaluatedDay: number;

  constructor(options: SpreadsheetEngineOptions) {
    super();
    const library = serverLibrary();
    this.now = options.now ?? Date.now;
    const saved = (options.saved as SavedWorkbook | undefined) ?? { snapshot: emptySnapshot(options), log: [] };
    this.hub = new Hub(saved.snapshot, saved.log, saved.earlier);
    const slot: BatchSlot = { run: null };
    const zone = timeZoneOf(saved.snapshot);
    // The model evaluates while it is being made, before its getters can be given a clock.
    setSheetClock({}, { now: this.now, timeZone: () => zone });
    const model = new library.Model(
      plainCopy(saved.snapshot),
      {
        client: { id: serverClient, name: serverClient },
        custom: { hostBatch: slot } as never,
        transportService: this.transport() as never,
      },
      plainCopy([...saved.log]) as never,
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
    return plainCopy(this.hub.state());
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

  protected ready(sheetId: SheetId): string {
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
