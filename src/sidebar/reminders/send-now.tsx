import { useEffect, useRef, useState } from 'preact/hooks';
import type { MailRestView } from '../../app/api/reminders-view';
import { formatWeekday } from '../format';
import { BusyButton } from '../parts/busy-button';
import { Confirm } from '../parts/confirm';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import type { Sending } from './use-sending';

interface SendNowProps {
  readonly mailCount: number;
  /** From which the mails go out; empty where Google does not tell. */
  readonly account: string;
  readonly quotaLeft: number | null;
  /** It is night or a day off, and when mails go out again. */
  readonly rest: MailRestView | null;
  /** Mails go out by themselves at that time. */
  readonly isOn: boolean;
  /** Another call is on its way. */
  readonly isBusy: boolean;
  readonly sending: Sending;
}

/** Sends what the list above shows, after one more question, and tells how far it is. */
export function SendNow({ mailCount, account, quotaLeft, rest, isOn, isBusy, sending }: SendNowProps) {
  const { texts, language, today } = useSidebar();
  const words = texts.sidebar.reminders;
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isSending = sending.progress !== null;
  // The button that had the focus is gone: the next Tab goes on from here and not from the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [isSending]);

  const send = async () => {
    await sending.start(mailCount, rest !== null);
    setAsking(false);
  };
  if (sending.progress) {
    const { sent, of, isStopping } = sending.progress;
    return (
      <div ref={place} class="confirm" tabIndex={-1} aria-busy="true">
        <progress aria-label={words.sending} value={Math.min(sent, of)} max={of} />
        <p role="status">{words.progress({ sent, of })}</p>
        <BusyButton class="button small" isBusy={isStopping} onClick={sending.stop}>
          {isStopping ? words.stopping : words.stop}
        </BusyButton>
      </div>
    );
  }
  return (
    <div ref={place} tabIndex={-1}>
      {quotaLeft !== null && quotaLeft < mailCount && (
        <Notice tone="warning">{words.quotaShort({ left: quotaLeft, needed: mailCount })}</Notice>
      )}
      {isAsking ? (
        <Confirm
          question={[...restSentences(), words.confirm({ count: mailCount, account })].join(texts.rest.separator)}
          action={rest ? words.sendAnyway({ count: mailCount }) : words.send({ count: mailCount })}
          {...(rest && { cancel: words.wait })}
          isBusy={isBusy}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <BusyButton class="button primary wide" isBusy={isBusy} onClick={() => setAsking(true)}>
          {words.sendNow}
        </BusyButton>
      )}
    </div>
  );

  function restSentences(): readonly string[] {
    if (!rest) return [];
    const { reason, until } = rest;
    const waits = isOn && until ? [texts.rest.until({ day: formatWeekday(until.date, today, language), hour: until.hour })] : [];
    return [texts.rest[reason], ...waits];
  }
}
