import type { ForecastDay } from '../../app/api/reminders-view';
import { formatShortWeekday } from '../format';
import { useSidebar } from '../sidebar-context';

interface MailForecastProps {
  readonly days: readonly ForecastDay[];
}

/** The mail of the next seven days against what the account may send. The bars are drawn for the eye; the text says all. */
export function MailForecast({ days }: MailForecastProps) {
  const { texts, language, sheetNames } = useSidebar();
  const words = texts.sidebar.reminders;
  const most = Math.max(1, ...days.map(({ mails, waiting }) => mails + waiting));
  const known = days.find(({ allowance }) => allowance !== null);
  const longestWait = Math.max(0, ...days.map(({ waiting }) => waiting));

  return (
    <section aria-labelledby="forecast">
      <h3 id="forecast" class="list-title">
        {words.forecast}
      </h3>
      <ul class="forecast">
        {days.map((day) => (
          <li key={day.date}>
            <span class="forecast-day">{formatShortWeekday(day.date, language)}</span> <DayBar day={day} most={most} />
            <span class="forecast-count">{countText(day)}</span>
          </li>
        ))}
      </ul>
      <p class={longestWait > 0 ? 'note warning' : 'note'}>
        {longestWait > 0 ? words.forecastWaits({ count: longestWait }) : known ? words.forecastFits : words.forecastUnknown}
      </p>
      {days.some(({ isDayOff }) => isDayOff) && <p class="note">{words.daysOffHint({ sheet: sheetNames.calendar })}</p>}
    </section>
  );

  function countText({ mails, waiting: left, allowance, isDayOff, toCustomers }: ForecastDay): string {
    if (isDayOff && mails === 0 && left === 0) return words.dayOff;
    return [
      allowance === null ? words.mailsPlain({ count: mails }) : words.mailsOf({ count: mails, allowance }),
      ...(toCustomers > 0 ? [words.toCustomers({ count: toCustomers })] : []),
      ...(left > 0 ? [words.waiting({ count: left })] : []),
    ].join(words.separator);
  }
}

/** A day's mails as a part of what may be sent then; where that is not known, of the day that has most. */
function DayBar({ day, most }: { readonly day: ForecastDay; readonly most: number }) {
  const { mails, waiting, allowance } = day;
  const whole = Math.max(1, mails + waiting, allowance ?? most);
  const share = (count: number) => `${(count / whole) * 100}%`;
  return (
    <span class="forecast-track" aria-hidden="true">
      {mails > 0 && <span class="forecast-bar" style={{ width: share(mails) }} />}
      {waiting > 0 && <span class="forecast-bar waiting" style={{ width: share(waiting) }} />}
    </span>
  );
}
