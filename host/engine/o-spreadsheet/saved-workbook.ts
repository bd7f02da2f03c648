import { randomUUID } from 'node:crypto';
import { engineLocale } from './engine-locale';
import type { HubMessage } from './hub';
import { serverLibrary } from './server-library';

/** A snapshot with the revisions after it: what `SheetEngine.save` gives and a workbook's file holds. */
export interface SavedWorkbook {
  readonly snapshot: { readonly revisionId: string };
  readonly log: readonly HubMessage[];
  /** What pages that return after a long time have missed (`Hub.earlier`). */
  readonly earlier?: readonly HubMessage[];
}

/** What a spreadsheet is made with. */
export interface NewDocument {
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The zone that a snapshot's dates are shown in. */
export function timeZoneOf(snapshot: object): string {
  const { host } = snapshot as { host?: { dictionaries?: { document?: { timeZone?: string } } } };
  return host?.dictionaries?.document?.timeZone ?? 'Etc/GMT';
}

/** A spreadsheet with a single empty sheet of 1,000 rows and 26 columns (F026). */
export function emptySnapshot({ name = 'Untitled spreadsheet', locale = 'en_US', timeZone = 'Etc/GMT' }: NewDocument) {
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

/** The library takes plain objects of its own realm only. */
export function plainCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
