/** The part of the view library's scheduler that draws what is due. */
interface Scheduler {
  processTasks(): void;
}

/** Whatever changes or reads the cell under the caret. A key is seen here before the grid sees it. */
const inputs = ['keydown', 'keyup', 'beforeinput', 'compositionstart', 'paste', 'pointerdown'];

/**
 * Brings the elements of a grid up to date before each key and click reaches them.
 *
 * The library keeps what is typed in an element that it writes once a frame, and reads it back at each key. Two keys within
 * one frame, which is as long as a large revision of somebody else takes, would read the text of the cell before: the second
 * key joins that cell's text, or the old text of its own, to what was typed. A key that is let go within the frame (F2) would put
 * the caret in front of the text.
 */
export function keepInStep(element: HTMLElement, app: unknown): void {
  const { scheduler } = app as { readonly scheduler: Scheduler };
  for (const type of inputs) element.addEventListener(type, () => scheduler.processTasks(), { capture: true });
}
