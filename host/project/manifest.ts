import * as v from 'valibot';
import { isTimeZone } from '../services/time-zone';
import { isUrlPrefix } from './url-prefix';

const text = v.string();
const filled = v.pipe(text, v.nonEmpty('must not be empty'));
// Valibot takes a list for an object.
const plainObject = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const access = v.optional(v.picklist(['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS']));
/** Google's manifest has these fields and no others. */
const manifestSchema = v.strictObject({
  timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'is not a time zone of the tz database'))),
  oauthScopes: v.optional(v.array(text)),
  runtimeVersion: v.optional(v.picklist(['V8', 'STABLE', 'DEPRECATED_ES5'], 'must be "V8"')),
  exceptionLogging: v.optional(v.picklist(['NONE', 'STACKDRIVER'])),
  urlFetchWhitelist: v.optional(
    v.array(v.pipe(text, v.check(isUrlPrefix, 'must be an https address with a path, such as https://example.com/'))),
  ),
  dependencies: v.optional(
    v.looseObject({
      enabledAdvancedServices: v.optional(v.array(v.looseObject({ userSymbol: filled, serviceId: filled, version: filled }))),
      libraries: v.optional(v.array(v.looseObject({ userSymbol: filled, libraryId: filled }))),
    }),
  ),
  sheets: v.optional(v.looseObject({ macros: v.array(v.looseObject({ functionName: filled, menuName: filled })) })),
  webapp: v.optional(v.looseObject({ access, executeAs: v.optional(v.picklist(['USER_ACCESSING', 'USER_DEPLOYING'])) })),
  executionApi: v.optional(v.looseObject({ access })),
  addOns: v.optional(plainObject),
  chat: v.optional(plainObject),
});

/** What the host reads of `appsscript.json` (F061). */
export interface Manifest {
  readonly timeZone: string;
  /** Null where the manifest names none: then they are found by looking at the source (F063). */
  readonly oauthScopes: readonly string[] | null;
  readonly exceptionLogging: 'NONE' | 'STACKDRIVER';
  /** What `UrlFetchApp` may reach, as prefixes; null where the manifest names none (F061). */
  readonly urlFetchWhitelist: readonly string[] | null;
  /** The global names of advanced services and libraries, none of which this host has. */
  readonly foreignSymbols: readonly string[];
}

/** A manifest that is missing counts as this. Google gives a new project its author's time zone; there is none here. */
export const defaultManifest: Manifest = {
  timeZone: 'Etc/GMT',
  oauthScopes: null,
  exceptionLogging: 'STACKDRIVER',
  urlFetchWhitelist: null,
  foreignSymbols: [],
};

/**
 * Reads the text of a manifest.
 *
 * @returns the manifest, or what is wrong with it in a few words.
 */
export function parseManifest(json: string): Manifest | { readonly problem: string } {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    return { problem: ` is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!v.is(plainObject, read)) return { problem: ' is no JSON object' };
  const checked = v.safeParse(manifestSchema, read);
  if (!checked.success) {
    const [issue] = checked.issues;
    const field = v.getDotPath(issue) ?? '';
    // Google's words for a field that is none.
    if (issue.expected === 'never') return { problem: `: unknown fields: [${field}]` };
    return { problem: `: ${field}: ${issue.message}` };
  }
  const { timeZone, oauthScopes, exceptionLogging, urlFetchWhitelist, dependencies } = checked.output;
  const foreign = [...(dependencies?.enabledAdvancedServices ?? []), ...(dependencies?.libraries ?? [])];
  return {
    timeZone: timeZone ?? defaultManifest.timeZone,
    oauthScopes: oauthScopes ?? null,
    exceptionLogging: exceptionLogging ?? defaultManifest.exceptionLogging,
    urlFetchWhitelist: urlFetchWhitelist ?? null,
    foreignSymbols: foreign.map((entry) => entry.userSymbol),
  };
}
