import { useEffect, useRef } from 'preact/hooks';
import { useSidebar } from '../sidebar-context';

interface ConfirmProps {
  readonly question: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more, in place, before something that cannot be taken back. */
export function Confirm({ question, action, isBusy, onConfirm, onCancel }: ConfirmProps) {
  const { texts } = useSidebar();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset class="confirm" ref={box} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <legend>{question}</legend>
      <div class="row">
        <button type="button" class="button primary small" disabled={isBusy} onClick={onConfirm}>
          {action}
        </button>
        <button type="button" class="button small" disabled={isBusy} onClick={onCancel}>
          {texts.sidebar.cancel}
        </button>
      </div>
    </fieldset>
  );
}
