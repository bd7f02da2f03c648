import { useEffect, useState } from 'preact/hooks';
import type { RemindersDetail, RemindersView as RemindersSummary } from '../../app/api';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { RecipientList } from './recipient-list';
import { ReminderSwitch } from './reminder-switch';
import { RunFacts } from './run-facts';
import { SendNow } from './send-now';
import { UncertainMails } from './uncertain-mails';

interface RemindersViewProps {
  /** What the first data already told. */
  readonly first: RemindersSummary | null;
  readonly isShown: boolean;
}

/** Whether reminders go out, from whom, when, and what they would say now. */
export function RemindersView({ first, isShown }: RemindersViewProps) {
  const { texts, server } = useSidebar();
  const words = texts.sidebar.reminders;
  const [detail, setDetail] = useState<RemindersDetail | null>(null);
  const { busy, problem, attempt } = useCall<'load' | 'turn' | 'send'>();
  const [result, setResult] = useState<readonly string[]>([]);
  const shown = detail ?? first;

  const load = async () => {
    const loaded = await attempt('load', () => server.getReminders());
    if (loaded) setDetail(loaded);
  };
  // Orders change while another tab is open, so each visit looks again.
  useEffect(() => {
    if (isShown) void load();
  }, [isShown]);

  const turn = async (on: boolean, takeOver: boolean) => {
    const turned = await attempt('turn', () => server.turnReminders({ on, takeOver }), true);
    if (turned) setDetail(turned);
  };
  const send = async () => {
    const report = await attempt('send', () => server.sendRemindersNow(), true);
    if (!report) return;
    setDetail(report.reminders);
    setResult([
      words.sent({ count: report.sent }),
      ...(report.failed > 0 ? [words.failed({ count: report.failed })] : []),
      ...(report.carriedOver > 0 ? [words.carriedOver({ count: report.carriedOver })] : []),
    ]);
  };

  return (
    <>
      <div class="view-head">
        <h2>{words.title}</h2>
        {shown && <ReminderSwitch reminders={shown} isBusy={busy === 'turn'} onTurn={turn} />}
      </div>
      {problem && (
        <Notice tone="problem">
          <p>{problem}</p>
          {!detail && (
            <button type="button" class="button small" onClick={load}>
              {texts.sidebar.retry}
            </button>
          )}
        </Notice>
      )}
      {detail?.warning && <Notice tone="warning">{detail.warning}</Notice>}
      {shown && (
        <RunFacts
          reminders={shown}
          quotaLeft={detail?.quotaLeft ?? null}
          isBusy={busy === 'turn'}
          onTakeOver={() => turn(true, true)}
        />
      )}
      {detail && detail.uncertain.length > 0 && <UncertainMails mails={detail.uncertain} />}
      <div role="status">
        {result.length > 0 && (
          <Notice tone="info">
            {result.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      {detail && <RecipientList recipients={detail.recipients} />}
      {detail && detail.recipients.length > 0 && (
        <SendNow mailCount={detail.recipients.length} quotaLeft={detail.quotaLeft} isSending={busy === 'send'} onSend={send} />
      )}
      {!detail && busy === 'load' && <p class="note">{texts.sidebar.loading}</p>}
    </>
  );
}
