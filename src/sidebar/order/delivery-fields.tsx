import type { Directory } from '../../app/api/directory';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { OrderCheck } from './check-order';
import type { OrderFields } from './order-fields';

interface DeliveryFieldsProps {
  readonly order: OrderFields;
  readonly check: OrderCheck;
  readonly directory: Pick<Directory, 'owners' | 'paymentMethods'>;
  readonly onChange: (changes: Partial<OrderFields>) => void;
}

/** When it is due, how urgent it is, who looks after it, how it is paid. */
export function DeliveryFields({ order, check, directory, onChange }: DeliveryFieldsProps) {
  const { texts } = useSidebar();
  const { column } = texts.labels;
  return (
    <>
      <Field
        label={column.expectedDeliveryDate}
        error={check.errors['expectedDeliveryDate']}
        warning={check.warnings['expectedDeliveryDate']}
      >
        <input
          type="date"
          value={order.expectedDeliveryDate}
          onInput={(event) => onChange({ expectedDeliveryDate: event.currentTarget.value })}
        />
      </Field>
      <label class="checkbox">
        <input
          type="checkbox"
          checked={order.priority === 'urgent'}
          onInput={(event) => onChange({ priority: event.currentTarget.checked ? 'urgent' : 'normal' })}
        />
        {texts.sidebar.order.urgent}
      </label>
      <div class="columns">
        <Field label={column.owner}>
          <Combobox
            value={order.owner}
            suggestions={plain(directory.owners)}
            onInput={(owner) => onChange({ owner })}
            onPick={({ value }) => onChange({ owner: value })}
          />
        </Field>
        <Field label={column.paymentMethod}>
          <Combobox
            value={order.paymentMethod}
            suggestions={plain(directory.paymentMethods)}
            onInput={(paymentMethod) => onChange({ paymentMethod })}
            onPick={({ value }) => onChange({ paymentMethod: value })}
          />
        </Field>
      </div>
    </>
  );
}

function plain(values: readonly string[]) {
  return values.map((value) => ({ value, detail: '' }));
}
