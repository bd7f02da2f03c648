import { CalendarIcon, CopyIcon } from '../parts/icons';
import { useSidebar } from '../sidebar-context';
import type { Action } from './use-order-actions';

interface OrderActionsProps {
  readonly order: string;
  readonly busy: Action | null;
  readonly canShip: boolean;
  readonly canDeliver: boolean;
  readonly canPay: boolean;
  readonly canDate: boolean;
  readonly canMessage: boolean;
  readonly isDateOpen: boolean;
  readonly onShip: () => void;
  readonly onDeliver: () => void;
  readonly onPay: () => void;
  readonly onDate: () => void;
  readonly onMessage: () => void;
}

/** The buttons of one order; those that make no sense for it are left out. */
export function OrderActions(props: OrderActionsProps) {
  const words = useSidebar().texts.sidebar.today;
  const isBusy = props.busy !== null;
  return (
    <fieldset class="card-actions" aria-label={words.actions({ order: props.order })}>
      {props.canShip && (
        <button type="button" class="chip" disabled={isBusy} onClick={props.onShip}>
          {words.shipped}
        </button>
      )}
      {props.canDeliver && (
        <button type="button" class="chip" disabled={isBusy} onClick={props.onDeliver}>
          {words.delivered}
        </button>
      )}
      {props.canPay && (
        <button type="button" class="chip" disabled={isBusy} onClick={props.onPay}>
          {words.paid}
        </button>
      )}
      <span class="card-tools">
        {props.canDate && (
          <button
            type="button"
            class="icon-button"
            disabled={isBusy}
            aria-expanded={props.isDateOpen}
            aria-label={words.newDate}
            title={words.newDate}
            onClick={props.onDate}
          >
            <CalendarIcon />
          </button>
        )}
        {props.canMessage && (
          <button
            type="button"
            class="icon-button"
            disabled={isBusy}
            aria-label={words.copyMessage}
            title={words.copyMessage}
            onClick={props.onMessage}
          >
            <CopyIcon />
          </button>
        )}
      </span>
    </fieldset>
  );
}
