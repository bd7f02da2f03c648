import type { DocumentFacts, ScriptMenu, ServerMessage } from '../server/protocol';

/** A sidebar or dialog that a script opened. */
export type OpenFrame = Omit<Extract<ServerMessage, { type: 'frame' }>, 'type'>;

/** An alert or prompt that waits for an answer. */
export type OpenQuestion = Omit<Extract<ServerMessage, { type: 'question' }>, 'type'>;

/** What the grid tells or asks the person at it. */
export interface GridMessage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly isQuestion: boolean;
  /** `isYes` for OK; everything else is Cancel. */
  onAnswer(isYes: boolean): void;
}

/** A note that goes by itself, or stays until it is dismissed (no `seconds`). */
export interface Note {
  readonly id: number;
  readonly kind: 'toast' | 'error' | 'mail';
  readonly title: string;
  readonly message: string;
  readonly seconds: number | null;
}

/** A panel of the host itself. */
type HostPanel = 'triggers' | 'executions' | 'person' | 'about';

/** Everything that the page shows around the grid. */
export interface PageState {
  readonly line: 'connecting' | 'open' | 'lost';
  /** Every edit of this page is on the server's disk. */
  readonly isSaved: boolean;
  readonly document: DocumentFacts;
  readonly project: string;
  readonly framePort: number;
  readonly people: readonly string[];
  readonly menus: readonly ScriptMenu[];
  readonly sidebar: OpenFrame | null;
  readonly dialogs: readonly OpenFrame[];
  readonly questions: readonly OpenQuestion[];
  readonly gridMessages: readonly GridMessage[];
  readonly notes: readonly Note[];
  readonly running: readonly { readonly execution: string; readonly functionName: string }[];
  readonly panel: HostPanel | null;
}

/** A page before it has heard from the server. */
const initialState: PageState = {
  line: 'connecting',
  isSaved: true,
  document: { name: '', locale: '', timeZone: '' },
  project: '',
  framePort: 0,
  people: [],
  menus: [],
  sidebar: null,
  dialogs: [],
  questions: [],
  gridMessages: [],
  notes: [],
  running: [],
  panel: null,
};

/** Holds the state and tells who shows it. */
export interface PageStore {
  readonly state: PageState;
  update(change: (state: PageState) => Partial<PageState>): void;
  subscribe(listener: () => void): () => void;
}

/** Makes the one store of a page. */
export function createPageStore(): PageStore {
  const listeners = new Set<() => void>();
  let state = initialState;
  return {
    get state() {
      return state;
    },
    update(change) {
      state = { ...state, ...change(state) };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let lastMessage = 0;

/** A message of the grid to be added to the state. */
export function makeGridMessage(message: Omit<GridMessage, 'id'>): GridMessage {
  lastMessage += 1;
  return { id: lastMessage, ...message };
}

let lastNote = 0;

/** A note to be added to the state. */
export function makeNote(note: Omit<Note, 'id'>): Note {
  lastNote += 1;
  return { id: lastNote, ...note };
}
