import type { CellPosition, DataValidationRule, Model } from '@odoo/o-spreadsheet';
import { sheetYear } from '../o-spreadsheet/shared/clock';
import type { HostGetters } from '../o-spreadsheet/shared/host-plugin';
import type { Library } from '../o-spreadsheet/shared/library';
import { parseInput } from '../parse-input';
import type { CellValue, Validation } from '../sheet-engine';
import { meetsValidation } from '../validation-check';

/** A value that was typed into a cell whose rule rejects it. */
export interface RefusedEntry {
  /** The cell in A1 notation. */
  readonly address: string;
  /** The rule's own help text, or what the rule asks for in the language of the grid. */
  readonly hint: string;
}

interface ComposerStore {
  readonly model: Model;
  readonly currentEditedCell: CellPosition;
  /** What stands in the composer, also when it has just been closed. */
  readonly _currentContent: string;
  readonly initialContent: string;
  checkDataValidation(): boolean;
  canStopEdition(): boolean;
  stopEdition(direction?: unknown): void;
  confirmEdition(content: string): void;
  cancelEdition(): void;
  setContent(content: string): void;
}

type Refuse = (entry: RefusedEntry) => void;

const refusals = new WeakMap<object, Refuse>();
const replaced = new WeakSet<object>();

/**
 * Checks what is typed into a cell by the rule that stands on it, as Google does: by Google's reading of the text (`11月25日` is
 * a date, case counts in lists), and telling the person. The library reads by its own rules; a cell that holds something
 * forbidden may be opened and left as it is.
 */
export function checkTypedValues(library: Library, model: Model, refuse: Refuse): void {
  refusals.set(model, refuse);
  const { prototype } = library.stores.CellComposerStore as unknown as { readonly prototype: ComposerStore };
  if (replaced.has(prototype)) return;
  replaced.add(prototype);
  const { checkDataValidation, stopEdition, confirmEdition } = prototype;

  prototype.checkDataValidation = function checkAsGoogle(this: ComposerStore): boolean {
    if (this._currentContent === this.initialContent || this._currentContent === '') return true;
    const isAccepted = checkDataValidation.call(this);
    const rule = this.model.getters.getValidationRuleForCell(this.currentEditedCell);
    return rule?.isBlocking ? isAllowed(this, rule, isAccepted) : true;
  };
  prototype.stopEdition = function stopOrRefuse(this: ComposerStore, direction?: unknown): void {
    if (this.canStopEdition()) {
      stopEdition.call(this, direction);
      return;
    }
    const entry = refusedEntry(this, library);
    this.cancelEdition();
    refusals.get(this.model)?.(entry);
  };
  // Whatever else takes the selection ends an edit without asking whether it may.
  prototype.confirmEdition = function confirmOrRefuse(this: ComposerStore, content: string): void {
    if (this.checkDataValidation()) {
      confirmEdition.call(this, content);
      return;
    }
    const entry = refusedEntry(this, library);
    this.setContent('');
    refusals.get(this.model)?.(entry);
  };
}

/** Formulas, rules by a formula, and rules that a person made in a page are the library's affair. */
function isAllowed(store: ComposerStore, rule: DataValidationRule, isAccepted: boolean): boolean {
  const { sheetId } = store.currentEditedCell;
  const { value, format, getters } = readTyped(store);
  if (value !== null && typeof value === 'object') return isAccepted;
  const validation = scriptsRule(getters, rule);
  if (!validation || validation.criteria === 'CUSTOM_FORMULA') {
    return isAccepted || getters.getValidationResultForCellValue(value, store.currentEditedCell).isValid;
  }
  const readRange = (address: string): readonly CellValue[] => {
    const range = getters.getRangeFromSheetXC(sheetId, address);
    return getters.getEvaluatedCellsInZone(range.sheetId, range.zone).map((cell) => cell.value as CellValue);
  };
  return meetsValidation(validation, value, { format, readRange, evaluate: () => null });
}

function readTyped({ model, currentEditedCell: cell, _currentContent: text }: ComposerStore) {
  const getters = model.getters as Model['getters'] & HostGetters;
  const locale = String(getters.getHostDictionary('document')['locale'] ?? 'en_US');
  const format = getters.getCell(cell)?.format ?? '';
  const pattern = String(getters.getHostDictionary('patterns')[format] ?? format);
  const read = parseInput(text, locale, pattern, sheetYear(getters));
  return { value: read.input, format: read.format ?? pattern, getters };
}

/** A rule as a script wrote it; undefined where somebody has changed it in a page since. */
function scriptsRule(getters: HostGetters, { id, criterion }: DataValidationRule): Validation | undefined {
  const kept = getters.getHostDictionary('validations')[id] as { original: Validation; given: typeof criterion } | undefined;
  if (!kept || kept.given.type !== criterion.type) return undefined;
  // A list from a range follows its range when rows are inserted.
  if (criterion.type === 'isValueInRange') return { ...kept.original, values: [...criterion.values] };
  return String(kept.given.values) === String(criterion.values) ? kept.original : undefined;
}

function refusedEntry(store: ComposerStore, library: Library): RefusedEntry {
  const { model, currentEditedCell: cell, _currentContent: text } = store;
  const getters = model.getters as Model['getters'] & HostGetters;
  const rule = getters.getValidationRuleForCell(cell);
  const kept = rule && (getters.getHostDictionary('validations')[rule.id] as { original: Validation } | undefined);
  const asked = getters.getValidationResultForCellValue(text, cell);
  const hint = kept?.original.helpText || (asked.isValid ? '' : asked.error);
  return { address: library.helpers.toXC(cell.col, cell.row), hint };
}
