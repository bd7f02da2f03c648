import type { RemindersView } from '../../app/api/reminders-view';
import { BusyButton } from '../parts/busy-button';
import { useSidebar } from '../sidebar-context';

interface ReminderSwitchProps {
  readonly reminders: RemindersView;
  readonly isBusy: boolean;
  readonly onTurn: (on: boolean, takeOver: boolean) => void;
}

/** On or off for the whole workbook. */
export function ReminderSwitch({ reminders, isBusy, onTurn }: ReminderSwitchProps) {
  const words = useSidebar().texts.sidebar.reminders;
  return (
    <BusyButton
      class="switch"
      role="switch"
      aria-checked={reminders.isOn}
      aria-label={words.title}
      isBusy={isBusy}
      onClick={() => onTurn(!reminders.isOn, false)}
    >
      <span class="switch-text">{reminders.isOn ? words.on : words.off}</span>
      <span class="switch-track" />
    </BusyButton>
  );
}
