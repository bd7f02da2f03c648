import * as spreadsheet from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import { setSheetClock } from '../o-spreadsheet/shared/clock';
import type { HostGetters } from '../o-spreadsheet/shared/host-plugin';
import { installGoogleBehaviour } from '../o-spreadsheet/shared/install';
import { sheetNumber } from '../o-spreadsheet/sheet-ids';
import type { Area, SheetId } from '../sheet-engine';
import { installChartTables } from './chart-table';
import { type GridEnvironment, type GridMenu, listGridMenus } from './grid-menus';
import { adjustTemplates } from './grid-templates';
import { holdEdits } from './held-edits';
import { reachHiddenPlaces } from './hidden-places';
import { keepInStep } from './keep-in-step';
import { installNotes } from './note-plugin';
import { followRemoteEdits } from './remote-edits';
import { followUndo } from './selection-plugin';
import { returnAfterTabs } from './tab-run';
import { checkTypedValues, type RefusedEntry } from './typed-values';
import { guardTyping } from './typing';
import { guardUndo } from './undo-guard';

/** What is selected; the last area is the current one. */
export interface GridSelection {
  readonly sheetId: SheetId;
  readonly areas: readonly Area[];
}

/** How a grid speaks to the person at it. */
export interface GridVoice {
  /** A message that is read and closed. */
  tell(text: string, onClosed?: () => void): void;
  /** A question for OK or Cancel. */
  ask(text: string, onYes: () => void, onNo?: () => void): void;
  /** Words that go by themselves. */
  mention(text: string): void;
  /** A value that a rule rejects has been taken back. */
  refuse(entry: RefusedEntry): void;
  /** A place that somebody wants to go to is hidden; the address is in A1 notation. */
  cannotShow(address: string): void;
}

/** What a page hears of its grid. */
export interface GridEvents {
  /** A message for the hub. While the line is broken it may be dropped: {@link Grid.resend} brings it again. */
  send(message: unknown): void;
  onSelect(selection: GridSelection): void;
  /** False while an edit of this page is not yet confirmed by the server. */
  onSaved(isSaved: boolean): void;
  /** The page can no longer follow the revisions and has to load again. */
  onOutOfSync(): void;
}

export interface GridOptions extends GridEvents {
  /** Filled by the grid; needs a height of its own. */
  readonly element: HTMLElement;
  /** The text of the library's `o_spreadsheet.xml`. */
  readonly templates: string;
  /** What the hub gave when the page joined. */
  readonly state: { readonly snapshot: unknown; readonly revisions: readonly unknown[] };
  /** The page's own id, the same that it told the hub, and the name that others see at its cursor. */
  readonly client: { readonly id: string; readonly name: string };
  readonly voice: GridVoice;
  /** Whether the line to the hub is open: without it nothing can be undone. */
  readonly isConnected: () => boolean;
  /** The server's time in milliseconds, which `TODAY()` follows; the browser's where it is not given. */
  readonly now?: () => number;
}

/** A spreadsheet in a page. */
export interface Grid {
  /** Takes a message from the hub. */
  receive(message: unknown): void;
  /** The newest revision that the page has: to be named when its line opens again. */
  readonly revision: string;
  /** Sends the edit again that was under way when the line broke; one that had arrived is refused as stale, so it is safe. */
  resend(): void;
  /** Shows a sheet, and selects an area of it where one is given. */
  select(sheetId: SheetId, area: Area | null): void;
  selection(): GridSelection;
  /** The grid's own menus (Edit, Insert, Format …), for the page's menu bar. */
  readonly menus: readonly GridMenu[];
  focus(): void;
  destroy(): void;
}

/**
 * Mounts the library's grid in a page and joins it to the hub. The library's own row of menus is hidden: the page shows
 * them in its menu bar.
 *
 * Everything that evaluates differently from Google is replaced in the page exactly as on the server.
 */
