import { useRef, useState } from 'preact/hooks';
import type { Directory } from '../../app/api/directory';
import { currencyDigits } from '../../domain/order/settings';
import { formatMoney } from '../../i18n/format-money';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import { checkOrder, type OrderCheck } from './check-order';
import { CopyOrder } from './copy-order';
import { CustomerFields } from './customer-fields';
import { DeliveryFields } from './delivery-fields';
import { DetailFields } from './detail-fields';
import { OrderLineFields } from './line-fields';
import {
  EMPTY_ORDER,
  fieldsOfForm,
  formOfFields,
  type OrderFields,
  withLineAdded,
  withLineChanged,
  withLineRemoved,
} from './order-fields';
import { OrderSaved } from './order-saved';
import { totalOfOrder } from './order-total';
import { useSaveOrder } from './use-save-order';

interface OrderViewProps {
  /** Null until it has been loaded; the form works without. */
  readonly directory: Directory | null;
  readonly onSaved: () => void;
  readonly onToday: () => void;
}

const NOTHING_KNOWN: Directory = { customers: [], products: [], owners: [], paymentMethods: [], orders: [] };

/** Enters an order with its lines. Nothing typed is lost before the server says that it is saved. */
export function OrderView({ directory, onSaved, onToday }: OrderViewProps) {
  const { texts, currency, language, today, announce } = useSidebar();
  const words = texts.sidebar.order;
  const known = directory ?? NOTHING_KNOWN;
  const [order, setOrder] = useState<OrderFields>(EMPTY_ORDER);
  /** Errors are shown from the first attempt to save on, so that nobody is scolded while still typing. */
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaveOrder(() => {
    setOrder(EMPTY_ORDER);
    setTried(false);
    onSaved();
  });

  const found = checkOrder(order, today, words.check);
  const refused = saving.refusal?.field ? { [saving.refusal.field]: saving.refusal.message } : {};
  const check: OrderCheck = { warnings: found.warnings, errors: isTried ? { ...refused, ...found.errors } : refused };
  const wrong = Object.keys(check.errors).length;

  const change = (changes: Partial<OrderFields>) => {
    saving.noteChange();
    setOrder((before) => ({ ...before, ...changes }));
  };
  const clear = () => {
    setOrder(EMPTY_ORDER);
    setTried(false);
    saving.startOver();
    announce(words.cleared);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const isSaved = Object.keys(found.errors).length === 0 && (await saving.save(formOfFields(order)));
    if (!isSaved) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  if (saving.saved) {
    return (
      <OrderSaved
        {...saving.saved}
        onAnother={saving.startOver}
        onToday={() => {
          saving.startOver();
          onToday();
        }}
      />
    );
  }
  return (
    <form ref={form} class="order-form" noValidate onSubmit={save} aria-busy={saving.isSaving}>
      <CopyOrder orders={known.orders} onCopy={(copied) => change(fieldsOfForm(copied))} />
      <h2>{words.customer}</h2>
      <CustomerFields order={order} check={check} customers={known.customers} onChange={change} />
      <h2>{words.lines}</h2>
      {order.lines.map((line, index) => (
        <OrderLineFields
          key={line.key}
          line={line}
          index={index}
          check={check}
          products={known.products}
          canRemove={order.lines.length > 1}
          onChange={(changes) => change(withLineChanged(order, line.key, changes))}
          onRemove={() => change(withLineRemoved(order, line.key))}
        />
      ))}
      <button type="button" class="button small" onClick={() => change(withLineAdded(order))}>
        + {words.addLine}
      </button>
      <h2>{words.delivery}</h2>
      <DeliveryFields order={order} check={check} directory={known} onChange={change} />
      <DetailFields order={order} check={check} onChange={change} />
      <div class="form-foot">
        {saving.problem && <Notice tone="problem">{saving.problem}</Notice>}
        {isTried && wrong > 0 && <p class="note error">{words.fix({ count: wrong })}</p>}
        <p class="total">
          <span>{words.total}</span>
          <output>{formatMoney(totalOfOrder(order.lines, currencyDigits(currency)), currency, language)}</output>
        </p>
        <div class="row">
          <BusyButton type="submit" class="button primary grow" isBusy={saving.isSaving}>
            {saving.isSaving ? texts.sidebar.saving : words.save}
          </BusyButton>
          <BusyButton class="button" isBusy={saving.isSaving} onClick={clear}>
            {words.clear}
          </BusyButton>
        </div>
      </div>
    </form>
  );
}
