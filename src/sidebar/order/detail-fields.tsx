import { LANGUAGES } from '../../domain/order/settings';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { OrderCheck } from './check-order';
import type { OrderFields } from './order-fields';

interface DetailFieldsProps {
  readonly order: OrderFields;
  readonly check: OrderCheck;
  readonly onChange: (changes: Partial<OrderFields>) => void;
}

/** What few orders need; folded away unless something in it is wrong. */
export function DetailFields({ order, check, onChange }: DetailFieldsProps) {
  const { texts } = useSidebar();
  const { column } = texts.labels;
  const names = LANGUAGES.map((language) => texts.labels.language[language] as string);
  const languages = order.language === '' || names.includes(order.language) ? names : [...names, order.language];
  return (
    <details class="fold" open={check.errors['email'] !== undefined || undefined}>
      <summary>{texts.sidebar.order.details}</summary>
      <Field label={column.email} error={check.errors['email']}>
        <input
          type="text"
          inputMode="email"
          value={order.email}
          onInput={(event) => onChange({ email: event.currentTarget.value })}
        />
      </Field>
      <Field label={column.shippingAddress}>
        <textarea
          rows={2}
          value={order.shippingAddress}
          onInput={(event) => onChange({ shippingAddress: event.currentTarget.value })}
        />
      </Field>
      <Field label={column.language}>
        <select value={order.language} onInput={(event) => onChange({ language: event.currentTarget.value })}>
          <option value="" />
          {languages.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={column.paymentDueDate}>
        <input
          type="date"
          value={order.paymentDueDate}
          onInput={(event) => onChange({ paymentDueDate: event.currentTarget.value })}
        />
      </Field>
      <Field label={column.remarkCustomer}>
        <textarea
          rows={2}
          value={order.remarkCustomer}
          onInput={(event) => onChange({ remarkCustomer: event.currentTarget.value })}
        />
      </Field>
      <Field label={column.remarkSpecial}>
        <textarea
          rows={2}
          value={order.remarkSpecial}
          onInput={(event) => onChange({ remarkSpecial: event.currentTarget.value })}
        />
      </Field>
      <Field label={column.remarkInternal} hint={texts.sidebar.order.internalHint}>
        <textarea
          rows={2}
          value={order.remarkInternal}
          onInput={(event) => onChange({ remarkInternal: event.currentTarget.value })}
        />
      </Field>
    </details>
  );
}
