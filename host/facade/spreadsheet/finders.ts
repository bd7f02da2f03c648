import { type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept } from '../core/signature';

/** A finder collects its conditions here and asks once. */
function collects(className: string, table: Readonly<Record<string, readonly [property: string, type: string]>>): Methods {
  return Object.fromEntries(
    Object.entries(table).map(([name, [property, type]]) => [
      name,
      function (this: object, ...args: unknown[]) {
        const [value] = accept(`SpreadsheetApp.${className}.${name}`, [type], args);
        stateOf<Record<string, unknown>>(this)[property] = value ?? true;
        return this;
      },
    ]),
  );
}

/** Finds developer metadata (F184). */
export const developerMetadataFinder: Methods = {
  ...collects('DeveloperMetadataFinder', {
    withId: ['id', 'int'],
    withKey: ['key', 'String'],
    withValue: ['value', 'String'],
    withVisibility: ['visibility', 'enum:DeveloperMetadataVisibility'],
    withLocationType: ['locationType', 'enum:DeveloperMetadataLocationType'],
    onIntersectingLocations: ['intersecting', ''],
  }),
  find() {
    return call('DeveloperMetadataFinder.find', this);
  },
};

interface TextFinderState {
  matches?: readonly object[];
  current?: number;
}

/** Finds and replaces text in a range, a sheet or the spreadsheet. */
export const textFinder: Methods = {
  ...collects('TextFinder', {
    ignoreDiacritics: ['ignoreDiacritics', 'Boolean'],
    matchCase: ['matchCase', 'Boolean'],
    matchEntireCell: ['matchEntireCell', 'Boolean'],
    matchFormulaText: ['matchFormulaText', 'Boolean'],
    useRegularExpression: ['useRegularExpression', 'Boolean'],
  }),
  findAll() {
    return call('TextFinder.findAll', this);
  },
  findNext() {
    return step(this, 1);
  },
  findPrevious() {
    return step(this, -1);
  },
  getCurrentMatch() {
    const { matches, current } = stateOf<TextFinderState>(this);
    return matches?.[current ?? -1] ?? null;
  },
  replaceAllWith(...args) {
    const [text] = accept('SpreadsheetApp.TextFinder.replaceAllWith', ['String'], args);
    return call('TextFinder.replaceAllWith', this, text);
  },
};

// Each step searches again, as the sheet may have changed; past the last match there is nothing.
function step(finder: object, by: number): object | null {
  const state = stateOf<TextFinderState>(finder);
  const { current } = state;
  delete state.matches;
  const matches = call('TextFinder.findAll', finder) as object[];
  const next = current === undefined ? (by > 0 ? 0 : matches.length - 1) : current + by;
  Object.assign(state, { matches, current: next });
  return matches[next] ?? null;
}
