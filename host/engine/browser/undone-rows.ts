import type { Command } from '@odoo/o-spreadsheet';

/** A change that moves rows or columns. */
export type Shift = Extract<Command, { type: 'ADD_COLUMNS_ROWS' | 'REMOVE_COLUMNS_ROWS' }>;

/**
 * What an undo or redo does to the places of rows and columns, in order; nothing for other commands.
 *
 * Both come with the commands as they were given the first time: rows that others have inserted between are not counted.
 */
export function shiftsOf(command: Command): readonly Shift[] {
  if (command.type === 'REDO') return command.commands.filter(isShift);
  if (command.type !== 'UNDO') return [];
  return [...command.commands].reverse().filter(isShift).flatMap(inverse);
}

function isShift(command: Command): command is Shift {
  return command.type === 'ADD_COLUMNS_ROWS' || command.type === 'REMOVE_COLUMNS_ROWS';
}

function inverse(shift: Shift): readonly Shift[] {
  const { sheetId, sheetName, dimension } = shift;
  const place = { sheetId, sheetName, dimension };
  if (shift.type === 'ADD_COLUMNS_ROWS') {
    const first = shift.position === 'before' ? shift.base : shift.base + 1;
    const elements = Array.from({ length: shift.quantity }, (_, index) => first + index);
    return [{ type: 'REMOVE_COLUMNS_ROWS', ...place, elements }];
  }
  const inOrder = [...shift.elements].sort((one, other) => one - other);
  return inOrder.map((base) => ({ type: 'ADD_COLUMNS_ROWS', ...place, position: 'before', base, quantity: 1 }));
}
