import { useEffect, useRef } from 'preact/hooks';
import { useSidebar } from '../sidebar-context';
import { BusyButton } from './busy-button';

interface ConfirmProps {
  readonly question: string;
  readonly action: string;
  /** What it says on the way out; “Cancel” where left out. */
  readonly cancel?: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once more, in place, before something that cannot be taken back. */
export function Confirm({ question, action, cancel, isBusy, onConfirm, onCancel }: ConfirmProps) {
  const { texts } = useSidebar();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset class="confirm" ref={box} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <legend>{question}</legend>
      <div class="row">
        <BusyButton class="button primary small" isBusy={isBusy} onClick={onConfirm}>
          {action}
        </BusyButton>
        <BusyButton class="button small" isBusy={isBusy} onClick={onCancel}>
          {cancel ?? texts.sidebar.cancel}
        </BusyButton>
      </div>
    </fieldset>
  );
}
