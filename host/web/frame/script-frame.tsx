import { useEffect, useRef } from 'preact/hooks';
import type { ReplyError } from '../../server/protocol';
import type { OpenFrame } from '../page-state';
import { usePage, usePageState } from '../use-page';
import type { FrameToPage, PageToFrame } from './frame-message';

interface ScriptFrameProps {
  readonly frame: OpenFrame;
  readonly onClose: () => void;
  readonly onSize?: (size: { readonly width?: number; readonly height?: number }) => void;
}

/** Google's tokens (F155). They are safe here because the document comes from an origin of its own. */
const sandbox =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** The document of a sidebar or dialog, and the page's end of its `google.script` calls. */
export function ScriptFrame({ frame, onClose, onSize }: ScriptFrameProps) {
  const { connection, focusGrid } = usePage();
  const { framePort } = usePageState();
  const element = useRef<HTMLIFrameElement>(null);
  const origin = `http://${location.hostname}:${framePort}`;

  useEffect(() => {
    const receive = (event: MessageEvent<FrameToPage>): void => {
      const target = element.current?.contentWindow;
      if (!target || event.source !== target || event.origin !== origin) return;
      const message = event.data;
      if (message.hostFrame === 'close') onClose();
      if (message.hostFrame === 'focusEditor') focusGrid();
      if (message.hostFrame === 'size') onSize?.(message);
      if (message.hostFrame !== 'call') return;
      const reply = (answer: { value?: unknown; error?: ReplyError }): void =>
        target.postMessage({ hostFrame: 'reply', call: message.call, ...answer } satisfies PageToFrame, origin);
      connection.request({ kind: 'call', functionName: message.functionName, args: message.args }).then(
        (value) => reply({ value }),
        (error: ReplyError) => reply({ error }),
      );
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [origin, connection, onClose, onSize, focusGrid]);

  return <iframe ref={element} class="script-frame" title={frame.title} sandbox={sandbox} src={`${origin}/frame/${frame.id}`} />;
}