export async function mountGrid(options: GridOptions): Promise<Grid> {
  installGoogleBehaviour(spreadsheet);
  installNotes(spreadsheet);
  installChartTables(spreadsheet);
  followRemoteEdits(spreadsheet);
  followUndo(spreadsheet);
  guardUndo(spreadsheet);
  let deliver: ((message: unknown) => void) | null = null;
  const transport = {
    sendMessage: async (message: unknown) => options.send(message),
    onNewMessage: (_: string, listener: (message: unknown) => void) => {
      deliver = listener;
    },
    leave: () => undefined,
  };
  const { now = Date.now } = options;
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  setSheetClock({}, { now, timeZone: () => zoneOf(options.state.snapshot) ?? browserZone });
  const model = new spreadsheet.Model(
    options.state.snapshot,
    {
      client: options.client,
      transportService: transport as never,
      custom: { undoGuard: { isConnected: options.isConnected } } as never,
    },
    options.state.revisions as never,
  );
  holdEdits(spreadsheet, model);
  checkTypedValues(spreadsheet, model, (entry) => options.voice.refuse(entry));
  reachHiddenPlaces(spreadsheet, model, (address) => options.voice.cannotShow(address));
  const getters = model.getters as typeof model.getters & HostGetters;
  setSheetClock(getters, { now, timeZone: () => String(getters.getHostDictionary('document')['timeZone'] ?? browserZone) });
  const session = (model as unknown as { readonly session: LibrarySession }).session;

  let selected = '';
  let isSaved = true;
  const report = () => {
    const selection = readSelection();
    const text = JSON.stringify(selection);
    if (text !== selected) {
      selected = text;
      options.onSelect(selection);
    }
    const saved = session.isFullySynchronized();
    if (saved !== isSaved) {
      isSaved = saved;
      options.onSaved(saved);
    }
  };
  const readSelection = (): GridSelection => {
    const areas = getters.getSelectedZones().map(({ top, left, bottom, right }) => ({
      row: top + 1,
      column: left + 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }));
    return { sheetId: sheetNumber(getters.getActiveSheetId()), areas };
  };
  const events = model as unknown as { on(event: string, owner: object, listener: () => void): void };
  events.on('update', options, report);
  events.on('unexpected-revision-id', options, () => options.onOutOfSync());

  // `TODAY()` moves on at midnight even if nobody edits.
  const clock = setInterval(() => {
    const day = Math.floor(now() / 3_600_000);
    if (day === hour) return;
    hour = day;
    model.dispatch('EVALUATE_CELLS');
  }, 30_000);
  let hour = Math.floor(now() / 3_600_000);

  const templates = adjustTemplates(options.templates);
  const { tell, ask, mention } = options.voice;
  const notifyUser = ({ text }: { readonly text: string }): void => mention(text);
  const props = { model, raiseError: tell, askConfirmation: ask, notifyUser };
  const app = new App(spreadsheet.Spreadsheet, { props, templates, warnIfNoStaticProps: false });
  options.element.classList.add('spreadsheet-grid');
  const component = (await app.mount(options.element)) as unknown as MountedSpreadsheet;
  keepInStep(options.element, app);
  returnAfterTabs(options.element, model);
  const environment = component.__owl__.childEnv;
  const typing = guardTyping(spreadsheet, options.element, environment);
  report();

  return {
    receive: (message) => deliver?.(message),
    get revision() {
      return session.getRevisionId();
    },
    resend: () => {
      if (!session.isFullySynchronized()) session.sendPendingMessage();
    },
    select: (sheetId, area) => {
      const uid = getters.getSheetIds().find((each) => sheetNumber(each) === sheetId);
      const active = getters.getActiveSheetId();
      if (uid === undefined) return;
      typing.finish();
      if (uid !== active) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: uid });
      if (!area) return;
      const zone = {
        top: area.row - 1,
        left: area.column - 1,
        bottom: area.row + area.rows - 2,
        right: area.column + area.columns - 2,
      };
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true });
    },
    selection: readSelection,
    get menus() {
      return listGridMenus(spreadsheet, environment);
    },
    focus: () => component.focusGrid(),
    destroy: () => {
      clearInterval(clock);
      app.destroy();
    },
  };
}

interface LibrarySession {
  getRevisionId(): string;
  isFullySynchronized(): boolean;
  sendPendingMessage(): void;
}

interface MountedSpreadsheet {
  readonly __owl__: { readonly childEnv: GridEnvironment };
  focusGrid(): void;
}

function zoneOf(snapshot: unknown): string | undefined {
  return (snapshot as { host?: { dictionaries?: { document?: { timeZone?: string } } } }).host?.dictionaries?.document?.timeZone;
}
