import type { ReminderRecipient } from '../../app/api';
import { useSidebar } from '../sidebar-context';

interface RecipientListProps {
  readonly recipients: readonly ReminderRecipient[];
}

/** Who would get a mail now, and about what. */
export function RecipientList({ recipients }: RecipientListProps) {
  const words = useSidebar().texts.sidebar.reminders;
  return (
    <section aria-labelledby="would-go-out">
      <h3 id="would-go-out" class="list-title">
        {words.preview}
        <span class="list-count">{recipients.reduce((sum, { mailCount }) => sum + mailCount, 0)}</span>
      </h3>
      {recipients.length === 0 && <p class="note">{words.nothing}</p>}
      <ul class="cards">
        {recipients.map((recipient) => (
          <li key={`${recipient.email}|${recipient.isCustomer}`} class="card plain">
            <span class="card-head">
              <span class="card-customer">{recipient.name || recipient.email}</span>
              <span class="card-owed">{words.lines({ count: recipient.lineCount })}</span>
            </span>
            <span class="card-meta">
              {[
                recipient.name && recipient.email,
                recipient.isCustomer && words.customer,
                recipient.mailCount > 1 && words.mailsPlain({ count: recipient.mailCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span class="card-facts">
              {recipient.overdue > 0 && <span class="due overdue">{words.overdue({ count: recipient.overdue })}</span>}
              {recipient.dueToday > 0 && <span class="due dueToday">{words.dueToday({ count: recipient.dueToday })}</span>}
              {recipient.dueSoon > 0 && <span class="due dueSoon">{words.dueSoon({ count: recipient.dueSoon })}</span>}
              {recipient.other > 0 && <span class="due">{words.other({ count: recipient.other })}</span>}
            </span>
            <details class="fold small">
              <summary>{words.orders({ count: recipient.orderNumbers.length })}</summary>
              <p class="note">{recipient.orderNumbers.join(' · ')}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
