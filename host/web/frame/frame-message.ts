import type { ReplyError } from '../../server/protocol';

/** What a sidebar or dialog says to the page around it. */
export type FrameToPage =
  | { readonly hostFrame: 'call'; readonly call: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly hostFrame: 'close' }
  | { readonly hostFrame: 'size'; readonly width?: number; readonly height?: number }
  | { readonly hostFrame: 'focusEditor' };

/** What the page says to a sidebar or dialog. */
export type PageToFrame = {
  readonly hostFrame: 'reply';
  readonly call: number;
  readonly value?: unknown;
  readonly error?: ReplyError;
};

/** What a frame's document is told about its surroundings by the script before everything else in it. */
export interface FrameFacts {
  /** The page's origin: the only one that the frame talks to. */
  readonly origin: string;
  /** The functions that google.script.run offers. */
  readonly functions: readonly string[];
}
