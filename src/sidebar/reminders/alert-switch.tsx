import type { RemindersDetail } from '../../app/api/reminders-view';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

interface AlertSwitchProps {
  readonly detail: Pick<RemindersDetail, 'alerts' | 'isOn' | 'isSenderMe' | 'sender'>;
  readonly isBusy: boolean;
  readonly onTurn: (on: boolean) => void;
}

/** Mails right after an edit: on by whoever sends, off by anybody. */
export function AlertSwitch({ detail, isBusy, onTurn }: AlertSwitchProps) {
  const { texts } = useSidebar();
  const words = texts.sidebar.reminders;
  const { alerts, isOn, isSenderMe, sender } = detail;
  const canTurn = alerts.isOn || (isOn && isSenderMe);
  const whoMay = isOn ? words.alertsOfSender({ sender }) : words.alertsNeedReminders;
  const state = alerts.isOn ? (alerts.warning ? '' : words.alertsFrom({ sender: alerts.sender })) : canTurn ? '' : whoMay;
  return (
    <section class="alerts" aria-labelledby="instant-alerts">
      <div class="view-head">
        <h3 id="instant-alerts" class="list-title">
          {words.alerts}
        </h3>
        {canTurn && (
          <BusyButton
            class="switch"
            role="switch"
            aria-checked={alerts.isOn}
            aria-labelledby="instant-alerts"
            aria-describedby="alerts-hint"
            isBusy={isBusy}
            onClick={() => onTurn(!alerts.isOn)}
          >
            <span class="switch-text">{alerts.isOn ? words.on : words.off}</span>
            <span class="switch-track" />
          </BusyButton>
        )}
      </div>
      <p id="alerts-hint" class="note">
        {words.alertsHint}
      </p>
      {alerts.warning && <Notice tone="warning">{alerts.warning}</Notice>}
      {state !== '' && <p class="note">{state}</p>}
    </section>
  );
}
