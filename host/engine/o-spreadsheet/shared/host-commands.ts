import type { Library, RangeData } from './library';

/**
 * What Google's sheets hold and the library does not know: it travels as commands of our own, beside the library's, so that
 * every page knows it, undo takes it back and the revision log keeps it. Commands that name a cell (`col`, `row`) or `ranges`
 * are moved by the library's own operational transform.
 */
export type HostCommand =
  | {
      readonly type: 'HOST_SET_NOTE';
      readonly sheetId: string;
      readonly col: number;
      readonly row: number;
      readonly text: string;
    }
  | {
      readonly type: 'HOST_PUT_PROTECTION';
      readonly sheetId: string;
      readonly id: string;
      readonly facts: HostFacts;
      readonly ranges?: readonly RangeData[];
    }
  | { readonly type: 'HOST_REMOVE_PROTECTION'; readonly sheetId: string; readonly id: string }
  | {
      readonly type: 'HOST_PUT_OBJECT';
      readonly sheetId: string;
      readonly id: string;
      readonly facts: HostFacts;
      readonly ranges?: readonly RangeData[];
    }
  | { readonly type: 'HOST_REMOVE_OBJECT'; readonly sheetId: string; readonly id: string }
  | {
      readonly type: 'HOST_PUT_METADATA';
      readonly id: string;
      readonly facts: HostFacts;
      readonly sheetId?: string;
      readonly ranges?: readonly RangeData[];
    }
  | { readonly type: 'HOST_REMOVE_METADATA'; readonly id: string }
  | {
      readonly type: 'HOST_SET_FILTER';
      readonly sheetId: string;
      readonly col: number;
      readonly row: number;
      readonly hidden: readonly string[];
    }
  | { readonly type: 'HOST_CLEAR_FILTER'; readonly sheetId: string }
  | { readonly type: 'HOST_DEFINE'; readonly dictionary: HostDictionary; readonly key: string; readonly value: unknown }
  | { readonly type: 'HOST_MARK'; readonly meaning: 'sort' };

/** Plain data of a protection or of metadata, without its place. */
export type HostFacts = Readonly<Record<string, unknown>>;

/**
 * Facts without a place: `patterns` maps the library's number format to Google's; `colours` and `validations` map a rule's id
 * to the rule as the script wrote it; `formulas` maps a formula's canonical R1C1 text to the text that was typed; `document`
 * holds name, locale and time zone; `functions` are the script's that formulas may call, `results` what calls of them came to.
 */
export type HostDictionary = 'patterns' | 'colours' | 'validations' | 'formulas' | 'document' | 'functions' | 'results';

const hostCommandTypes = [
  'HOST_SET_NOTE',
  'HOST_PUT_PROTECTION',
  'HOST_REMOVE_PROTECTION',
  'HOST_PUT_OBJECT',
  'HOST_REMOVE_OBJECT',
  'HOST_PUT_METADATA',
  'HOST_REMOVE_METADATA',
  'HOST_SET_FILTER',
  'HOST_CLEAR_FILTER',
  'HOST_DEFINE',
  'HOST_MARK',
] as const satisfies readonly HostCommand['type'][];

/** Makes the library carry the host's commands as its own. */
export function registerHostCommands(library: Library): void {
  const coreTypes: Set<string> = library.coreTypes;
  const inverses = library.registries.inverseCommandRegistry as unknown as {
    add(type: string, inverse: (command: unknown) => unknown[]): void;
  };
  for (const type of hostCommandTypes) {
    coreTypes.add(type);
    inverses.add(type, (command) => [command]);
  }
}
