import type { Project } from '../../project/project';

const prefix = 'https://www.googleapis.com/auth/';

/** What each service asks for where the manifest lists no scopes. */
const byService: readonly (readonly [pattern: RegExp, scope: string])[] = [
  [/\b(MailApp)\s*\./, `${prefix}script.send_mail`],
  [/\b(GmailApp)\s*\./, 'https://mail.google.com/'],
  [/\bScriptApp\s*\.\s*(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)\b/, `${prefix}script.scriptapp`],
  [/\bSession\s*\.\s*get(Active|Effective)User\b/, `${prefix}userinfo.email`],
  [/\b(showSidebar|showModalDialog|showModelessDialog|alert|prompt|msgBox|inputBox)\b/, `${prefix}script.container.ui`],
  [/\bUrlFetchApp\s*\./, `${prefix}script.external_request`],
  [/\bDriveApp\s*\./, `${prefix}drive`],
  [/\bCalendarApp\s*\./, `${prefix}calendar`],
];

/**
 * The scopes that a project asks for: those of its manifest, else what its source seems to need. As on Google, a call
 * that stands in a comment counts (F073).
 */
export function projectScopes(project: Project): readonly string[] {
  if (project.manifest.oauthScopes) return project.manifest.oauthScopes;
  const sources = project.files.map(({ source }) => source).join('\n');
  const spreadsheet = /@OnlyCurrentDoc\b/.test(sources) ? 'spreadsheets.currentonly' : 'spreadsheets';
  const scopes = byService.filter(([pattern]) => pattern.test(sources)).map(([, scope]) => scope);
  return /\bSpreadsheetApp\b/.test(sources) ? [prefix + spreadsheet, ...scopes] : scopes;
}
