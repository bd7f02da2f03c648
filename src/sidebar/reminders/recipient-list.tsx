import type { ReminderRecipient } from '../../app/api/reminders-view';
import { useSidebar } from '../sidebar-context';

interface RecipientListProps {
  readonly recipients: readonly ReminderRecipient[];
  /** Shows the mails in full; null where they cannot be shown as of today. */
  readonly onRead: (() => void) | null;
}

/** Who would get a mail now, and about what. */
export function RecipientList({ recipients, onRead }: RecipientListProps) {
  const { texts } = useSidebar();
  const words = texts.sidebar.reminders;
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
            {recipient.messages && (
              <ul class="card-messages">
                {recipient.messages.map(({ template, count }) => (
                  <li key={template}>
                    {texts.templateWords.name[template]}
                    {count > 1 && ` × ${count}`}
                  </li>
                ))}
              </ul>
            )}
            <span class="card-facts">
              {recipient.overdue > 0 && <span class="due overdue">{words.overdue({ count: recipient.overdue })}</span>}
              {recipient.dueToday > 0 && <span class="due dueToday">{words.dueToday({ count: recipient.dueToday })}</span>}
              {recipient.dueSoon > 0 && <span class="due dueSoon">{words.dueSoon({ count: recipient.dueSoon })}</span>}
              {recipient.other > 0 && !recipient.isCustomer && <span class="due">{words.other({ count: recipient.other })}</span>}
            </span>
            <details class="fold small">
              <summary>{words.orders({ count: recipient.orderNumbers.length })}</summary>
              <p class="note">{recipient.orderNumbers.join(' · ')}</p>
            </details>
          </li>
        ))}
      </ul>
      {recipients.length > 0 && onRead && (
        <button type="button" class="link" onClick={onRead}>
          {words.readMails}
        </button>
      )}
    </section>
  );
}
