import { useEffect, useState } from 'preact/hooks';
import type { MailSummary } from '../../server/mail/parsed-mail';
import { formatInstant } from '../panel/format-instant';
import type { Texts } from '../text/en';
import { MailReader } from './mail-reader';

interface MailPageProps {
  readonly texts: Texts;
  readonly language: string;
  /** The address of the spreadsheet's page. */
  readonly back: string;
}

interface MailList {
  readonly mails: readonly MailSummary[];
  /** Another mail server that the host was told to use. */
  readonly elsewhere: string | null;
}

/** How often the list asks for what is new, in milliseconds. */
const refreshPause = 2000;

/** The mails that the host's own mail server received: the list on the left, the chosen one on the right. */
export function MailPage({ texts, language, back }: MailPageProps) {
  const [list, setList] = useState<MailList | null>(null);
  const [chosen, setChosen] = useState(() => location.hash.slice(1));

  useEffect(() => {
    const load = async (): Promise<void> => {
      const response = await fetch('/api/mails').catch(() => null);
      if (response?.ok) setList((await response.json()) as MailList);
    };
    void load();
    const timer = setInterval(load, refreshPause);
    return () => clearInterval(timer);
  }, []);

  const choose = (id: string): void => {
    history.replaceState(null, '', `#${id}`);
    setChosen(id);
  };
  const mails = list?.mails ?? [];

  return (
    <div class="mail-page">
      <header class="mail-header">
        <h1>{texts.mailTitle}</h1>
        <a href={back}>{texts.mailBack}</a>
      </header>
      {list && mails.length === 0 ? (
        <main class="mail-empty">
          <p>
            <strong>{list.elsewhere ? texts.mailElsewhere(list.elsewhere) : texts.mailEmpty}</strong>
          </p>
          {!list.elsewhere && <p>{texts.mailEmptyHint}</p>}
        </main>
      ) : (
        <div class="mail-columns">
          <nav class="mail-list" aria-label={texts.mailList}>
            {mails.map((mail) => (
              <button
                key={mail.id}
                type="button"
                class="mail-row"
                aria-current={mail.id === chosen ? 'true' : undefined}
                onClick={() => choose(mail.id)}
              >
                <span class="mail-row-top">
                  <span class="mail-row-to">{mail.to}</span>
                  <time dateTime={mail.date}>{isInstant(mail.date) ? formatInstant(mail.date, language, '') : ''}</time>
                </span>
                <span class="mail-row-subject">
                  {mail.subject || texts.mailNoSubject}
                  {mail.attachmentCount > 0 && <span class="mail-clip">📎 {mail.attachmentCount}</span>}
                </span>
              </button>
            ))}
          </nav>
          <main class="mail-reader">
            {chosen ? (
              <MailReader key={chosen} id={chosen} texts={texts} language={language} />
            ) : (
              <p class="empty">{texts.mailChoose}</p>
            )}
          </main>
        </div>
      )}
    </div>
  );
}

function isInstant(date: string): boolean {
  return !Number.isNaN(Date.parse(date));
}
