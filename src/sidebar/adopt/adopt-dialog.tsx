import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AdoptCalls, AdoptView } from '../../app/api/adopt-calls';
import { adoptPageTextsFor } from '../../i18n/adopt-page-texts';
import { languageOfLocale } from '../../i18n/language-of-locale';
import { Notice } from '../parts/notice';
import type { ServerOf } from '../server';
import { MappingForm } from './mapping-form';

interface AdoptDialogProps {
  readonly server: ServerOf<AdoptCalls>;
  /** Used until the server has told the user's language. */
  readonly browserLanguage: string;
  readonly onClose: () => void;
}

type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly view: AdoptView }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'stopped'; readonly text: string };

/** “Use my existing table”: which column of the table goes where, then the copying. */
export function AdoptDialog({ server, browserLanguage, onClose }: AdoptDialogProps) {
  const [language, setLanguage] = useState(languageOfLocale(browserLanguage));
  const [phase, setPhase] = useState<Phase>({ kind: 'loading' });
  const texts = adoptPageTextsFor(language);
  const { lost } = texts.adopt;

  const load = useCallback(async () => {
    const outcome = await server.getAdoptView();
    if (outcome.kind === 'done') {
      setLanguage(outcome.value.language);
      setPhase({ kind: 'ready', view: outcome.value });
    } else setPhase({ kind: 'stopped', text: outcome.kind === 'lost' ? lost : outcome.error.message });
  }, [server, lost]);
  useEffect(() => void load(), []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  return (
    <main>
      <h1 class="visually-hidden">{texts.adopt.title}</h1>
      {phase.kind === 'loading' && <p role="status">{texts.adopt.loading}</p>}
      {phase.kind === 'ready' && (
        <MappingForm
          view={phase.view}
          texts={texts}
          server={server}
          onDone={(text) => setPhase({ kind: 'done', text })}
          onClose={onClose}
        />
      )}
      {phase.kind === 'done' && <Ending tone="info" text={phase.text} label={texts.adopt.close} onClose={onClose} />}
      {phase.kind === 'stopped' && <Ending tone="problem" text={phase.text} label={texts.adopt.close} onClose={onClose} />}
    </main>
  );
}

interface EndingProps {
  readonly tone: 'info' | 'problem';
  readonly text: string;
  readonly label: string;
  readonly onClose: () => void;
}

function Ending({ tone, text, label, onClose }: EndingProps) {
  return (
    <>
      <Notice tone={tone}>
        <div role="status">
          {text.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Notice>
      <div class="actions">
        <button type="button" class="button primary" onClick={onClose}>
          {label}
        </button>
      </div>
    </>
  );
}
