import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface ModalProps {
  readonly title: string;
  readonly className?: string;
  readonly closeLabel: string;
  readonly isAlert?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page: the browser's own, which keeps the keyboard inside and gives it back afterwards. */
export function Modal({ title, className = '', closeLabel, isAlert = false, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Only a dialog that is closed before it goes gives the keyboard back.
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={`dialog ${className}`}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The grid listens to keys on the whole document.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog-header">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="close-button" aria-label={closeLabel} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
