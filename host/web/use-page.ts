import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Connection } from './connection/connection';
import type { PageState, PageStore } from './page-state';
import type { Texts } from './text/en';

/** What every part of the page can reach. */
export interface Page {
  readonly store: PageStore;
  readonly connection: Connection;
  readonly texts: Texts;
  readonly person: string;
  readonly language: string;
  /** Gives the keyboard back to the grid. */
  focusGrid(): void;
}

/** Set once by the page's main file. */
export const PageContext = createContext<Page | null>(null);

/** The page around the calling part. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this part.');
  return page;
}

/** The state of the page; the calling part is drawn again when it changes. */
export function usePageState(): PageState {
  const { store } = usePage();
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
