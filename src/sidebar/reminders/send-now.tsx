import { useEffect, useRef, useState } from 'preact/hooks';
import { BusyButton } from '../parts/busy-button';
import { Confirm } from '../parts/confirm';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import type { Sending } from './use-sending';

interface SendNowProps {
  readonly mailCount: number;
  readonly quotaLeft: number | null;
  readonly sending: Sending;
}

/** Sends what the list above shows, after one more question, and tells how far it is. */
export function SendNow({ mailCount, quotaLeft, sending }: SendNowProps) {
  const words = useSidebar().texts.sidebar.reminders;
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isSending = sending.progress !== null;
  // The button that had the focus is gone: the next Tab goes on from here and not from the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [isSending]);

  const send = async () => {
    await sending.start(mailCount);
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
          question={words.confirm({ count: mailCount })}
          action={words.send({ count: mailCount })}
          isBusy={false}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button primary wide" onClick={() => setAsking(true)}>
          {words.sendNow}
        </button>
      )}
    </div>
  );
}
