import type { Area, BandColours, Banding, SheetId } from '../../engine/sheet-engine';
import { intersectAreas } from '../../engine/shift-area';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { themeColours } from './banding-themes';
import { hexColour, type WireColour } from './css-colours';
import { markRange, type WireSheet } from './marks';

/** A banding as it travels. */
interface WireBanding {
  readonly sheetId: SheetId;
  readonly id: number;
}

function mark(sheetId: SheetId, { id }: Banding): unknown {
  return { $banding: { sheetId, id } };
}

function requireBanding(context: Context, { sheetId, id }: WireBanding): Banding {
  const found = context.engine.readBandings(sheetId).find((banding) => banding.id === id);
  if (!found) throw new ServiceException('The banding no longer exists.');
  return found;
}

// Google shows this in its page as well; cells take part in one banding only.
function requireFree(context: Context, sheetId: SheetId, area: Area, except: number | null): void {
  const others = context.engine.readBandings(sheetId).filter(({ id }) => id !== except);
  if (!others.some((banding) => intersectAreas(banding.area, area))) return;
  throw new ServiceException(
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  );
}

function add(context: Context, range: WireRange, colours: Pick<Banding, 'rows' | 'columns'>): unknown {
  const { sheetId, row, column, rows, columns } = range;
  const area = { row, column, rows, columns };
  requireFree(context, sheetId, area, null);
  const id = (context.state.newId() * 69_621 + 11_000_003) % 2_147_483_647;
  const banding = { id, area, ...colours };
  context.apply({ type: 'setBandings', sheetId, bandings: [...context.engine.readBandings(sheetId), banding] });
  return mark(sheetId, banding);
}

function change(context: Context, self: WireBanding, changes: Partial<Banding>): void {
  const { sheetId, id } = self;
  requireBanding(context, self);
  const bandings = context.engine.readBandings(sheetId).map((each) => (each.id === id ? { ...each, ...changes } : each));
  context.apply({ type: 'setBandings', sheetId, bandings });
}

function listed(context: Context, sheetId: SheetId, area: Area | null): unknown[] {
  const bandings = context.engine.readBandings(sheetId);
  return bandings.filter((each) => !area || intersectAreas(each.area, area)).map((each) => mark(sheetId, each));
}

const kinds = { Header: 'header', First: 'first', Second: 'second', Footer: 'footer' } as const;
const noColours: BandColours = { header: null, first: null, second: null, footer: null };

function colourOps(): OpTable {
  const made: [string, OpTable[string]][] = [];
  for (const [word, side] of [
    ['Row', 'rows'],
    ['Column', 'columns'],
  ] as const) {
    for (const [kind, key] of Object.entries(kinds)) {
      const name = `${kind}${word}Color`;
      made.push([
        `Banding.get${name}`,
        (context: Context, self: WireBanding) => requireBanding(context, self)[side]?.[key] ?? null,
      ]);
      made.push([
        `Banding.set${name}`,
        (context: Context, self: WireBanding, colour: WireColour) => {
          const hex = hexColour(colour);
          if (hex === undefined) return;
          const colours = { ...(requireBanding(context, self)[side] ?? noColours), [key]: hex };
          const isEmpty = Object.values(colours).every((each) => each === null);
          change(context, self, { [side]: isEmpty ? null : colours });
        },
      ]);
    }
  }
  return Object.fromEntries(made);
}

/** Alternating colours. They lie below the cells' own and are not told by `getBackground`. */
export const bandingOps: OpTable = {
  ...colourOps(),
  'Range.applyRowBanding': (context: Context, range: WireRange, theme = 'LIGHT_GREY', hasHeader = true, hasFooter = false) =>
    add(context, range, { rows: themeColours(theme, hasHeader, hasFooter), columns: null }),
  'Range.applyColumnBanding': (context: Context, range: WireRange, theme = 'LIGHT_GREY', hasHeader = true, hasFooter = false) =>
    add(context, range, { rows: null, columns: themeColours(theme, hasHeader, hasFooter) }),
  'Range.getBandings': (context: Context, range: WireRange) => listed(context, range.sheetId, range),
  'Sheet.getBandings': (context: Context, { sheetId }: WireSheet) => listed(context, sheetId, null),
  'Spreadsheet.getBandings': (context: Context) => context.engine.listSheets().flatMap(({ id }) => listed(context, id, null)),
  'Banding.getRange': (context: Context, self: WireBanding) => markRange(self.sheetId, requireBanding(context, self).area),
  'Banding.setRange': (context: Context, self: WireBanding, { sheetId, row, column, rows, columns }: WireRange) => {
    if (sheetId !== self.sheetId) throw new ServiceException('A banding cannot move to another sheet.');
    const area = { row, column, rows, columns };
    requireFree(context, sheetId, area, self.id);
    change(context, self, { area });
  },
  'Banding.copyTo': (context: Context, self: WireBanding, range: WireRange) => {
    const { rows, columns } = requireBanding(context, self);
    return add(context, range, { rows, columns });
  },
  'Banding.remove': (context: Context, self: WireBanding) => {
    requireBanding(context, self);
    const bandings = context.engine.readBandings(self.sheetId).filter(({ id }) => id !== self.id);
    context.apply({ type: 'setBandings', sheetId: self.sheetId, bandings });
  },
};
