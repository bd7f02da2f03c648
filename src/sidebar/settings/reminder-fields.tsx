import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { SettingsFields } from './settings-fields';

interface ReminderFieldsProps {
  readonly fields: SettingsFields;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (changes: Partial<SettingsFields>) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** From which hour reminders go out, and for which days before and after the expected one. */
export function ReminderFields({ fields, errors, onChange }: ReminderFieldsProps) {
  const { texts, sheetNames } = useSidebar();
  const words = texts.sidebar.settings;
  return (
    <>
      <Field label={words.hour} hint={words.hourHint}>
        <select
          value={String(fields.reminderHour)}
          onInput={(event) => onChange({ reminderHour: Number(event.currentTarget.value) })}
        >
          <HourOptions />
        </select>
      </Field>
      <Field label={words.quietFrom} hint={words.quietFromHint}>
        <select
          value={String(fields.quietFromHour)}
          onInput={(event) => onChange({ quietFromHour: Number(event.currentTarget.value) })}
        >
          <HourOptions />
        </select>
      </Field>
      <Field label={words.shopName} hint={words.shopNameHint}>
        <input type="text" value={fields.shopName} onInput={(event) => onChange({ shopName: event.currentTarget.value })} />
      </Field>
      <p class="note">{words.ladderHint({ sheet: sheetNames.rules })}</p>
      <Field label={words.daysBefore} hint={words.daysBeforeHint} error={errors['daysBefore']}>
        <input type="text" value={fields.daysBefore} onInput={(event) => onChange({ daysBefore: event.currentTarget.value })} />
      </Field>
      <label class="checkbox">
        <input
          type="checkbox"
          checked={fields.onTheDay}
          onInput={(event) => onChange({ onTheDay: event.currentTarget.checked })}
        />
        {words.onTheDay}
      </label>
      <Field label={words.overdueEvery} hint={words.overdueEveryHint} error={errors['overdueEveryDays']}>
        <input
          type="text"
          inputMode="numeric"
          value={fields.overdueEveryDays}
          onInput={(event) => onChange({ overdueEveryDays: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

function HourOptions() {
  return HOURS.map((hour) => (
    <option key={hour} value={String(hour)}>
      {String(hour).padStart(2, '0')}:00
    </option>
  ));
}
