import { useEffect, useState } from 'preact/hooks';
import type { MailView } from '../../server/mail/parsed-mail';
import { formatInstant } from '../panel/format-instant';
import type { Texts } from '../text/en';

interface MailReaderProps {
  readonly id: string;
  readonly texts: Texts;
  readonly language: string;
}

type View = 'html' | 'text' | 'headers';

/** One mail: its head, its HTML in a frame without scripts, its text, its raw headers, its attachments. */
export function MailReader({ id, texts, language }: MailReaderProps) {
  const [mail, setMail] = useState<MailView | 'gone' | null>(null);
  const [view, setView] = useState<View>('html');

  useEffect(() => {
    void fetch(`/api/mails/${encodeURIComponent(id)}`)
      .then(async (response) => {
        const found = response.ok ? ((await response.json()) as MailView) : 'gone';
        setMail(found);
        if (found !== 'gone' && !found.hasHtml) setView('text');
      })
      .catch(() => setMail('gone'));
  }, [id]);

  if (mail === null) return null;
  if (mail === 'gone') return <p class="empty">{texts.mailGone}</p>;
  const facts: readonly (readonly [string, string])[] = [
    [texts.mailFrom, mail.from],
    [texts.mailTo, mail.to],
    [texts.mailCc, mail.cc],
    [texts.mailReplyTo, mail.replyTo],
    [texts.mailDate, mail.date && !Number.isNaN(Date.parse(mail.date)) ? formatInstant(mail.date, language, '') : mail.date],
  ];
  const views: readonly (readonly [View, string])[] = [
    ...(mail.hasHtml ? [['html', texts.mailViewHtml] as const] : []),
    ['text', texts.mailViewText],
    ['headers', texts.mailViewHeaders],
  ];

  return (
    <article class="mail">
      <h2>{mail.subject || texts.mailNoSubject}</h2>
      <dl class="mail-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div class="mail-tools">
        <div class="segments">
          {views.map(([key, name]) => (
            <button key={key} type="button" class="segment" aria-pressed={view === key} onClick={() => setView(key)}>
              {name}
            </button>
          ))}
        </div>
        <a href={`/api/mails/${id}/source`} download={`${id}.eml`}>
          {texts.mailDownload}
        </a>
      </div>
      {view === 'html' && (
        <iframe
          class="mail-html"
          title={mail.subject || texts.mailNoSubject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/api/mails/${id}/html`}
        />
      )}
      {view === 'text' && <pre class="mail-text">{mail.text || texts.mailNoText}</pre>}
      {view === 'headers' && <pre class="mail-text">{mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>}
      {mail.attachments.length > 0 && (
        <section class="mail-attachments">
          <h3>{texts.mailAttachments}</h3>
          <ul>
            {mail.attachments.map((attachment) => (
              <li key={attachment.index}>
                <a href={`/api/mails/${id}/attachments/${attachment.index}`} download={attachment.name}>
                  {attachment.name}
                </a>{' '}
                {attachment.mimeType}, {texts.bytes((attachment.bytes / 1024).toFixed(1))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
