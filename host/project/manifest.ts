import * as v from 'valibot';
import { isUrlPrefix } from './url-prefix';

const text = v.string();
const manifestSchema = v.looseObject({
  timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'is not a time zone of the tz database'))),
  oauthScopes: v.optional(v.array(text)),
  runtimeVersion: v.optional(v.picklist(['V8', 'STABLE', 'DEPRECATED_ES5'], 'must be "V8"')),
  exceptionLogging: v.optional(v.picklist(['NONE', 'STACKDRIVER'])),
  urlFetchWhitelist: v.optional(
    v.array(v.pipe(text, v.check(isUrlPrefix, 'must be an https address with a path, such as https://example.com/'))),
  ),
  dependencies: v.optional(
    v.looseObject({
      enabledAdvancedServices: v.optional(v.array(v.looseObject({ userSymbol: text }))),
      libraries: v.optional(v.array(v.looseObject({ userSymbol: text }))),
    }),
  ),
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
    return { problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const checked = v.safeParse(manifestSchema, read);
  if (!checked.success) {
    const [issue] = checked.issues;
    return { problem: `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}` };
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

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
