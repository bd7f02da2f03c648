import type { Selection, ServerMessage } from './protocol';

/** One page of one person, as long as its line holds. */
export interface PageLine {
  /** Also the page's name towards the engine. */
  readonly id: string;
  readonly person: string;
  /** BCP 47. */
  readonly language: string;
  /** What is selected there; undefined until the page has told. */
  selection: Selection | undefined;
  /** The last revision that the page has taken in. */
  seen: string;
  readonly isOpen: boolean;
  send(message: ServerMessage): void;
  /** Told when the line breaks. @returns a function that takes the listener away. */
  onClosed(listener: () => void): () => void;
}

/** All pages that are connected now. */
export interface Pages {
  readonly list: readonly PageLine[];
  add(page: PageLine): void;
  remove(page: PageLine): void;
  /** Notes what a page has taken in. */
  see(page: PageLine, revision: string): void;
  broadcast(message: ServerMessage, except?: PageLine): void;
  /**
   * Lets pages catch up before a script goes on writing: without it a script that flushes in a loop starves everybody's
   * edits, because each is refused and sent again until the script ends.
   *
   * @returns undefined when there is nothing to wait for.
   */
  catchUp(head: string): Promise<void> | undefined;
}

/** A page in a hidden tab may take long; a script waits this many milliseconds for it, once. */
const longestWait = 250;

/** After all pages have caught up, their own edits get this many milliseconds to arrive first. */
const grace = 3;

/** Makes the list of pages, empty. */
export function createPages(): Pages {
  const pages = new Set<PageLine>();
  const waiting = new Set<() => void>();
  /** Pages that could not keep up, in hidden tabs for instance: nobody waits for them again until they are back. */
  const slow = new Set<PageLine>();
  const haveAllSeen = (head: string): boolean => [...pages].every((page) => page.seen === head || slow.has(page));
  const check = (): void => {
    for (const look of waiting) look();
  };

  return {
    get list() {
      return [...pages];
    },
    add: (page) => void pages.add(page),
    remove(page) {
      pages.delete(page);
      slow.delete(page);
      check();
    },
    see(page, revision) {
      page.seen = revision;
      slow.delete(page);
      check();
    },
    broadcast(message, except) {
      for (const page of pages) if (page !== except) page.send(message);
    },
    catchUp(head) {
      if (pages.size === 0 || haveAllSeen(head)) return undefined;
      return new Promise((resolve) => {
        const done = (pause: number): void => {
          clearTimeout(timer);
          waiting.delete(look);
          setTimeout(resolve, pause);
        };
        const look = (): void => {
          if (haveAllSeen(head)) done(grace);
        };
        const giveUp = (): void => {
          for (const page of pages) if (page.seen !== head) slow.add(page);
          done(0);
        };
        const timer = setTimeout(giveUp, longestWait);
        waiting.add(look);
      });
    },
  };
}
