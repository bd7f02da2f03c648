import type { Area, SheetId } from '../engine/sheet-engine';

/** A menu as the script built it. */
export interface MenuItem {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

/** A menu of the top level. Without a caption it is the add-on's own, under Extensions (F055). */
export interface Menu {
  readonly caption: string | null;
  readonly items: readonly MenuItem[];
}

/** A page of HTML for a sidebar or a dialog; sizes in pixels, null where the script set none. */
export interface HtmlPage {
  readonly content: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What is selected in a page. The current cell is the first cell of the last range. */
export interface PageSelection {
  readonly sheetId: SheetId;
  readonly ranges: readonly Area[];
}

/** One open editor: what a script shows there and what its person has selected. Executions without a page have no Ui (F058). */
export interface Page {
  selection(): PageSelection;
  select(selection: PageSelection): void;
  /** A menu with the caption of an older one takes its place (F056). */
  addMenu(menu: Menu): void;
  /** Replaces an open sidebar (F059). */
  showSidebar(page: HtmlPage): void;
  showDialog(page: HtmlPage, isModal: boolean): void;
  /** A negative timeout stays until it is dismissed (F060). */
  toast(text: string, title: string, seconds: number): void;
}
