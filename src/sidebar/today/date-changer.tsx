import { useEffect, useRef, useState } from 'preact/hooks';
import { BusyButton } from '../parts/busy-button';
import { useSidebar } from '../sidebar-context';

interface DateChangerProps {
  readonly current: string;
  readonly isBusy: boolean;
  readonly onDate: (date: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a new expected delivery date in place. */
export function DateChanger({ current, isBusy, onDate, onCancel }: DateChangerProps) {
  const { texts, today } = useSidebar();
  const [date, setDate] = useState(current > today ? current : today);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  return (
    <form
      class="card-panel date-changer"
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== '') onDate(date);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <input
        ref={input}
        type="date"
        required
        aria-label={texts.labels.column.expectedDeliveryDate}
        value={date}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <BusyButton type="submit" class="button primary small" isBusy={isBusy || date === ''}>
        {texts.sidebar.today.setDate}
      </BusyButton>
      <button type="button" class="button small" onClick={onCancel}>
        {texts.sidebar.cancel}
      </button>
    </form>
  );
}
