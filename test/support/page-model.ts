import type { Page } from 'playwright-core';

interface LibraryModel {
  readonly session: { isFullySynchronized(): boolean };
  readonly getters: {
    getActiveSheetId(): string;
    getCell(position: object): { readonly content: string } | undefined;
    getEvaluatedCell(position: object): { readonly formattedValue: string };
  };
  dispatch(type: string, payload: object): { readonly isSuccessful: boolean };
  exportData(): { readonly revisionId: string; readonly sheets: readonly { readonly cells: object }[] };
}

/** The view library lists what it has mounted; one of these apps is the grid. */
interface ViewLibrary {
  readonly owl: { readonly App: { readonly apps: Set<{ readonly props: { readonly model?: LibraryModel } }> } };
}

/** What a page holds of the spreadsheet. */
export interface HeldSpreadsheet {
  readonly revision: string;
  /** False while an edit of the page is not confirmed. */
  readonly isSaved: boolean;
  /** Of the first sheet, by A1 address: what stands in the cells, without empty ones. */
  readonly cells: Readonly<Record<string, string>>;
  /** Everything that is saved, as one text. */
  readonly saved: string;
}

/** Reads the model behind a page's grid. */
export function readModel(page: Page): Promise<HeldSpreadsheet> {
  return page.evaluate(() => {
    const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
    const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
    if (!model) throw new Error('The page has no grid.');
    const data = model.exportData();
    return {
      revision: data.revisionId,
      isSaved: model.session.isFullySynchronized(),
      cells: { ...data.sheets[0]?.cells } as Record<string, string>,
      saved: JSON.stringify(data),
    };
  });
}

/** Puts a text into a cell as the page's composer does at Enter. `row` and `column` count from 1. */
export function enterInto(page: Page, row: number, column: number, text: string): Promise<void> {
  return page.evaluate(
    (cell) => {
      const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
      const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
      const sheetId = model?.getters.getActiveSheetId();
      const result = model?.dispatch('UPDATE_CELL', { sheetId, ...cell });
      if (!result?.isSuccessful) throw new Error('The page has refused the edit.');
    },
    { row: row - 1, col: column - 1, content: text },
  );
}

/** Waits for a text in a cell of the shown sheet and for the frame that draws it. @returns the time of the page's clock. */
export function timeOfDrawing(page: Page, row: number, column: number, text: string): Promise<number> {
  return page.evaluate(
    async ({ cell, wanted }) => {
      const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
      const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
      const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const isThere = () => model?.getters.getCell({ sheetId: model.getters.getActiveSheetId(), ...cell })?.content === wanted;
      while (!isThere()) await nextFrame();
      await nextFrame();
      return Date.now();
    },
    { cell: { row: row - 1, col: column - 1 }, wanted: text },
  );
}

/** Waits until the host has confirmed what the page has edited. @returns the time of the page's clock. */
export function timeOfSaving(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
    const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
    while (!model?.session.isFullySynchronized()) await new Promise((resolve) => setTimeout(resolve, 1));
    return Date.now();
  });
}

/** Waits until the pages have saved everything and are at one revision. @returns what each of them holds. */
export async function readModelsInStep(pages: readonly Page[]): Promise<readonly HeldSpreadsheet[]> {
  const until = Date.now() + 15_000;
  for (;;) {
    const held = await Promise.all(pages.map(readModel));
    const areInStep = held.every(({ isSaved }) => isSaved) && new Set(held.map(({ revision }) => revision)).size === 1;
    if (areInStep || Date.now() > until) return held;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Gives the page's model a command of the library, in the shown sheet unless the command names one. */
export function dispatchIn(page: Page, type: string, payload: object, mustSucceed = true): Promise<void> {
  return page.evaluate(
    ({ type: command, payload: fields, mustSucceed: isChecked }) => {
      const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
      const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
      const result = model?.dispatch(command, { sheetId: model.getters.getActiveSheetId(), ...fields });
      if (isChecked && !result?.isSuccessful) throw new Error(`The page has refused ${command}.`);
    },
    { type, payload, mustSucceed },
  );
}

/** What a cell of the first sheet shows in a page. `row` and `column` count from 1. */
export function readShown(page: Page, row: number, column: number): Promise<string> {
  return page.evaluate(
    (cell) => {
      const { apps } = (globalThis as unknown as ViewLibrary).owl.App;
      const model = [...apps].map(({ props }) => props.model).find((each) => each !== undefined);
      return model?.getters.getEvaluatedCell({ sheetId: model.getters.getActiveSheetId(), ...cell }).formattedValue ?? '';
    },
    { row: row - 1, col: column - 1 },
  );
}
