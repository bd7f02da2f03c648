import { useCallback, useState } from 'preact/hooks';
import { ScriptFrame } from '../frame/script-frame';
import type { OpenFrame } from '../page-state';
import { usePage } from '../use-page';
import { Modal } from './modal';

/** Google's size of a dialog whose HtmlOutput names none. */
const defaultSize = { width: 600, height: 400 };

/** `showModalDialog` or `showModelessDialog`. The size comes from the HtmlOutput and can be changed by google.script.host. */
export function FrameDialog({ frame }: { readonly frame: OpenFrame }) {
  const { store, texts } = usePage();
  const [size, setSize] = useState({ width: frame.width ?? defaultSize.width, height: frame.height ?? defaultSize.height });
  const close = useCallback(
    () => store.update(({ dialogs }) => ({ dialogs: dialogs.filter(({ id }) => id !== frame.id) })),
    [store, frame.id],
  );
  const resize = useCallback(
    (wanted: { readonly width?: number; readonly height?: number }) =>
      setSize((now) => ({ width: wanted.width ?? now.width, height: wanted.height ?? now.height })),
    [],
  );
  const body = (
    <div class="frame-body" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
      <ScriptFrame frame={frame} onClose={close} onSize={resize} />
    </div>
  );
  if (frame.kind === 'modal') {
    return (
      <Modal title={frame.title} className="frame-dialog" closeLabel={texts.close} onClose={close}>
        {body}
      </Modal>
    );
  }
  return (
    <section class="dialog frame-dialog modeless" role="dialog" aria-label={frame.title}>
      <header class="dialog-header">
        <h2>{frame.title}</h2>
        <button type="button" class="close-button" aria-label={texts.close} onClick={close}>
          ×
        </button>
      </header>
      {body}
    </section>
  );
}
