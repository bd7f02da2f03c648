import type { AuthMode } from '../context';

const prefix = 'https://www.googleapis.com/auth/';

/** What an op needs: one of the scopes (none where the list is empty), and an authorisation mode (F047–F053). */
export interface AccessRule {
  readonly scopes: readonly string[];
  readonly modes: readonly AuthMode[];
}

const everyMode: readonly AuthMode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
const document: AccessRule = {
  scopes: [`${prefix}spreadsheets.currentonly`, `${prefix}spreadsheets`],
  modes: ['LIMITED', 'FULL'],
};
const documentRead: AccessRule = { ...document, modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] };
const free: AccessRule = { scopes: [], modes: everyMode };
const stores: AccessRule = { scopes: [], modes: ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'] };
const userData = (scope: string): AccessRule => ({ scopes: [prefix + scope], modes: ['FULL'] });
const dialogs: AccessRule = { scopes: [`${prefix}script.container.ui`], modes: ['FULL'] };
const gmail: AccessRule = { scopes: ['https://mail.google.com/'], modes: ['FULL'] };
// DriveApp wants all of the drive, or all of it for reading; `drive.file` does not do (F072).
const driveChange = userData('drive');
const driveRead: AccessRule = { scopes: [`${prefix}drive`, `${prefix}drive.readonly`], modes: ['FULL'] };
const feeds = 'https://www.google.com/calendar/feeds';
const calendarChange: AccessRule = { scopes: [`${prefix}calendar`, feeds], modes: ['FULL'] };
const calendarRead: AccessRule = { scopes: [`${prefix}calendar`, `${prefix}calendar.readonly`, feeds], modes: ['FULL'] };
const otherFiles = userData('spreadsheets');
const triggers = userData('script.scriptapp');

/** By service; the longest entry that the op begins with counts. */
const rules: readonly (readonly [start: string, rule: AccessRule])[] = [
  ['Logger.', free],
  ['console.', free],
  ['Utilities.', free],
  ['Blob.', free],
  ['HtmlService.', free],
  ['Menu.', free],
  ['SpreadsheetApp.getUi', free],
  ['Session.getActiveUserLocale', free],
  ['Session.getScriptTimeZone', free],
  ['Session.getTemporaryActiveUserKey', free],
  ['Session.', { scopes: [`${prefix}userinfo.email`], modes: everyMode }],
  ['SpreadsheetApp.open', otherFiles],
  ['SpreadsheetApp.create', otherFiles],
  ['Spreadsheet.copy', otherFiles],
  ['Ui.', dialogs],
  ['MailApp.', userData('script.send_mail')],
  // Needs no scope, and works in custom functions too.
  ['LanguageApp.', stores],
  ['UrlFetchApp.', { scopes: [`${prefix}script.external_request`], modes: ['CUSTOM_FUNCTION', 'FULL'] }],
  ['DriveApp.', driveChange],
  ['DriveApp.get', driveRead],
  ['DriveApp.search', driveRead],
  ...(['File', 'Folder'] as const).flatMap((name): [string, AccessRule][] => [
    [`${name}.`, driveChange],
    [`${name}.get`, driveRead],
    [`${name}.is`, driveRead],
    [`${name}.search`, driveRead],
  ]),
  ...(['CalendarApp', 'Calendar', 'CalendarEvent'] as const).flatMap((name): [string, AccessRule][] => [
    [`${name}.`, calendarChange],
    ...['get', 'is', 'guestsCan', 'anyoneCan'].map((start): [string, AccessRule] => [`${name}.${start}`, calendarRead]),
  ]),
  ['GmailApp.', gmail],
  ['GmailDraft.', gmail],
  ['GmailMessage.', gmail],
  ['ScriptApp.getScriptId', free],
  ['ScriptApp.getInstallationSource', free],
  ['ScriptApp.getAuthorizationInfo', free],
  ['ScriptApp.require', free],
  ['ScriptApp.', triggers],
  ['TriggerBuilder.', triggers],
  ['Trigger.', triggers],
  ['PropertiesService.', stores],
  ['Properties.', stores],
  ['CacheService.', stores],
  ['Cache.', stores],
  ['LockService.', stores],
  ['Lock.', stores],
];

/** What an op needs. Everything that no rule names belongs to the document. */
export function accessRule(op: string): AccessRule {
  let found: AccessRule | null = null;
  let length = 0;
  for (const [start, rule] of rules) {
    if (op.startsWith(start) && start.length > length) {
      found = rule;
      length = start.length;
    }
  }
  if (found) return found;
  return /\.(get|is|has|find|can)/.test(op) || op === 'SpreadsheetApp.flush' ? documentRead : document;
}
