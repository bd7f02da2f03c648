import { useEffect, useState } from 'preact/hooks';
import type { RemindersDetail, RemindersView } from '../../app/api/reminders-view';
import { BusyButton } from '../parts/busy-button';
import { RefreshIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useLatest } from '../parts/use-latest';
import { useSweep } from '../parts/use-sweep';
import { useSidebar } from '../sidebar-context';
import { AlertSwitch } from './alert-switch';
import { HeldMails } from './held-mails';
import { MailForecast } from './mail-forecast';
import { MailsOfSender } from './mails-of-sender';
import { MailsUnderway } from './mails-underway';
import { RecipientList } from './recipient-list';
import { ReminderSwitch } from './reminder-switch';
import { RunFacts } from './run-facts';
import { SendNow } from './send-now';
import { UncertainMails } from './uncertain-mails';
import { useSending } from './use-sending';
import { WithoutAddress } from './without-address';

interface SendingViewProps {
  /** What the first data already told. */
  readonly first: RemindersView | null;
  readonly isShown: boolean;
  /** Told whenever it is known how mails go out. */
  readonly onDetail: (detail: RemindersDetail) => void;
  /** Shows today’s mails in full. */
  readonly onRead: () => void;
}

/** Whether mails go out, from whom, when, how many this week, and what would go out now. */
export function SendingView({ first, isShown, onDetail, onRead }: SendingViewProps) {
  const { texts, server, sheetNames, announce } = useSidebar();
  const words = texts.sidebar.reminders;
  const [detail, setDetail] = useState<RemindersDetail | null>(null);
  const sweep = useSweep();
  const accept = (next: RemindersDetail) => {
    setDetail(next);
    sweep(next.needsSweep);
    onDetail(next);
  };
  // Orders change while another tab is open, so each visit looks again.
  const latest = useLatest(isShown, () => server.getReminders(), accept);
  const { busy, problem: refusal, attempt } = useCall<'turn' | 'prepare' | 'alerts' | 'send' | 'settle' | 'held'>();
  const sending = useSending((send) => attempt('send', send, true), latest.acceptChange, latest.load);
  // What an earlier visit sent is in the Mail log.
  useEffect(() => {
    if (!isShown) sending.forget();
  }, [isShown]);
  const shown = detail ?? first;
  const problem = refusal || latest.problem;

  const turn = async (on: boolean, takeOver: boolean) => {
    const turned = await attempt('turn', () => server.turnReminders({ on, takeOver }), true);
    if (!turned) return;
    latest.acceptChange(turned);
    if (!on || turned.hasRulesSheet) return;
    // Mails are on already. The rules by which they go out are to be seen, and which days are off.
    const prepared = await attempt('prepare', () => server.prepareRules(), true);
    if (!prepared) return;
    latest.acceptChange(prepared);
    announce(words.prepared(sheetNames));
  };
  const turnAlerts = async (on: boolean) => {
    const turned = await attempt('alerts', () => server.turnAlerts({ on }), true);
    if (!turned) return;
    latest.acceptChange(turned);
    announce(on ? words.alertsOn : words.alertsOff);
  };
  const settle = async (mailId: string, wentOut: boolean) => {
    const settled = await attempt('settle', () => server.settleMail({ mailId, wentOut }), true);
    if (!settled) return;
    latest.acceptChange(settled);
    announce(wentOut ? words.settledSent : words.settledAgain);
  };
  const decide = async (send: boolean) => {
    const report = await attempt('held', () => server.decideHeld({ send }), true);
    if (!report) return;
    latest.acceptChange(report.reminders);
    announce(send ? words.sent({ count: report.sent }) : words.heldDropped);
  };
  const otherSender = detail?.isOn && !detail.isSenderMe ? detail.sender : null;
  const mailCount = detail?.recipients.reduce((sum, recipient) => sum + recipient.mailCount, 0) ?? 0;

  return (
    <>
      <div class="view-head">
        <h2>{words.title}</h2>
        <BusyButton
          class="icon-button"
          isBusy={latest.isLoading || busy !== null}
          aria-label={texts.sidebar.refresh}
          title={texts.sidebar.refresh}
          onClick={() => {
            sending.forget();
            void latest.load();
          }}
        >
          <RefreshIcon />
        </BusyButton>
        {shown && <ReminderSwitch reminders={shown} isBusy={busy !== null} onTurn={turn} />}
      </div>
      {problem && (
        <Notice tone="problem">
          <p>{problem}</p>
          {!detail && (
            <button type="button" class="button small" onClick={latest.load}>
              {texts.sidebar.retry}
            </button>
          )}
        </Notice>
      )}
      {detail?.obstacle && <Notice tone="problem">{detail.obstacle}</Notice>}
      {detail?.warning && detail.warning !== detail.obstacle && <Notice tone="warning">{detail.warning}</Notice>}
      {shown && (
        <RunFacts
          reminders={shown}
          isWell={detail !== null && isWell(detail)}
          quotaLeft={detail?.quotaLeft ?? null}
          isBusy={busy !== null}
          onTakeOver={() => turn(true, true)}
        />
      )}
      <p role="status" class={busy === 'prepare' ? 'snackbar making' : 'visually-hidden'}>
        {busy === 'prepare' && words.preparing}
      </p>
      {detail && <AlertSwitch detail={detail} isBusy={busy !== null} onTurn={turnAlerts} />}
      {detail?.underway && !sending.progress && <MailsUnderway underway={detail.underway} />}
      {detail && detail.uncertain.length > 0 && (
        <UncertainMails mails={detail.uncertain} isBusy={busy !== null} onSettle={settle} />
      )}
      {detail && detail.held > 0 && (
        <HeldMails
          count={detail.held}
          messages={detail.heldOf ?? []}
          sender={otherSender}
          isBusy={busy !== null}
          onDecide={decide}
        />
      )}
      {detail && detail.forecast.length > 0 && <MailForecast days={detail.forecast} />}
      {detail && !detail.obstacle && (detail.recipients.length > 0 || (detail.ofSender === 0 && !detail.underway)) && (
        <RecipientList recipients={detail.recipients} onRead={detail.rest?.reason === 'dayOff' ? null : onRead} />
      )}
      {detail && detail.ofSender > 0 && <MailsOfSender detail={detail} />}
      {detail?.withoutAddress && <WithoutAddress orders={detail.withoutAddress} />}
      {detail && (mailCount > 0 || sending.progress) && (
        <SendNow
          mailCount={mailCount}
          account={detail.account}
          quotaLeft={detail.quotaLeft}
          rest={detail.rest}
          isOn={detail.isOn}
          isBusy={busy !== null}
          sending={sending}
        />
      )}
      <div role="status">
        {sending.result.length > 0 && (
          <Notice tone="info">
            {sending.result.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      {!detail && latest.isLoading && <p class="note">{texts.sidebar.loading}</p>}
    </>
  );
}

/** Whether everything was read, nothing is wrong, no mail is on its way, and nobody has to say what became of one. */
function isWell({ warning, obstacle, uncertain, underway }: RemindersDetail): boolean {
  return warning === undefined && obstacle === undefined && uncertain.length === 0 && underway === undefined;
}
