/** What a script hears of a sheet that it still holds and that somebody has deleted meanwhile. */
export const sheetIsGone = 'The sheet you are trying to access has been deleted or does not exist.';

/** Thrown by every method of an engine that names a sheet which is not there. */
export class NoSuchSheet extends Error {
  constructor() {
    super(sheetIsGone);
  }
}
