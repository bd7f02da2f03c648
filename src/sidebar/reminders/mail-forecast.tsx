import type { ForecastDay } from '../../app/api';
import { formatShortWeekday } from '../format';
import { useSidebar } from '../sidebar-context';

interface MailForecastProps {
  readonly days: readonly ForecastDay[];
}

/** The mail of the next seven days against what the account may send. The bars are drawn for the eye; the text says all. */
export function MailForecast({ days }: MailForecastProps) {
  const { texts, language } = useSidebar();
  const words = texts.sidebar.reminders;
  const scale = Math.max(1, ...days.map(({ mails, waiting, allowance }) => Math.max(mails + waiting, allowance ?? 0)));
  const share = (count: number) => `${Math.round((count / scale) * 100)}%`;
  const known = days.find(({ allowance }) => allowance !== null);
  const waiting = Math.max(0, ...days.map((day) => day.waiting));

  return (
    <section aria-labelledby="forecast">
      <h3 id="forecast" class="list-title">
        {words.forecast}
      </h3>
      <ul class="forecast">
        {days.map((day) => (
          <li key={day.date}>
            <span class="forecast-day">{formatShortWeekday(day.date, language)}</span>{' '}
            <span class="forecast-track" aria-hidden="true">
              <span class="forecast-bar" style={{ width: share(day.mails) }} />
              <span class="forecast-bar waiting" style={{ width: share(day.waiting) }} />
              {day.allowance !== null && day.allowance < scale && (
                <span class="forecast-limit" style={{ left: share(day.allowance) }} />
              )}
            </span>
            <span class="forecast-count">{countText(day)}</span>
          </li>
        ))}
      </ul>
      <p class={waiting > 0 ? 'note warning' : 'note'}>
        {waiting > 0 ? words.forecastWaits({ count: waiting }) : known ? words.forecastFits : words.forecastUnknown}
      </p>
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
