import type { SheetId } from '../engine/sheet-engine';
import type { Page, PageSelection } from '../services/page';

/** What a script showed while nobody was looking. */
export interface ShownThing {
  readonly kind: 'menu' | 'sidebar' | 'dialog' | 'toast';
  readonly title: string;
  /** The HTML of a sidebar or a dialog, the text of a toast. */
  readonly content: string;
}

/** An editor without a screen, so that functions which expect one can run: what they show is kept. */
export function headlessPage(firstSheet: SheetId): Page & { readonly shown: readonly ShownThing[] } {
  let selection: PageSelection = { sheetId: firstSheet, ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
  const shown: ShownThing[] = [];
  return {
    shown,
    selection: () => selection,
    select: (next) => {
      selection = next;
    },
    addMenu: (menu) => {
      shown.push({ kind: 'menu', title: menu.caption ?? '', content: JSON.stringify(menu.items) });
    },
    showSidebar: ({ title, content }) => {
      shown.push({ kind: 'sidebar', title, content });
    },
    showDialog: ({ title, content }) => {
      shown.push({ kind: 'dialog', title, content });
    },
    toast: (content, title) => {
      shown.push({ kind: 'toast', title, content });
    },
  };
}
