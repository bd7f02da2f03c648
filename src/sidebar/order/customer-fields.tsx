import type { KnownCustomer } from '../../app/api/directory';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { OrderCheck } from './check-order';
import type { OrderFields } from './order-fields';

interface CustomerFieldsProps {
  readonly order: OrderFields;
  readonly check: OrderCheck;
  readonly customers: readonly KnownCustomer[];
  readonly onChange: (changes: Partial<OrderFields>) => void;
}

/** Who orders. Picking a known customer fills in what earlier orders say. */
export function CustomerFields({ order, check, customers, onChange }: CustomerFieldsProps) {
  const { texts, announce } = useSidebar();
  const suggestions = customers.map((customer) => ({
    value: customer.name,
    detail: [customer.contact, customer.email].filter(Boolean).join(' · '),
    customer,
  }));

  const fillIn = ({ name, ...known }: KnownCustomer) => {
    onChange({ customerName: name, ...known });
    announce(texts.sidebar.order.customerKnown);
  };

  return (
    <>
      <Field label={texts.labels.column.customerName} error={check.errors['customerName']} isRequired>
        <Combobox
          value={order.customerName}
          suggestions={suggestions}
          onInput={(customerName) => onChange({ customerName })}
          onPick={(picked) => fillIn(picked.customer)}
        />
      </Field>
      <Field label={texts.labels.column.contact}>
        <input type="text" value={order.contact} onInput={(event) => onChange({ contact: event.currentTarget.value })} />
      </Field>
    </>
  );
}
