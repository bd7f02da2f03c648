import { calendarOps } from './calendar/calendar-app';
import { calendarEventOps } from './calendar/calendar-event';
import type { Context } from './context';
import { openSpreadsheetOps } from './documents/open-spreadsheet';
import { driveItemOps } from './drive/change-item';
import { driveAppOps } from './drive/drive-app';
import { driveFileOps } from './drive/file';
import { urlFetchOps } from './fetch/url-fetch';
import { htmlOps } from './html/html';
import { languageOps } from './language/language-app';
import { logOps } from './log/log';
import { gmailDraftOps } from './mail/gmail-drafts';
import { mailOps } from './mail/send-mail';
import type { Handler, OpTable } from './op';
import { scriptAppOps } from './script/script-app';
import { triggerOps } from './script/triggers';
import { sessionOps } from './session/session';
import { bandingOps } from './spreadsheet/bandings';
import { chartOps } from './spreadsheet/charts';
import { copyOps } from './spreadsheet/copy-range';
import { metadataOps } from './spreadsheet/developer-metadata';
import { filterOps } from './spreadsheet/filter';
import { findTextOps } from './spreadsheet/find-text';
import { mergeOps } from './spreadsheet/merges';
import { namedRangeOps } from './spreadsheet/named-ranges';
import { navigationOps } from './spreadsheet/navigation';
import { protectionOps } from './spreadsheet/protections';
import { rangeClearOps } from './spreadsheet/range-clear';
import { rangeFormatOps } from './spreadsheet/range-format';
import { rangeLookupOps } from './spreadsheet/range-lookup';
import { groupOps, rangeOrderOps } from './spreadsheet/range-order';
import { rangeValueOps } from './spreadsheet/range-values';
import { reshapeOps } from './spreadsheet/reshape';
import { richTextOps } from './spreadsheet/rich-text';
import { colourRuleOps, validationOps } from './spreadsheet/rules';
import { selectionOps } from './spreadsheet/selection';
import { sheetLayoutOps } from './spreadsheet/sheet-layout';
import { sheetOrderOps } from './spreadsheet/sheet-order';
import { spreadsheetOps } from './spreadsheet/spreadsheet';
import { cacheOps, lockOps, propertyOps } from './stores/stores';
import { uiOps } from './ui/ui';
import { packingOps } from './utilities/packing';
import { utilityOps } from './utilities/utilities';
import type { WireRange } from './wire';

const spreadsheetTables: readonly OpTable[] = [
  ...[spreadsheetOps, sheetOrderOps, sheetLayoutOps, rangeLookupOps, rangeValueOps, rangeFormatOps, rangeClearOps],
  ...[rangeOrderOps, mergeOps, groupOps, copyOps, reshapeOps, navigationOps, selectionOps, findTextOps],
  ...[validationOps, colourRuleOps, filterOps, namedRangeOps, protectionOps, metadataOps],
  ...[chartOps, bandingOps, richTextOps],
];
const otherTables: readonly OpTable[] = [
  ...[uiOps, htmlOps, logOps, sessionOps, mailOps, gmailDraftOps, utilityOps, packingOps, urlFetchOps],
  ...[openSpreadsheetOps, languageOps, calendarOps, calendarEventOps, driveAppOps, driveItemOps, driveFileOps],
  ...[propertyOps, cacheOps, lockOps, triggerOps, scriptAppOps],
];

const named = new Map([...spreadsheetTables, ...otherTables].flatMap((table) => Object.entries(table)));

/** The method that answers an op; null where the host has none. */
export function handlerOf(op: string): Handler | null {
  return named.get(op) ?? listHandler(op);
}

// A RangeList is written range by range, in one call.
function listHandler(op: string): Handler | null {
  const one = op.startsWith('RangeList.') ? named.get(op.replace('RangeList.', 'Range.')) : undefined;
  if (!one) return null;
  const write = one as (context: Context, range: WireRange, ...args: readonly unknown[]) => unknown;
  return (context: Context, { ranges }: { readonly ranges: readonly WireRange[] }, ...args: readonly unknown[]) => {
    for (const range of ranges) write(context, range, ...args);
  };
}
