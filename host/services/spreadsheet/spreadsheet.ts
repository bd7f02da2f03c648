import { isLocale } from '../../engine/google-locale';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { isTimeZone } from '../time-zone';
import { markEnum, markUser } from './marks';

const self = { $spreadsheet: null };

/** The spreadsheet itself. */
export const spreadsheetOps: OpTable = {
  'SpreadsheetApp.getActiveSpreadsheet': (context: Context) => (context.hasDocument ? self : null),
  'SpreadsheetApp.getActive': (context: Context) => (context.hasDocument ? self : null),
  'SpreadsheetApp.flush': (context: Context) => context.flush(),
  'Spreadsheet.getId': (context: Context) => context.documentId,
  'Spreadsheet.getUrl': (context: Context) => context.documentUrl,
  'Spreadsheet.getName': (context: Context) => context.grid.document.name,
  'Spreadsheet.rename': (context: Context, _self: null, name: string) => context.apply({ type: 'setDocument', name }),
  'Spreadsheet.getSpreadsheetLocale': (context: Context) => context.grid.document.locale,
  'Spreadsheet.setSpreadsheetLocale': (context: Context, _self: null, locale: string) => {
    if (!isLocale(locale)) throw new ServiceException(`Invalid argument: ${locale}`);
    context.apply({ type: 'setDocument', locale });
  },
  'Spreadsheet.getSpreadsheetTimeZone': (context: Context) => context.grid.document.timeZone,
  'Spreadsheet.setSpreadsheetTimeZone': (context: Context, _self: null, timeZone: string) => {
    if (!isTimeZone(timeZone)) throw new ServiceException(`Invalid argument: ${timeZone}`);
    context.apply({ type: 'setDocument', timeZone });
  },
  'Spreadsheet.getOwner': (context: Context) => {
    const owner = [...context.users.values()].find(({ role }) => role === 'owner');
    return owner ? markUser(owner.email) : null;
  },
  'Spreadsheet.getEditors': (context: Context) => people(context, ['owner', 'editor']),
  'Spreadsheet.getViewers': (context: Context) => people(context, ['viewer']),
  'Spreadsheet.getFormUrl': () => null,
  'Spreadsheet.getImages': () => [],
  'Spreadsheet.getRecalculationInterval': () => markEnum('RecalculationInterval', 'ON_CHANGE'),
  'Spreadsheet.toast': (context: Context, _self: null, text: string, title: string | null = '', seconds: number | null = 5) =>
    context.page?.toast(text, title ?? '', seconds ?? 5),
};

function people(context: Context, roles: readonly string[]): unknown {
  return [...context.users.values()].filter(({ role }) => roles.includes(role)).map(({ email }) => markUser(email));
}
