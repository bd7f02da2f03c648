import { useState } from 'preact/hooks';
import type { RemindersView } from '../../app/api';
import { formatInstant } from '../format';
import { Confirm } from '../parts/confirm';
import { useSidebar } from '../sidebar-context';

interface RunFactsProps {
  readonly reminders: RemindersView;
  readonly quotaLeft: number | null;
  readonly isBusy: boolean;
  readonly onTakeOver: () => void;
}

/** Who sends, when it last ran and when it runs next. A colleague's sending can be taken over. */
export function RunFacts({ reminders, quotaLeft, isBusy, onTakeOver }: RunFactsProps) {
  const { texts, language } = useSidebar();
  const words = texts.sidebar.reminders;
  const [isAsking, setAsking] = useState(false);
  const instant = (epochMs: number | null) => (epochMs === null ? words.never : formatInstant(epochMs, language));

  return (
    <section class="facts-block">
      <p class="note">{reminders.isOn ? words.explain : words.explainOff}</p>
      <dl class="facts">
        {reminders.isOn && (
          <>
            <dt>{words.sentFrom}</dt>
            <dd>{reminders.isSenderMe ? words.me({ sender: reminders.sender }) : reminders.sender}</dd>
            <dt>{words.nextRun}</dt>
            <dd>{reminders.nextRunAt === null ? '–' : instant(reminders.nextRunAt)}</dd>
          </>
        )}
        <dt>{words.lastRun}</dt>
        <dd>{instant(reminders.lastRunAt)}</dd>
        {quotaLeft !== null && (
          <>
            <dt>{words.quota}</dt>
            <dd>{quotaLeft}</dd>
          </>
        )}
      </dl>
      {reminders.isOn && !reminders.isSenderMe && !isAsking && (
        <button type="button" class="button small" onClick={() => setAsking(true)}>
          {words.takeOver}
        </button>
      )}
      {isAsking && reminders.isOn && !reminders.isSenderMe && (
        <Confirm
          question={words.takeOverConfirm({ sender: reminders.sender })}
          action={words.takeOver}
          isBusy={isBusy}
          onConfirm={onTakeOver}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
