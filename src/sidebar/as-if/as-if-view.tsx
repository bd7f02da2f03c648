import { useEffect, useState } from 'preact/hooks';
import type { DayPreview } from '../../app/api/day-preview';
import { formatWeekday } from '../format';
import { BusyButton } from '../parts/busy-button';
import { Field } from '../parts/field';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { MailView } from '../templates/mail-view';
import { RuledLines } from './ruled-lines';

const COUNTED = ['overdue', 'dueToday', 'dueSoon', 'urgent'] as const;

interface AsIfViewProps {
  /** Grows whenever somebody wants to see today. */
  readonly timesAsked: number;
}

/** What a day would bring: counted, coloured and mailed. Nothing is sent. */
export function AsIfView({ timesAsked }: AsIfViewProps) {
  const { texts, server, language, today } = useSidebar();
  const words = texts.templates.asIf;
  const [date, setDate] = useState(today);
  const [preview, setPreview] = useState<DayPreview | null>(null);
  const { busy, problem, attempt } = useCall<'show' | 'more'>();

  const [isMissing, setMissing] = useState(false);
  const show = async (day: string) => {
    setMissing(day === '');
    if (day === '') return setPreview(null);
    const shown = await attempt('show', () => server.previewDay({ date: day, from: 0 }));
    if (shown) setPreview(shown);
  };
  useEffect(() => {
    if (timesAsked === 0) return;
    setDate(today);
    void show(today);
  }, [timesAsked]);
  const more = async (before: DayPreview) => {
    const next = await attempt('more', () => server.previewDay({ date: before.date, from: before.mails.length }));
    if (next) setPreview({ ...next, mails: [...before.mails, ...next.mails] });
  };

  return (
    <>
      <div class="view-head">
        <h2>{words.title}</h2>
      </div>
      <form
        class="as-if-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void show(date);
        }}
      >
        <Field label={words.date} error={isMissing ? words.dateMissing : undefined}>
          <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        </Field>
        <BusyButton type="submit" class="button primary" isBusy={busy !== null}>
          {busy === 'show' ? words.showing : words.show}
        </BusyButton>
      </form>
      <p class="note">{words.nothingSent}</p>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <div role="status" class="visually-hidden">
        {preview && words.result({ day: formatWeekday(preview.date, today, language) })}
      </div>
      {preview && (
        <div aria-busy={busy === 'show'}>
          <h3 class="list-title">{words.result({ day: formatWeekday(preview.date, today, language) })}</h3>
          {preview.date < today && <Notice tone="info">{words.past}</Notice>}
          {preview.isDayOff && <Notice tone="info">{words.dayOff}</Notice>}
          <dl class="tiles" aria-label={words.counted}>
            {COUNTED.map((name) => (
              <div key={name} class={`tile ${name}`}>
                <dt class="tile-name">{texts.sidebar.today.tile[name]}</dt>
                <dd class="tile-count">{preview.counts[name]}</dd>
              </div>
            ))}
          </dl>
          <RuledLines rules={preview.rules} asOf={preview.date} />
          <section aria-labelledby="as-if-mails">
            <h3 id="as-if-mails" class="list-title">
              {words.mails}
              <span class="list-count">{preview.mailCount}</span>
            </h3>
            {preview.mailCount === 0 && <p class="note">{words.noMails}</p>}
            <ul class="cards">
              {preview.mails.map((mail, index) => (
                <li key={`${preview.date}|${index}`} class="card">
                  <details class="mail-card">
                    <summary class="mail-summary">
                      <span class="card-customer">{mail.name || mail.to}</span>
                      {mail.isToCustomer && <span class="badge">{words.customer}</span>}
                      <span class="mail-subject">{mail.subject}</span>
                    </summary>
                    <MailView mail={mail} />
                  </details>
                </li>
              ))}
            </ul>
            {preview.mails.length < preview.mailCount && (
              <BusyButton class="button wide" isBusy={busy !== null} onClick={() => more(preview)}>
                {words.more({ count: Math.min(preview.mailCount - preview.mails.length, 20) })}
              </BusyButton>
            )}
          </section>
          <p class="note as-if-note">{words.assumption}</p>
        </div>
      )}
    </>
  );
}
