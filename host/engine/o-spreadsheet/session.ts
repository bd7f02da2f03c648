import type { Cell, Getters, Model } from '@odoo/o-spreadsheet';
import { NoSuchSheet } from '../no-such-sheet';
import type { SheetId } from '../sheet-engine';
import type { BatchSlot } from './batch-plugin';
import { PatternBook } from './pattern-book';
import { useSheetClock } from './shared/clock';
import type { HostGetters } from './shared/host-plugin';
import type { Dispatch, Library } from './shared/library';
import { findSheetUid, sheetNumber } from './sheet-ids';
import { TypedFormulas } from './typed-formulas';

/** Name, locale and time zone of the spreadsheet. */
export interface DocumentFacts {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** A refused command, in the library's word for the reason. */
export interface Refusal {
  readonly command: string;
  readonly reason: string;
}

/** The model with what every reader and writer needs of it. */
export class EngineSession {
  readonly getters: Getters & HostGetters;
  readonly patterns: PatternBook;
  readonly typedFormulas = new TypedFormulas(this);
  private readonly slot: BatchSlot;

  constructor(
    readonly library: Library,
    readonly model: Model,
    slot: BatchSlot,
  ) {
    this.getters = model.getters as Getters & HostGetters;
    this.slot = slot;
    this.patterns = new PatternBook(library, this.getters);
  }

  get document(): DocumentFacts {
    const facts = this.getters.getHostDictionary('document');
    return {
      name: String(facts['name'] ?? ''),
      locale: String(facts['locale'] ?? 'en_US'),
      timeZone: String(facts['timeZone'] ?? 'Etc/GMT'),
    };
  }

  /** The library's name of a sheet. @throws NoSuchSheet */
  uid(id: SheetId): string {
    const uid = findSheetUid(this.getters.getSheetIds(), id);
    if (uid === undefined) throw new NoSuchSheet();
    return uid;
  }

  sheetId(uid: string): SheetId {
    return sheetNumber(uid);
  }

  cell(sheetId: string, row: number, column: number): Cell | undefined {
    return this.getters.getCell({ sheetId, col: column - 1, row: row - 1 });
  }

  /** Runs commands as one revision. Commands that change nothing are fine; refused ones are handed to `refused`. */
  batch(run: (dispatch: Dispatch) => void, refused: (refusal: Refusal) => void): void {
    useSheetClock(this.getters);
    let failure: unknown;
    this.slot.run = (dispatch) => {
      try {
        run((type, payload) => this.checked(dispatch, type, payload, refused));
      } catch (error) {
        failure = error;
      }
    };
    const result = (this.model.dispatch as unknown as Dispatch)('HOST_BATCH');
    this.slot.run = null;
    if (failure) throw failure;
    if (!result.isSuccessful) refused({ command: 'HOST_BATCH', reason: result.reasons.join(', ') });
  }

  /** Some commands throw instead of refusing when a field does not suit them. */
  private checked(dispatch: Dispatch, type: string, payload: object | undefined, refused: (refusal: Refusal) => void) {
    try {
      const result = dispatch(type, payload);
      const reasons = result.reasons.filter((reason) => reason !== 'NoChanges');
      if (!result.isSuccessful && reasons.length > 0) refused({ command: type, reason: reasons.join(', ') });
      return result;
    } catch (error) {
      refused({ command: type, reason: error instanceof Error ? error.message : String(error) });
      return { isSuccessful: false, reasons: [] };
    }
  }
}
