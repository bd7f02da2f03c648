/**
 * The spreadsheet library as a value. The server imports it, the page finds it as the global of the library's own
 * unmodified file, so code that both sides share takes it as a parameter.
 */
export type Library = typeof import('@odoo/o-spreadsheet');

/** A plugin class as the library's registries take it. */
export type PluginClass = new (config: never) => object;

/** A command of the library or of the host: its `type` and its own fields. */
export interface EngineCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** How commands are given to the model. */
export type Dispatch = (
  type: string,
  payload?: object,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

/** The library's rectangle: counts from 0, ends included. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a sheet, as commands carry it. */
export interface RangeData {
  readonly _sheetId: string;
  readonly _zone: Zone | { readonly top: number; readonly left: number; readonly bottom?: number; readonly right?: number };
}
