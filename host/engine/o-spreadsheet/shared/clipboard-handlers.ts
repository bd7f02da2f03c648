import { readTabbedText, writeTabbedText } from '../../tabbed-text';
import type { Library, PluginClass } from './library';

interface Handlers {
  get(name: string): HandlerClass;
  replace(name: string, handler: HandlerClass): void;
}

interface Handler {
  copy(...args: unknown[]): unknown;
  dispatch(type: string, payload: object): unknown;
  pasteCell(origin: ClippedCell, target: object, options?: { readonly pasteOption?: string }): void;
  convertTextToClipboardData(text: string): { readonly cells: readonly (readonly ClippedCell[])[] };
}

interface ClippedCell {
  readonly content?: string;
  readonly evaluatedCell: { readonly formattedValue?: string; readonly value?: unknown };
  /** It came as text from outside, which brings no formats. */
  readonly isPlainText?: true;
}

type HandlerClass = new (...args: never[]) => Handler;

/**
 * Lets people paste as in Google Sheets: across the edge of frozen rows and columns, which the library refuses, so that a row
 * could not be copied on any sheet with frozen columns; without making a second filter of a copied filtered range; and plain
 * text, cell by cell as other programs put it on the clipboard, into cells that keep their looks.
 */
export function registerClipboardHandlers(library: Library): void {
  const handlers = library.registries.clipboardHandlersRegistries.cellHandlers as unknown as Handlers;

  class SheetHandler extends handlers.get('sheet') {
    isPasteAllowed(): string {
      return 'Success';
    }
  }

  class TableHandler extends handlers.get('table') {
    override copy(data: unknown, isCut: boolean, ...more: unknown[]): unknown {
      return isCut ? super.copy(data, isCut, ...more) : undefined;
    }
  }

  class CellHandler extends handlers.get('cell') {
    override convertTextToClipboardData(text: string) {
      // The library reads numbers by its locale; a text without line breaks is one cell to it.
      const read = (cell: string): ClippedCell => {
        const [[plain] = []] = super.convertTextToClipboardData(cell.includes('\n') ? '' : cell).cells;
        const content = cell.includes('\n') ? cell : (plain?.content ?? '');
        return { content, evaluatedCell: { formattedValue: content, value: content }, isPlainText: true };
      };
      return { cells: readTabbedText(text).map((line) => line.map(read)) };
    }

    override pasteCell(origin: ClippedCell, target: object, options?: { readonly pasteOption?: string }): void {
      if (!origin.isPlainText) super.pasteCell(origin, target, options);
      else if (options?.pasteOption !== 'onlyFormat') this.dispatch('UPDATE_CELL', { ...target, content: origin.content });
    }
  }

  handlers.replace('cell', CellHandler);
  handlers.replace('sheet', SheetHandler);
  handlers.replace('table', TableHandler);
}

interface ClipboardBase {
  readonly copiedData?: { readonly cells?: readonly (readonly (ClippedCell | null | undefined)[])[] };
  getPlainTextContent(): string;
}

/** What is copied reaches other programs with its cells of several lines in quotes; the library makes rows of them. */
export function createClipboardPlugin(library: Library): PluginClass {
  const plugins = library.registries.statefulUIPluginRegistry as unknown as { get(name: string): unknown };
  const Original = plugins.get('clipboard') as (new (
    config: never,
  ) => ClipboardBase) & { readonly getters: readonly string[]; readonly layers: readonly string[] };

  class ClipboardPlugin extends Original {
    static override getters = Original.getters;
    static override layers = Original.layers;

    override getPlainTextContent(): string {
      const isOfLines = this.copiedData?.cells?.some((line) => line.some((cell) => /[\t\n]/.test(shownText(cell))));
      if (!isOfLines) return super.getPlainTextContent();
      return writeTabbedText((this.copiedData?.cells ?? []).map((line) => line.map(shownText)));
    }
  }
  return ClipboardPlugin as unknown as PluginClass;
}

function shownText(cell: ClippedCell | null | undefined): string {
  return cell?.evaluatedCell.formattedValue ?? '';
}
