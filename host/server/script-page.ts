import type { HtmlPage, Menu, MenuItem, Page, PageSelection } from '../services/page';
import type { FrameDocuments } from './frame/frame-documents';
import type { PageLine } from './pages';
import type { ScriptMenuItem } from './protocol';

/** What a script's open editor is made of. */
export interface ScriptPageOptions {
  readonly line: PageLine;
  readonly frames: FrameDocuments;
  /** The name under which the add-on's own menu stands in Extensions (F055). */
  readonly addonName: string;
  /** The functions that google.script.run offers, known once the project has been loaded (F162). */
  readonly functions: () => readonly string[];
  /** Where a page has not told yet what is selected there. */
  readonly defaultSelection: () => PageSelection;
}

/** One page as a script sees it. It lives as long as the page's line. */
export function createScriptPage({ line, frames, addonName, functions, defaultSelection }: ScriptPageOptions): Page {
  const show = (page: HtmlPage, kind: 'sidebar' | 'modal' | 'modeless'): void => {
    const id = frames.add({ html: page.content, functions: functions() });
    line.send({ type: 'frame', kind, id, title: page.title, width: page.width, height: page.height });
  };

  return {
    selection: () => (line.selection ? { sheetId: line.selection.sheetId, ranges: line.selection.areas } : defaultSelection()),
    select(selection) {
      const [area] = selection.ranges.slice(-1);
      // Reads that follow see it at once; the page's own word comes later.
      line.selection = { sheetId: selection.sheetId, areas: selection.ranges };
      line.send({ type: 'select', sheetId: selection.sheetId, area: area ?? null });
    },
    addMenu(menu: Menu) {
      const caption = menu.caption ?? addonName;
      line.send({ type: 'menu', menu: { caption, isAddon: menu.caption === null, items: menu.items.map(toScriptItem) } });
    },
    showSidebar: (page) => show(page, 'sidebar'),
    showDialog: (page, isModal) => show(page, isModal ? 'modal' : 'modeless'),
    toast: (message, title, seconds) => line.send({ type: 'toast', title, message, seconds }),
  };
}

function toScriptItem(item: MenuItem): ScriptMenuItem {
  const { caption = '' } = item;
  if (item.kind === 'separator') return { kind: 'separator' };
  if (item.kind === 'menu') return { kind: 'menu', caption, items: (item.items ?? []).map(toScriptItem) };
  return { kind: 'item', caption, functionName: item.functionName ?? '' };
}
