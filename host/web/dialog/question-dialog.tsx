import { useId, useRef } from 'preact/hooks';
import type { Answer, ButtonName, ButtonSetName } from '../../server/protocol';
import type { OpenQuestion } from '../page-state';
import type { Texts } from '../text/en';
import { usePage } from '../use-page';
import { Modal } from './modal';

/** Google's order of buttons; the first one is the default. */
const buttons: Record<ButtonSetName, readonly ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

interface QuestionDialogProps {
  readonly question: OpenQuestion;
  readonly onAnswer: (answer: Answer) => void;
}

/** `ui.alert` or `ui.prompt`: the script waits until a button is pressed. The X gives CLOSE (F057). */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const { texts } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const choose = (button: ButtonName): void => onAnswer({ button, text: input.current?.value ?? '' });
  const [first] = buttons[question.buttons];

  return (
    <Modal
      title={question.title || texts.title}
      className="question"
      closeLabel={texts.close}
      isAlert={question.kind === 'alert'}
      onClose={() => choose('CLOSE')}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) choose(first);
        }}
      >
        <div class="dialog-body">
          {question.kind === 'prompt' ? (
            <>
              {question.prompt && (
                <label class="question-text" for={inputId}>
                  {question.prompt}
                </label>
              )}
              <input
                class="text-field"
                id={inputId}
                ref={input}
                aria-label={question.prompt ? undefined : question.title}
                autocomplete="off"
              />
            </>
          ) : (
            <p class="question-text">{question.prompt}</p>
          )}
        </div>
        <div class="dialog-buttons">
          {buttons[question.buttons].map((button, index) => (
            <button
              key={button}
              type="button"
              class={index === 0 ? 'button button-primary' : 'button'}
              autofocus={index === 0 && question.kind === 'alert'}
              onClick={() => choose(button)}
            >
              {captionOf(button, texts)}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}

function captionOf(button: ButtonName, texts: Texts): string {
  const captions: Record<ButtonName, string> = {
    OK: texts.ok,
    CANCEL: texts.cancel,
    YES: texts.yes,
    NO: texts.no,
    CLOSE: texts.close,
  };
  return captions[button];
}
