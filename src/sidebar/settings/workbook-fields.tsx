import { isOrderNumberPattern, nextOrderNumbers } from '../../domain/order/order-number';
import { LANGUAGES, type Language } from '../../domain/order/settings';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { SettingsFields } from './settings-fields';

interface WorkbookFieldsProps {
  readonly fields: SettingsFields;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (changes: Partial<SettingsFields>) => void;
}

/** Common ones to choose from; any other code can be typed. */
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY', 'SGD', 'AUD', 'CAD', 'INR'];

/** Language, currency and numbers of the workbook. */
export function WorkbookFields({ fields, errors, onChange }: WorkbookFieldsProps) {
  const { texts, today } = useSidebar();
  const words = texts.sidebar.settings;
  const [example = ''] = isOrderNumberPattern(fields.orderNumberPattern)
    ? nextOrderNumbers(fields.orderNumberPattern, today as CalendarDate, [], 1)
    : [];
  return (
    <>
      <Field label={words.language} hint={words.languageHint}>
        <select value={fields.language} onInput={(event) => onChange({ language: languageNamed(event.currentTarget.value) })}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {texts.labels.language[language]}
            </option>
          ))}
        </select>
      </Field>
      <div class="columns">
        <Field label={words.currency} error={errors['currency']}>
          <input
            type="text"
            list="currencies"
            maxLength={3}
            value={fields.currency}
            onInput={(event) => onChange({ currency: event.currentTarget.value })}
          />
        </Field>
        <Field label={words.soonDays} error={errors['soonDays']}>
          <input
            type="text"
            inputMode="numeric"
            value={fields.soonDays}
            onInput={(event) => onChange({ soonDays: event.currentTarget.value })}
          />
        </Field>
      </div>
      <datalist id="currencies">
        {CURRENCIES.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
      <Field label={words.pattern} error={errors['orderNumberPattern']} hint={words.patternExample({ example })}>
        <input
          type="text"
          spellcheck={false}
          value={fields.orderNumberPattern}
          onInput={(event) => onChange({ orderNumberPattern: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

function languageNamed(value: string): Language {
  return LANGUAGES.find((language) => language === value) ?? 'en';
}
