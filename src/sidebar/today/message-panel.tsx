import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../parts/copy-text';
import { useSidebar } from '../sidebar-context';

interface MessagePanelProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** A message to paste into a chat. Copied at once where the browser lets us; otherwise selected, ready for Ctrl+C. */
export function MessagePanel({ text, onClose }: MessagePanelProps) {
  const { texts, announce } = useSidebar();
  const words = texts.sidebar.today;
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(true);

  const copy = async () => {
    if (!area.current) return;
    const copied = await copyText(area.current);
    setCopied(copied);
    announce(copied ? words.copied : words.notCopied);
  };
  useEffect(() => void copy(), []);

  return (
    <div class="card-panel">
      <textarea ref={area} class="message" readOnly rows={6} aria-label={words.messageTitle} value={text} />
      {!isCopied && <p class="note warning">{words.notCopied}</p>}
      <div class="row">
        <button type="button" class="button small primary" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {texts.sidebar.close}
        </button>
      </div>
    </div>
  );
}
