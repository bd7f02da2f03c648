import { useState } from 'preact/hooks';
import type { KnownOrder } from '../../app/api/directory';
import type { OrderForm } from '../../app/api/order-form';
import { formatDay } from '../format';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';

interface CopyOrderProps {
  readonly orders: readonly KnownOrder[];
  readonly onCopy: (form: OrderForm) => void;
}

/** Finds an earlier order by its number or customer and fills the form from it. */
export function CopyOrder({ orders, onCopy }: CopyOrderProps) {
  const { texts, server, language, today, announce } = useSidebar();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const words = texts.sidebar.order;
  const suggestions = orders.map((order) => ({
    value: order.orderNumber,
    detail: [
      order.customerName,
      order.lineCount > 1
        ? `${order.productName} ${texts.sidebar.today.moreLines({ count: order.lineCount - 1 })}`
        : order.productName,
      order.orderDate === null ? '' : formatDay(order.orderDate, today, language),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }));

  const copy = async (orderNumber: string) => {
    setTyped(orderNumber);
    setProblem(undefined);
    const outcome = await server.getOrderCopy({ orderNumber });
    if (outcome.kind !== 'done') return setProblem(outcome.kind === 'refused' ? outcome.error.message : texts.sidebar.lost.read);
    setTyped('');
    onCopy(outcome.value);
    announce(words.copied({ order: orderNumber }));
  };

  return (
    <details class="fold first">
      <summary>{words.copyTitle}</summary>
      <Field label={words.copyLabel} error={problem}>
        <Combobox value={typed} suggestions={suggestions} onInput={setTyped} onPick={({ value }) => void copy(value)} />
      </Field>
    </details>
  );
}
