import type { GridMessage } from '../page-state';
import { usePage } from '../use-page';
import { Modal } from './modal';

/** What the grid tells or asks, as Google shows it: a dialog that Enter accepts and Escape closes. */
export function GridMessageDialog({ message }: { readonly message: GridMessage }) {
  const { texts } = usePage();
  return (
    <Modal title={message.title} className="question" closeLabel={texts.close} isAlert onClose={() => message.onAnswer(false)}>
      <div class="dialog-body">
        <p class="question-text">{message.text}</p>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button button-primary" autofocus onClick={() => message.onAnswer(true)}>
          {texts.ok}
        </button>
        {message.isQuestion && (
          <button type="button" class="button" onClick={() => message.onAnswer(false)}>
            {texts.cancel}
          </button>
        )}
      </div>
    </Modal>
  );
}
