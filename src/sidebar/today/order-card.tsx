import { useRef, useState } from 'preact/hooks';
import type { TodayBoard } from '../../app/api/today-board';
import { canTransition } from '../../domain/order/order-status';
import { formatMoney } from '../../i18n/format-money';
import { formatNumber } from '../format';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import { DateChanger } from './date-changer';
import { DueText } from './due-text';
import { MessagePanel } from './message-panel';
import { OrderActions } from './order-actions';
import type { OrderGroup } from './order-group';
import { useOrderActions } from './use-order-actions';

interface OrderCardProps {
  readonly group: OrderGroup;
  readonly onBoard: (board: TodayBoard) => void;
}

/** One order of a list: what it is, a click that selects its row, and its one-click actions. */
export function OrderCard({ group, onBoard }: OrderCardProps) {
  const { texts, language, currency } = useSidebar();
  const words = texts.sidebar.today;
  const actions = useOrderActions(group, onBoard);
  const [panel, setPanel] = useState<'date' | 'message' | null>(null);
  const [message, setMessage] = useState({ text: '', asked: 0 });
  const card = useRef<HTMLLIElement>(null);
  const [line] = group.lines;
  const order = group.orderNumber || words.noNumber;
  const product =
    group.lines.length > 1
      ? `${line.productName} ${words.moreLines({ count: group.lines.length - 1 })}`
      : `${line.productName}${line.quantity === null ? '' : ` × ${formatNumber(line.quantity, language)}`}`;

  /** The focus was inside the panel and must not fall to the top of the page. */
  const closePanel = () => {
    setPanel(null);
    card.current?.querySelector<HTMLElement>('.card-main')?.focus();
  };
  const showMessage = async () => {
    const composed = await actions.composeMessage();
    if (!composed) return;
    setMessage((last) => ({ text: composed.text, asked: last.asked + 1 }));
    setPanel('message');
  };

  return (
    <li ref={card} class={`card ${line.dueState ?? 'none'}`} aria-busy={actions.busy !== null}>
      <button
        type="button"
        class="card-main"
        disabled={line.lineId === ''}
        title={words.show({ order })}
        onClick={actions.select}
      >
        <span class="card-head">
          <span class="card-customer">{group.customerName || words.noCustomer}</span>
          {group.isUrgent && <span class="badge urgent">{texts.labels.priority.urgent}</span>}
        </span>
        <span class="card-product">{product}</span>
        <span class="card-facts">
          <DueText line={line} />
          {group.balanceDue !== null && group.balanceDue > 0 && (
            <span class="card-owed">{words.owed({ amount: formatMoney(group.balanceDue, currency, language) })}</span>
          )}
        </span>
        <span class="card-meta">
          {[order, texts.labels.status[line.status], line.owner].filter((part) => part !== '').join(' · ')}
        </span>
      </button>
      <OrderActions
        order={order}
        busy={actions.busy}
        canShip={group.lines.some((each) => each.lineId !== '' && canTransition(each.status, 'shipped'))}
        canDeliver={group.lines.some((each) => each.lineId !== '' && canTransition(each.status, 'delivered'))}
        canPay={group.orderNumber !== '' && group.lines.some((each) => each.balanceDue !== null && each.balanceDue > 0)}
        canDate={line.lineId !== ''}
        canMessage={group.orderNumber !== ''}
        isDateOpen={panel === 'date'}
        onShip={() => actions.changeStatus('shipped')}
        onDeliver={() => actions.changeStatus('delivered')}
        onPay={actions.pay}
        onDate={() => setPanel(panel === 'date' ? null : 'date')}
        onMessage={showMessage}
      />
      {panel === 'date' && (
        <DateChanger
          current={line.expectedDeliveryDate ?? ''}
          isBusy={actions.busy === 'date'}
          onCancel={closePanel}
          onDate={async (date) => {
            await actions.changeDate(date);
            closePanel();
          }}
        />
      )}
      {panel === 'message' && <MessagePanel key={message.asked} text={message.text} onClose={closePanel} />}
      {actions.problem && <Notice tone="problem">{actions.problem}</Notice>}
    </li>
  );
}
