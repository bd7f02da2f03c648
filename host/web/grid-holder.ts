import { type Grid, type GridOptions, type GridSelection, mountGrid } from '../engine/browser/grid';
import type { GridMenu } from '../engine/browser/grid-menus';
import { translateGrid } from '../engine/browser/translate-grid';
import type { Area, SheetId } from '../engine/sheet-engine';
import type { ServerMessage } from '../server/protocol';
import { gridZh } from './text/grid-zh';

/** What the page does for its grid. */
export interface GridHolderOptions {
  readonly client: GridOptions['client'];
  readonly voice: GridOptions['voice'];
  readonly language: string;
  send(message: unknown): void;
  isConnected(): boolean;
  /** The grid has taken in every revision up to this one. */
  onSeen(revision: string): void;
  onSelect(selection: GridSelection): void;
  onSaved(isSaved: boolean): void;
  onOutOfSync(): void;
  onReady(): void;
  onFailed(error: Error): void;
}

/** The grid, from before it exists: it needs both its place in the page and the workbook from the server. */
export interface GridHolder {
  /** Undefined until the workbook has been loaded. */
  readonly revision: string | undefined;
  readonly menus: readonly GridMenu[];
  place(element: HTMLElement): void;
  /** The server has answered the page's hello, for the first time or after the line was broken. */
  join(welcome: Extract<ServerMessage, { type: 'welcome' }>): void;
  receive(message: unknown): void;
  select(sheetId: SheetId, area: Area | null): void;
  focus(): void;
}

/** Makes the holder of a page's one grid. */
export function createGridHolder(options: GridHolderOptions): GridHolder {
  let grid: Grid | undefined;
  let isStarting = false;
  const early: unknown[] = [];
  let wantedSelection: { sheetId: SheetId; area: Area | null } | undefined;
  let setElement: (element: HTMLElement) => void;
  const element = new Promise<HTMLElement>((resolve) => {
    setElement = resolve;
  });
  const take = (message: unknown): void => {
    if (!grid) {
      early.push(message);
      return;
    }
    grid.receive(message);
    options.onSeen(grid.revision);
  };

  const start = async (state: GridOptions['state']): Promise<void> => {
    translateGrid(/^zh/i.test(options.language) ? gridZh : {});
    const [place, templates] = await Promise.all([element, loadTemplates()]);
    const { client, voice, send, isConnected, onSelect, onSaved, onOutOfSync } = options;
    const events = { send, onSelect, onSaved, onOutOfSync };
    grid = await mountGrid({ element: place, templates, state, client, voice, isConnected, ...events });
    for (const message of early.splice(0)) take(message);
    if (wantedSelection) grid.select(wantedSelection.sheetId, wantedSelection.area);
    options.onReady();
  };

  return {
    get revision() {
      return grid?.revision;
    },
    get menus() {
      return grid?.menus ?? [];
    },
    place: (given) => setElement(given),
    join({ snapshot, revisions }) {
      if (grid) {
        for (const message of revisions) take(message);
        grid.resend();
        return;
      }
      if (isStarting) return options.onOutOfSync();
      isStarting = true;
      start({ snapshot, revisions }).catch(options.onFailed);
    },
    receive: take,
    select(sheetId, area) {
      if (grid) grid.select(sheetId, area);
      else wantedSelection = { sheetId, area };
    },
    focus: () => grid?.focus(),
  };
}

async function loadTemplates(): Promise<string> {
  const response = await fetch('/library/o_spreadsheet.xml');
  if (!response.ok) throw new Error(`The grid's templates cannot be loaded (${response.status}).`);
  return response.text();
}
