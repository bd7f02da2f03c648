import type { ButtonHTMLAttributes } from 'preact';

interface BusyButtonProps extends ButtonHTMLAttributes {
  /** Clicks are ignored meanwhile. The button is not disabled for real, since it would lose the focus. */
  readonly isBusy: boolean;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A button whose work takes a while. */
export function BusyButton({ isBusy, onClick, type = 'button', children, ...rest }: BusyButtonProps) {
  const click = (event: MouseEvent) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...rest} type={type} aria-disabled={isBusy} onClick={click}>
      {children}
    </button>
  );
}
