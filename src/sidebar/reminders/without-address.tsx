import type { RemindersDetail } from '../../app/api/reminders-view';
import { useSidebar } from '../sidebar-context';

/** Customers who would be told something and cannot be: nobody else gets their mails, so it is said here. */
export function WithoutAddress({ orders }: { readonly orders: NonNullable<RemindersDetail['withoutAddress']> }) {
  const words = useSidebar().texts.sidebar.reminders;
  const { count, orderNumbers } = orders;
  return (
    <details class="fold small after-cards">
      <summary>{words.withoutAddress({ count })}</summary>
      <p class="note">
        {[orderNumbers.join(' · '), count > orderNumbers.length ? words.moreOrders({ count: count - orderNumbers.length }) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </details>
  );
}
