import type { Area, PersonChange } from '../../engine/sheet-engine';
import type { AuthMode } from '../context';
import type { KeptResponse } from '../forms/form-response';
import { type HostUser, isVisibleTo } from '../host-user';
import { markEnum, markUser } from '../spreadsheet/marks';
import type { Wire } from '../wire';
import type { InstalledTrigger } from './installed-trigger';
import { isoWeek, zonedFields } from './zoned-fields';

const source = { $spreadsheet: null };

/** What all events carry; the trigger's id only where one was installed (F106). */
function common(authMode: AuthMode, trigger: InstalledTrigger | null): { readonly [key: string]: Wire } {
  return { authMode: markEnum('AuthMode', authMode), ...(trigger ? { triggerUid: trigger.id } : {}) };
}

/** Whom an event names: people whom the runner of the script may see, else an empty address (F106, F113). */
function shownUser(person: HostUser, viewer: HostUser): Wire {
  return markUser(isVisibleTo(person, viewer) ? person.email : '');
}

/** The event of `onOpen` (F098). */
export function openEvent(authMode: AuthMode, person: HostUser, viewer: HostUser, trigger: InstalledTrigger | null): Wire {
  // Without access to the document there is no source to give.
  return { ...common(authMode, trigger), ...(authMode === 'NONE' ? {} : { source }), user: shownUser(person, viewer) };
}

/** The event of `onInstall` (F103). */
export function installEvent(): Wire {
  return common('FULL', null);
}

type Edit = Extract<PersonChange, { kind: 'edit' }>;

/** The event of `onEdit` (F099, F104, F105): value and old value for a single cell only, as text, absent where empty. */
export function editEvent(
  edit: Edit,
  authMode: AuthMode,
  person: HostUser,
  viewer: HostUser,
  trigger: InstalledTrigger | null,
): Wire {
  const { sheetId, area } = edit;
  const { row, column, rows, columns } = area;
  const value = edit.isSingleCell ? eventText(edit.value) : null;
  const oldValue = edit.isSingleCell ? eventText(edit.oldValue) : null;
  return {
    ...common(authMode, trigger),
    source,
    range: { $eventRange: { sheetId, row, column, rows, columns } },
    user: shownUser(person, viewer),
    ...(value === null ? {} : { value }),
    ...(oldValue === null ? {} : { oldValue }),
  };
}

/** The event of `onSelectionChange` (F087): the last of several ranges. */
export function selectionEvent(sheetId: number, area: Area, person: HostUser): Wire {
  const { row, column, rows, columns } = area;
  return {
    ...common('LIMITED', null),
    source,
    range: { $eventRange: { sheetId, row, column, rows, columns } },
    user: shownUser(person, person),
  };
}

// Typings say strings; ticked checkboxes arrive as "TRUE" (F105).
function eventText(value: Edit['value']): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The event of an installed `onChange` (F100). */
export function changeEvent(changeType: string, person: HostUser, viewer: HostUser, trigger: InstalledTrigger): Wire {
  return { ...common('FULL', trigger), changeType, source, user: shownUser(person, viewer) };
}

/** The event of a form's response (F101, F107): everything as it is shown in the sheet. */
export function formEvent(response: KeptResponse, trigger: InstalledTrigger): Wire {
  const { sheetId, row, values, namedValues } = response;
  const area = { row, column: 1, rows: 1, columns: values.length };
  return { ...common('FULL', trigger), range: { $eventRange: { sheetId, ...area } }, values, namedValues };
}

/** The event of a clock trigger (F102): no user, no source; the fields are in UTC. */
export function clockEvent(instant: number, trigger: InstalledTrigger): Wire {
  const fields = zonedFields(instant, 'UTC');
  return {
    ...common('FULL', trigger),
    year: fields.year,
    month: fields.month,
    'day-of-month': fields.day,
    'day-of-week': fields.weekDay,
    'week-of-year': isoWeek(fields),
    hour: fields.hour,
    minute: fields.minute,
    second: fields.second,
    timezone: 'UTC',
  };
}
