import type { Context } from '../context';
import { ServiceException } from '../exception';
import { then } from '../maybe-promise';
import type { OpTable } from '../op';
import type { HtmlPage, Menu, Page } from '../page';
import type { DialogRequest } from '../waiting';

interface WireHtmlOutput {
  readonly content: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

// Without an open editor there is no Ui (F058).
function requirePage(context: Context): Page {
  if (context.page) return context.page;
  throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
}

function pageOf({ content, width, height }: WireHtmlOutput, title: string): HtmlPage {
  return { content, title, width, height };
}

// The script is suspended: what it wrote is in the sheet, and its locks are lost (F057).
function ask(kind: DialogRequest['kind']) {
  return (context: Context, title: string, text: string, buttons: DialogRequest['buttons']) => {
    requirePage(context);
    context.flush();
    context.state.locks.releaseAll(context.id);
    const answer = context.waiting.ask({ kind, title, text, buttons });
    return then(answer, ({ button, text: typed = '' }) => ({ button, text: typed }));
  };
}

// What a page shows is what was written before.
function show(context: Context, how: (page: Page) => void): void {
  const page = requirePage(context);
  context.flush();
  how(page);
}

/** Dialogs, sidebars and menus (F055–F059). */
export const uiOps: OpTable = {
  'SpreadsheetApp.getUi': (context: Context) => {
    requirePage(context);
    return null;
  },
  'Ui.alert': ask('alert'),
  'Ui.prompt': ask('prompt'),
  'Ui.showSidebar': (context: Context, output: WireHtmlOutput) =>
    show(context, (page) => page.showSidebar(pageOf(output, output.title ?? context.project.name))),
  // The title of the call wins over the page's own (F059).
  'Ui.showModalDialog': (context: Context, output: WireHtmlOutput, title: string) =>
    show(context, (page) => page.showDialog(pageOf(output, title), true)),
  'Ui.showModelessDialog': (context: Context, output: WireHtmlOutput, title: string) =>
    show(context, (page) => page.showDialog(pageOf(output, title), false)),
  'Menu.addToUi': (context: Context, menu: Menu) => requirePage(context).addMenu(menu),
};
