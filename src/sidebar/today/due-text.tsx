import type { LineSummary } from '../../app/api/today-board';
import { formatDay } from '../format';
import { useSidebar } from '../sidebar-context';

interface DueTextProps {
  readonly line: LineSummary;
}

/** How far away the delivery is, and its day. */
export function DueText({ line }: DueTextProps) {
  const { texts, language, today } = useSidebar();
  const words = texts.sidebar.today;
  if (line.expectedDeliveryDate === null || line.daysLate === null) return <span class="due">{words.noDate}</span>;
  const days = line.daysLate;
  const distance =
    days > 0
      ? words.daysLate({ count: days })
      : days === 0
        ? words.dueTodayShort
        : days === -1
          ? words.tomorrow
          : words.inDays({ count: -days });
  return (
    <span class={`due ${line.dueState ?? ''}`}>
      <span class="due-distance">{distance}</span> · {formatDay(line.expectedDeliveryDate, today, language)}
    </span>
  );
}
