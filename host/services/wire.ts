import type { Area, SheetId } from '../engine/sheet-engine';

/**
 * What crosses the border between the script's realm and the main side: JSON, with `{ $…: … }` marking what JSON cannot
 * say. A date is `{ $date: milliseconds }` in both directions. Objects of Google's API travel towards the main side as
 * their bare state (a range as {@link WireRange}), and towards the script marked by their class.
 */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** A range, self-contained: the main side keeps no handles. */
export interface WireRange extends Area {
  readonly sheetId: SheetId;
}

/** An instant as it travels. */
export interface WireDate {
  readonly $date: number;
}

/** A cell's value as it travels: `''` is an empty cell. */
export type WireValue = string | number | boolean | null | WireDate;

/** The answer to one call. `name` is `Exception` for everything that Google itself would refuse. */
export type Reply = { readonly value: Wire } | { readonly error: { readonly name: string; readonly message: string } };

/** Whether a travelling value is an instant. */
export function isWireDate(value: unknown): value is WireDate {
  return typeof value === 'object' && value !== null && '$date' in value;
}
