import type { Protection, SheetId } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import { isAddress } from '../mail/send-mail';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markEnum, markRange, markUser, type WireSheet } from './marks';

interface WireProtection {
  readonly sheetId: SheetId;
  readonly id: number;
}

function mark(sheetId: SheetId, { id }: Protection): unknown {
  return { $protection: { sheetId, id } };
}

function requireProtection(context: Context, { sheetId, id }: WireProtection): Protection {
  const found = context.engine.readProtections(sheetId).find((each) => each.id === id);
  if (!found) throw new ServiceException('The protection no longer exists.');
  return found;
}

function replace(context: Context, { sheetId, id }: WireProtection, changes: Partial<Protection>): void {
  requireProtection(context, { sheetId, id });
  const protections = context.engine.readProtections(sheetId).map((each) => (each.id === id ? { ...each, ...changes } : each));
  context.apply({ type: 'setProtections', sheetId, protections });
}

// A new protection mirrors the rights of the file until its editors are changed; the owner is never in the list (F183).
function protect(context: Context, sheetId: SheetId, area: Protection['area']): unknown {
  const editors = [...context.users.values()].filter(({ role }) => role === 'editor').map(({ email }) => email);
  const me = context.effectiveUser;
  const withMe = me.role === 'owner' || editors.includes(me.email) ? editors : [...editors, me.email];
  const added = { id: context.state.newId(), area, description: '', warningOnly: false, editors: withMe, unprotected: [] };
  context.apply({ type: 'setProtections', sheetId, protections: [...context.engine.readProtections(sheetId), added] });
  return mark(sheetId, added);
}

function changeEditors(context: Context, self: WireProtection, change: (editors: readonly string[]) => readonly string[]): void {
  const { editors, warningOnly } = requireProtection(context, self);
  if (warningOnly) throw new ServiceException('Editors cannot be changed on a protection that only warns.');
  replace(context, self, { editors: change(editors) });
}

type WirePerson = string | { readonly email: string };

function emailOf(person: WirePerson): string {
  const email = typeof person === 'string' ? person : person.email;
  if (!isAddress(email)) throw new ServiceException(`Invalid email: ${email}`);
  return email;
}

// As the reference says of setUnprotectedRanges; the words are ours.
function requireUnprotectable(context: Context, self: WireProtection, ranges: readonly WireRange[]): void {
  if (requireProtection(context, self).area !== null) {
    throw new ServiceException('Only a protected sheet has unprotected ranges.');
  }
  if (ranges.some(({ sheetId }) => sheetId !== self.sheetId)) {
    throw new ServiceException('The unprotected ranges must be on the protected sheet.');
  }
}

// The current user cannot be removed (F183).
function withoutEditors(context: Context, people: readonly WirePerson[]): (editors: readonly string[]) => readonly string[] {
  const gone = new Set(people.map(emailOf));
  return (editors) => editors.filter((email) => !gone.has(email) || email === context.effectiveUser.email);
}

function listed(context: Context, sheetIds: readonly SheetId[], type: string): unknown {
  return sheetIds.flatMap((sheetId) =>
    context.engine
      .readProtections(sheetId)
      .filter(({ area }) => (type === 'SHEET') === (area === null))
      .map((each) => mark(sheetId, each)),
  );
}

function areaOf({ row, column, rows, columns }: WireRange) {
  return { row, column, rows, columns };
}

/** Protections (F183). Scripts are held to them as whoever runs them (F146). */
export const protectionOps: OpTable = {
  'Range.protect': (context: Context, range: WireRange) => protect(context, range.sheetId, areaOf(range)),
  'Range.canEdit': (context: Context, range: WireRange) => {
    const me = context.effectiveUser;
    if (me.role !== 'editor') return me.role === 'owner';
    return context.engine
      .readProtections(range.sheetId)
      .every(({ warningOnly, editors }) => warningOnly || editors.includes(me.email));
  },
  'Sheet.protect': (context: Context, { sheetId }: WireSheet) => {
    const existing = context.engine.readProtections(sheetId).find(({ area }) => area === null);
    return existing ? mark(sheetId, existing) : protect(context, sheetId, null);
  },
  'Sheet.getProtections': (context: Context, { sheetId }: WireSheet, type: string) => listed(context, [sheetId], type),
  'Spreadsheet.getProtections': (context: Context, _self: null, type: string) =>
    listed(
      context,
      context.grid.listSheets().map(({ id }) => id),
      type,
    ),
  'Protection.getDescription': (context: Context, self: WireProtection) => requireProtection(context, self).description,
  'Protection.setDescription': (context: Context, self: WireProtection, description: string) =>
    replace(context, self, { description }),
  'Protection.getProtectionType': (context: Context, self: WireProtection) =>
    markEnum('ProtectionType', requireProtection(context, self).area === null ? 'SHEET' : 'RANGE'),
  'Protection.getRange': (context: Context, self: WireProtection) => {
    const { rows, columns } = requireSheet(context, self.sheetId);
    return markRange(self.sheetId, requireProtection(context, self).area ?? { row: 1, column: 1, rows, columns });
  },
  'Protection.setRange': (context: Context, self: WireProtection, range: WireRange) =>
    replace(context, self, { area: areaOf(range) }),
  'Protection.getRangeName': () => null,
  'Protection.isWarningOnly': (context: Context, self: WireProtection) => requireProtection(context, self).warningOnly,
  'Protection.setWarningOnly': (context: Context, self: WireProtection, warningOnly: boolean) =>
    replace(context, self, { warningOnly }),
  'Protection.getUnprotectedRanges': (context: Context, self: WireProtection) =>
    requireProtection(context, self).unprotected.map((area) => markRange(self.sheetId, area)),
  'Protection.setUnprotectedRanges': (context: Context, self: WireProtection, ranges: readonly WireRange[]) => {
    requireUnprotectable(context, self, ranges);
    replace(context, self, { unprotected: ranges.map(areaOf) });
  },
  'Protection.getEditors': (context: Context, self: WireProtection) => requireProtection(context, self).editors.map(markUser),
  'Protection.addEditor': (context: Context, self: WireProtection, person: WirePerson) =>
    changeEditors(context, self, (editors) => [...new Set([...editors, emailOf(person)])]),
  'Protection.addEditors': (context: Context, self: WireProtection, people: readonly string[]) =>
    changeEditors(context, self, (editors) => [...new Set([...editors, ...people.map(emailOf)])]),
  'Protection.removeEditor': (context: Context, self: WireProtection, person: WirePerson) =>
    changeEditors(context, self, withoutEditors(context, [person])),
  'Protection.removeEditors': (context: Context, self: WireProtection, people: readonly WirePerson[]) =>
    changeEditors(context, self, withoutEditors(context, people)),
  'Protection.canDomainEdit': () => false,
  'Protection.setDomainEdit': () => undefined,
  'Protection.canEdit': (context: Context, self: WireProtection) => {
    const { warningOnly, editors } = requireProtection(context, self);
    return warningOnly || context.effectiveUser.role === 'owner' || editors.includes(context.effectiveUser.email);
  },
  'Protection.remove': (context: Context, self: WireProtection) => {
    requireProtection(context, self);
    const protections = context.engine.readProtections(self.sheetId).filter(({ id }) => id !== self.id);
    context.apply({ type: 'setProtections', sheetId: self.sheetId, protections });
  },
};
