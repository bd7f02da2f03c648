import { render } from 'preact';
import { App } from './app';
import { openConnection } from './connection/connection';
import { createGridHolder } from './grid-holder';
import { createGridVoice } from './grid-voice';
import { parseLinkTarget } from './link-target';
import { createPageStore, makeNote } from './page-state';
import { readAddress } from './panel/page-address';
import { receiveMessage } from './receive-message';
import { findTexts, languageTag } from './text/language';
import { type Page, PageContext } from './use-page';

/** Unconfirmed edits are told only after this many milliseconds, so that the word does not flicker at each key. */
const savingPause = 400;

const { person, language } = readAddress(location.search);
const texts = findTexts(language);
const store = createPageStore();
/** The page's own name towards the server, the same for as long as it is open. */
const pageId = crypto.randomUUID();

const connection = openConnection(`ws://${location.host}/line`, {
  onOpen() {
    const { revision } = grid;
    connection.send({ type: 'hello', page: pageId, person, language, ...(revision !== undefined && { revision }) });
  },
  onLost() {
    store.update(() => ({ line: 'lost', running: [], questions: [] }));
  },
  onMessage(message) {
    store.update((state) => receiveMessage(state, message, texts));
    if (message.type === 'reload') loadAgain();
    if (message.type === 'welcome') grid.join(message);
    if (message.type === 'select') grid.select(message.sheetId, message.area);
    if (message.type === 'collaboration') grid.receive(message.message);
  },
});

let unsaved: ReturnType<typeof setTimeout> | undefined;
const grid = createGridHolder({
  client: { id: pageId, name: person },
  voice: createGridVoice(store, texts, () => grid.focus()),
  language,
  send: (message) => connection.send({ type: 'collaboration', message }),
  isConnected: () => store.state.line === 'open',
  onSeen: (revision) => connection.send({ type: 'seen', revision }),
  onSelect: (selection) => connection.send({ type: 'select', selection }),
  onSaved(isSaved) {
    clearTimeout(unsaved);
    if (isSaved) store.update(() => ({ isSaved }));
    else unsaved = setTimeout(() => store.update(() => ({ isSaved })), savingPause);
  },
  onOutOfSync: loadAgain,
  onReady: () => draw(),
  onFailed: (error) =>
    store.update(({ notes }) => ({
      notes: [...notes, makeNote({ kind: 'error', title: '', message: error.message, seconds: null })],
    })),
});

/** What nobody can merge any more is at least still to be read and copied. */
function loadAgain(): void {
  if (store.state.isSaved) {
    location.reload();
    return;
  }
  const note = makeNote({ kind: 'error', title: texts.notMerged, message: texts.copyAndReload, seconds: null });
  store.update(({ notes }) => ({ notes: [...notes, note] }));
}

const page: Page = { store, connection, texts, person, language, focusGrid: () => grid.focus() };
const root = document.getElementById('page');
document.documentElement.lang = languageTag(language);

function draw(): void {
  if (!root) return;
  render(
    <PageContext.Provider value={page}>
      <App gridMenus={grid.menus} onGridElement={grid.place} />
    </PageContext.Provider>,
    root,
  );
}
draw();

store.subscribe(() => {
  document.title = store.state.document.name || texts.title;
});

function followLink(): void {
  const target = parseLinkTarget(location.hash);
  if (target) grid.select(target.sheetId, target.area);
}
window.addEventListener('hashchange', followLink);
followLink();
