import type { SheetEngine } from '../../../../host/engine/sheet-engine';

/** A blank spreadsheet, or the one that `save` gave. */
export type CreateEngine = (options: { saved?: unknown; locale?: string }) => SheetEngine;
