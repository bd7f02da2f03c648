import { useState } from 'preact/hooks';
import type { MessageCount } from '../../app/api/reminders-view';
import { BusyButton } from '../parts/busy-button';
import { Confirm } from '../parts/confirm';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

interface HeldMailsProps {
  readonly count: number;
  /** Which messages they are. */
  readonly messages: readonly MessageCount[];
  /** From whose account they would go out where that is not the reader's; else null. */
  readonly sender: string | null;
  readonly isBusy: boolean;
  readonly onDecide: (send: boolean) => Promise<void>;
}

/** Mails to customers that one act has made many of, by a paste or by switching a rule on: whether their customers are written to, a person says. Asks once more for either. */
export function HeldMails({ count, messages, sender, isBusy, onDecide }: HeldMailsProps) {
  const { texts } = useSidebar();
  const words = texts.sidebar.reminders;
  const [choice, setChoice] = useState<'send' | 'never' | null>(null);
  const decide = async () => {
    await onDecide(choice === 'send');
    setChoice(null);
  };
  return (
    <Notice tone="warning" title={words.heldTitle({ count })}>
      {messages.length > 0 && (
        <ul>
          {messages.map(({ template, count: many }) => (
            <li key={template}>{words.heldOf({ message: texts.templateWords.name[template], count: many })}</li>
          ))}
        </ul>
      )}
      <p>{words.held}</p>
      {sender !== null && <p>{words.heldOfSender({ sender })}</p>}
      {choice === null ? (
        <div class="row">
          {sender === null && (
            <BusyButton class="button small" isBusy={isBusy} onClick={() => setChoice('send')}>
              {words.heldSend}
            </BusyButton>
          )}
          <BusyButton class="button small" isBusy={isBusy} onClick={() => setChoice('never')}>
            {words.heldNever}
          </BusyButton>
        </div>
      ) : (
        <Confirm
          question={choice === 'send' ? words.heldSendAsk({ count }) : words.heldNeverAsk({ count })}
          action={choice === 'send' ? words.heldSendYes : words.heldNeverYes}
          isBusy={isBusy}
          onConfirm={decide}
          onCancel={() => setChoice(null)}
        />
      )}
    </Notice>
  );
}
