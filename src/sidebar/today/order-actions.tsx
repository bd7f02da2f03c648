import { BusyButton } from '../parts/busy-button';
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
        <BusyButton class="chip" isBusy={isBusy} onClick={props.onShip}>
          {words.shipped}
        </BusyButton>
      )}
      {props.canDeliver && (
        <BusyButton class="chip" isBusy={isBusy} onClick={props.onDeliver}>
          {words.delivered}
        </BusyButton>
      )}
      {props.canPay && (
        <BusyButton class="chip" isBusy={isBusy} onClick={props.onPay}>
          {words.paid}
        </BusyButton>
      )}
      <span class="card-tools">
        {props.canDate && (
          <BusyButton
            class="icon-button"
            isBusy={isBusy}
            aria-expanded={props.isDateOpen}
            aria-label={words.newDate}
            title={words.newDate}
            onClick={props.onDate}
          >
            <CalendarIcon />
          </BusyButton>
        )}
        {props.canMessage && (
          <BusyButton
            class="icon-button"
            isBusy={isBusy}
            aria-label={words.copyMessage}
            title={words.copyMessage}
            onClick={props.onMessage}
          >
            <CopyIcon />
          </BusyButton>
        )}
      </span>
    </fieldset>
  );
}
