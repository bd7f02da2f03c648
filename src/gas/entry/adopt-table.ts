import * as v from 'valibot';
import { describeAdopted, describeTable } from '../../app/adopt/adopt-texts';
import { recallAdopted } from '../../app/adopt/adopted-memory';
import type { FoundTable } from '../../app/adopt/found-table';
import type { AdoptView } from '../../app/api/adopt-calls';
import type { Reply } from '../../app/api/reply';
import { type AdoptReport, type AdoptRequest, adoptTable as adoptTableCommand } from '../../app/commands/adopt-table';
import { sweepOrders } from '../../app/commands/sweep-orders';
import { type AppRefusal, refuse } from '../../app/refusal';
import { parseRequest } from '../../app/requests';
import { SOURCE_FIELDS } from '../../domain/order/adoptable-columns';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { adoptPorts } from './adopt-ports';
import { guardMenu, guardReply } from './guard';
import { sweepPorts } from './sweep-ports';

/**
 * Menu. Asks first without any page, so that it works where dialogs do not open: “Yes” copies as guessed, “No” opens the
 * dialog in which each column's place can be changed. FULL mode.
 */
export function adoptTable(): void {
  guardMenu(() => askAndAdopt());
}

/** Called by the sidebar while there are no orders, in FULL mode; reads only. */
export function findTable(): Reply<{ readonly found: boolean }> {
  return guardReply(() => success({ found: adoptPorts().tables.listTables().length > 0 }));
}

/** Called by the sidebar's button, in FULL mode: the page works there, so that the columns are shown at once. */
export function openAdoption(): Reply<null> {
  return guardReply(() => {
    const viewed = viewTables();
    if (!viewed.ok) return viewed;
    showDialog(messagesFor(userLanguage()).adopt.title);
    return success(null);
  });
}

/** Called by the dialog when it opens, in FULL mode; reads only. */
export function getAdoptView(): Reply<AdoptView> {
  return guardReply(() => viewTables());
}

const copyTableRequest = v.object({
  sheetId: v.pipe(v.number(), v.integer()),
  headingRow: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  mapping: v.pipe(
    v.array(v.object({ column: v.pipe(v.number(), v.integer(), v.minValue(1)), field: v.picklist(SOURCE_FIELDS) })),
    v.maxLength(100),
  ),
  isAgain: v.boolean(),
});

/** Called by the dialog's button, in FULL mode. Refused the second time until it is asked for. */
export function copyTable(request: unknown): Reply<{ readonly text: string }> {
  return guardReply(() => {
    const asked = parseRequest(copyTableRequest, request);
    if (!asked.ok) return asked;
    const copied = copyAndSweep(asked.value);
    return copied.ok ? success({ text: describeAdopted(copied.value, userLanguage()) }) : copied;
  });
}

function askAndAdopt(): Result<null, AppRefusal> {
  const language = userLanguage();
  const { title } = messagesFor(language).adopt;
  const ports = adoptPorts();
  const made = ports.settings.read();
  if (!made.ok) return made;
  const [table, ...others] = ports.tables.listTables();
  if (!table) return refuse('table.none', {});
  const before = recallAdopted(ports.memory, table.sheetId);
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(title, describeTable(table, others, before, language), ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.NO) {
    showDialog(title);
    return success(null);
  }
  if (answer !== ui.Button.YES) return success(null);
  const copied = copyAndSweep({ ...guessOf(table), isAgain: before !== null });
  if (!copied.ok) return copied;
  ui.alert(title, describeAdopted(copied.value, language), ui.ButtonSet.OK);
  return success(null);
}

function showDialog(title: string): void {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('adopt').setWidth(640).setHeight(560), title);
}

function viewTables(): Result<AdoptView, AppRefusal> {
  const ports = adoptPorts();
  const made = ports.settings.read();
  if (!made.ok) return made;
  const tables = ports.tables.listTables();
  if (tables.length === 0) return refuse('table.none', {});
  return success({
    language: userLanguage(),
    tables: tables.map((table) => ({ ...table, copiedBefore: recallAdopted(ports.memory, table.sheetId) })),
  });
}

/** The lines are complete when they are written; the sweep marks what has to be looked at. */
function copyAndSweep(request: AdoptRequest): Result<AdoptReport, AppRefusal> {
  const copied = adoptTableCommand(adoptPorts(), request);
  if (!copied.ok) return copied;
  const swept = sweepOrders(sweepPorts());
  return swept.ok ? copied : swept;
}

function guessOf({ sheetId, headingRow, columns }: FoundTable): Omit<AdoptRequest, 'isAgain'> {
  const mapping = columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
  return { sheetId, headingRow, mapping };
}
