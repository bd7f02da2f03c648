import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SheetNames } from '../app/api/start-view';
import { languageOfLocale } from '../i18n/language-of-locale';
import { pageTextsFor } from '../i18n/page-texts';
import { LoadingPanel } from './loading-panel';
import { LostPanel } from './lost-panel';
import { MakeWorkbookPanel } from './make-workbook-panel';
import { Panel } from './parts/panel';
import { Snackbar } from './parts/snackbar';
import type { Server } from './server';
import { type Sidebar, SidebarContext } from './sidebar-context';
import type { View } from './tabs';
import { useStart } from './use-start';
import { Views } from './views';

interface AppProps {
  readonly server: Server;
  readonly firstView: View;
  /** Used until the server has told the user's language. */
  readonly browserLanguage: string;
}

/** The whole sidebar: what it shows follows from how the first call went. */
export function App({ server, firstView, browserLanguage }: AppProps) {
  const start = useStart(server);
  const [announcement, announce] = useAnnouncement();
  const { phase } = start;
  const ready = phase.kind === 'ready' ? phase.start : null;
  const language = ready?.language ?? languageOfLocale(browserLanguage);
  const currency = ready?.currency ?? '';
  const today = ready?.today ?? '';
  const timeZone = ready?.timeZone ?? '';
  const sheetNames = ready?.sheetNames ?? NO_NAMES;
  const sidebar: Sidebar = useMemo(
    () => ({ language, texts: pageTextsFor(language), server, currency, today, timeZone, sheetNames, announce }),
    [language, server, currency, today, timeZone, sheetNames, announce],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  return (
    <SidebarContext.Provider value={sidebar}>
      <main>
        <h1 class="visually-hidden">{sidebar.texts.sidebar.title}</h1>
        {phase.kind === 'loading' && <LoadingPanel />}
        {phase.kind === 'lost' && <LostPanel onRetry={start.load} />}
        {phase.kind === 'refused' && (
          <Panel title={phase.error.message} isAlert>
            <button class="button primary" type="button" onClick={start.load}>
              {sidebar.texts.sidebar.retry}
            </button>
          </Panel>
        )}
        {ready && !start.board && <MakeWorkbookPanel obstacle={ready.obstacle} onMade={start.accept} onRetry={start.load} />}
        {ready && start.board && (
          <Views
            firstView={firstView}
            start={ready}
            board={start.board}
            onBoard={start.setBoard}
            onStart={start.accept}
            onReload={start.reload}
          />
        )}
      </main>
      <Snackbar message={announcement} />
    </SidebarContext.Provider>
  );
}

/** Nothing speaks of sheets before the first answer. */
const NO_NAMES: SheetNames = { settings: '', rules: '', templates: '', calendar: '', mailLog: '' };

/** A message and when it was said, so that the same words twice are shown twice. */
function useAnnouncement() {
  const [announcement, setAnnouncement] = useState({ text: '', at: 0 });
  const announce = useMemo(() => (text: string) => setAnnouncement((last) => ({ text, at: last.at + 1 })), []);
  return [announcement, announce] as const;
}
