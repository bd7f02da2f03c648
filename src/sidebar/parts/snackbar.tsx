import { useEffect, useState } from 'preact/hooks';

interface SnackbarProps {
  readonly message: { readonly text: string; readonly at: number };
}

const SHOWN_FOR = 6000;

/** The last thing that was done, for a few seconds. The status role reads it out without moving the focus. */
export function Snackbar({ message }: SnackbarProps) {
  const [shown, setShown] = useState('');
  useEffect(() => {
    setShown(message.text);
    const timer = setTimeout(() => setShown(''), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div class="snackbar-place" role="status">
      {shown && <div class="snackbar">{shown}</div>}
    </div>
  );
}
