import { useState } from 'preact/hooks';
import { Confirm } from '../parts/confirm';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

interface SendNowProps {
  readonly mailCount: number;
  readonly quotaLeft: number | null;
  readonly isSending: boolean;
  readonly onSend: () => Promise<void>;
}

/** Sends what the list above shows, after one more question. */
export function SendNow({ mailCount, quotaLeft, isSending, onSend }: SendNowProps) {
  const words = useSidebar().texts.sidebar.reminders;
  const [isAsking, setAsking] = useState(false);
  const send = async () => {
    await onSend();
    setAsking(false);
  };
  return (
    <>
      {quotaLeft !== null && quotaLeft < mailCount && (
        <Notice tone="warning">{words.quotaShort({ left: quotaLeft, needed: mailCount })}</Notice>
      )}
      {isAsking ? (
        <Confirm
          question={words.confirm({ count: mailCount })}
          action={isSending ? words.sending : words.send({ count: mailCount })}
          isBusy={isSending}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button primary" onClick={() => setAsking(true)}>
          {words.sendNow}
        </button>
      )}
    </>
  );
}
