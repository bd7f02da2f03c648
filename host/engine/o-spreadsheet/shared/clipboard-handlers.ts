import type { Library } from './library';

interface Handlers {
  get(name: string): HandlerClass;
  replace(name: string, handler: HandlerClass): void;
}

type HandlerClass = new (...args: never[]) => { copy(...args: unknown[]): unknown };

/**
 * Lets people paste as in Google Sheets: across the edge of frozen rows and columns, which the library refuses, so that a row
 * could not be copied on any sheet with frozen columns; and without making a second filter of a copied filtered range.
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

  handlers.replace('sheet', SheetHandler);
  handlers.replace('table', TableHandler);
}
