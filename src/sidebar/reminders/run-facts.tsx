import type { RemindersView } from '../../app/api/reminders-view';
import { formatInstant } from '../format';
import { BusyButton } from '../parts/busy-button';
import { useSidebar } from '../sidebar-context';

interface RunFactsProps {
  readonly reminders: RemindersView;
  /** All was read and nothing is wrong. */
  readonly isWell: boolean;
  /** Of the reader's own account. */
  readonly quotaLeft: number | null;
  readonly isBusy: boolean;
  readonly onTakeOver: () => void;
}

/** Who sends, since when, how it went and when it runs next. A colleague's sending is taken over by one click. */
export function RunFacts({ reminders, isWell, quotaLeft, isBusy, onTakeOver }: RunFactsProps) {
  const { texts, language, timeZone } = useSidebar();
  const words = texts.sidebar.reminders;
  const { isOn, sender, isSenderMe, since, lastSuccessAt, lastRunAt, nextRunAt } = reminders;
  const instant = (epochMs: number | null) => (epochMs === null ? words.never : formatInstant(epochMs, language, timeZone));

  return (
    <section class="facts-block">
      {isOn ? isWell && <p class="note done">{words.healthy}</p> : <p class="note">{words.explainOff}</p>}
      <dl class="facts">
        {isOn && (
          <>
            <dt>{words.sentFrom}</dt>
            <dd>{isSenderMe ? words.me({ sender }) : sender}</dd>
            <dt>{words.since}</dt>
            <dd>{instant(since)}</dd>
          </>
        )}
        <dt>{words.lastSuccess}</dt>
        <dd>{instant(lastSuccessAt)}</dd>
        {lastRunAt !== lastSuccessAt && (
          <>
            <dt>{words.lastRun}</dt>
            <dd>{instant(lastRunAt)}</dd>
          </>
        )}
        {isOn && (
          <>
            <dt>{words.nextRun}</dt>
            <dd>{nextRunAt === null ? words.unknown : words.about({ time: instant(nextRunAt) })}</dd>
          </>
        )}
        {quotaLeft !== null && (isSenderMe || !isOn) && (
          <>
            <dt>{words.quota}</dt>
            <dd>{quotaLeft}</dd>
          </>
        )}
      </dl>
      {isOn && !isSenderMe && (
        <BusyButton class="button small" isBusy={isBusy} onClick={onTakeOver}>
          {words.takeOver}
        </BusyButton>
      )}
    </section>
  );
}
