import { useEffect, useRef } from 'preact/hooks';
import { DoneIcon } from '../parts/icons';
import { useSidebar } from '../sidebar-context';

interface OrderSavedProps {
  readonly orderNumber: string;
  readonly row: number;
  readonly onAnother: () => void;
  readonly onToday: () => void;
}

/** Says under which number the order now stands, and takes the focus so that it is read out. */
export function OrderSaved({ orderNumber, row, onAnother, onToday }: OrderSavedProps) {
  const words = useSidebar().texts.sidebar.order;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel saved">
      <span class="panel-icon done">
        <DoneIcon />
      </span>
      <h2 ref={heading} tabIndex={-1}>
        {words.saved({ order: orderNumber })}
      </h2>
      <p>{words.savedRow({ row })}</p>
      <button type="button" class="button primary" onClick={onAnother}>
        {words.another}
      </button>
      <button type="button" class="button" onClick={onToday}>
        {words.toToday}
      </button>
    </section>
  );
}
