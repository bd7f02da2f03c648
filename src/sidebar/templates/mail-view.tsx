import { useState } from 'preact/hooks';
import type { MailPreview } from '../../app/api/day-preview';
import { useSidebar } from '../sidebar-context';

interface MailViewProps {
  readonly mail: Pick<MailPreview, 'to' | 'subject' | 'text' | 'html'>;
}

const FORMS = ['text', 'html'] as const;

/** A mail in full: as text, or as it looks, in a frame that runs and loads nothing. */
export function MailView({ mail }: MailViewProps) {
  const words = useSidebar().texts.templates;
  const [form, setForm] = useState<(typeof FORMS)[number]>('text');
  return (
    <div class="mail">
      <dl class="mail-head">
        <dt>{words.to}</dt>
        <dd>{mail.to}</dd>
        <dt>{words.subject}</dt>
        <dd>
          <strong>{mail.subject}</strong>
        </dd>
      </dl>
      <fieldset class="toggle" aria-label={words.form}>
        {FORMS.map((each) => (
          <button key={each} type="button" class="chip" aria-pressed={each === form} onClick={() => setForm(each)}>
            {each === 'text' ? words.asText : words.asMail}
          </button>
        ))}
      </fieldset>
      {form === 'text' ? (
        <p class="mail-text">{mail.text}</p>
      ) : (
        <iframe class="mail-frame" sandbox="" srcdoc={mail.html} title={words.mailTitle({ subject: mail.subject })} />
      )}
    </div>
  );
}
