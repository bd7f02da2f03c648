import type { NamedRange } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { markRange, type WireSheet } from './marks';

interface WireNamedRange {
  readonly name: string;
}

function mark({ name }: NamedRange): unknown {
  return { $namedRange: { name } };
}

function requireNamed(context: Context, { name }: WireNamedRange): NamedRange {
  const found = context.engine.readNamedRanges().find((each) => each.name === name);
  if (!found) throw new ServiceException('The named range no longer exists.');
  return found;
}

function areaOf({ row, column, rows, columns }: WireRange): NamedRange['area'] {
  return { row, column, rows, columns };
}

function requireName(name: string): void {
  const isName = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^([A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name);
  if (!isName) throw new ServiceException(`The name "${name}" is not a valid name for a range.`);
}

function set(context: Context, range: NamedRange, instead: string): void {
  requireName(range.name);
  const others = context.engine.readNamedRanges().filter(({ name }) => name !== instead && name !== range.name);
  context.apply({ type: 'setNamedRanges', ranges: [...others, range] });
}

function remove(context: Context, name: string): void {
  requireNamed(context, { name });
  context.apply({ type: 'setNamedRanges', ranges: context.engine.readNamedRanges().filter((each) => each.name !== name) });
}

/** Named ranges (F185). */
export const namedRangeOps: OpTable = {
  'Spreadsheet.getNamedRanges': (context: Context) => context.engine.readNamedRanges().map(mark),
  'Sheet.getNamedRanges': (context: Context, { sheetId }: WireSheet) =>
    context.engine
      .readNamedRanges()
      .filter((range) => range.sheetId === sheetId)
      .map(mark),
  'Spreadsheet.setNamedRange': (context: Context, _self: null, name: string, range: WireRange) =>
    set(context, { name, sheetId: range.sheetId, area: areaOf(range) }, name),
  'Spreadsheet.removeNamedRange': (context: Context, _self: null, name: string) => remove(context, name),
  'NamedRange.getName': (context: Context, self: WireNamedRange) => requireNamed(context, self).name,
  'NamedRange.getRange': (context: Context, self: WireNamedRange) => {
    const { sheetId, area } = requireNamed(context, self);
    return markRange(sheetId, area);
  },
  'NamedRange.setName': (context: Context, self: WireNamedRange, name: string) =>
    set(context, { ...requireNamed(context, self), name }, self.name),
  'NamedRange.setRange': (context: Context, self: WireNamedRange, range: WireRange) =>
    set(context, { name: self.name, sheetId: range.sheetId, area: areaOf(range) }, self.name),
  'NamedRange.remove': (context: Context, { name }: WireNamedRange) => remove(context, name),
};
