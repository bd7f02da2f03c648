import { useCallback } from 'preact/hooks';
import type { OpenFrame } from '../page-state';
import { usePage } from '../use-page';
import { ScriptFrame } from './script-frame';

/** The script's sidebar: 300 pixels, one at a time; the next one takes its place (F059). */
export function Sidebar({ frame }: { readonly frame: OpenFrame }) {
  const { store, texts } = usePage();
  const close = useCallback(
    () => store.update((state) => (state.sidebar?.id === frame.id ? { sidebar: null } : {})),
    [store, frame.id],
  );
  return (
    <aside class="sidebar" aria-label={frame.title}>
      <header class="sidebar-header">
        <h2>{frame.title}</h2>
        <button type="button" class="close-button" aria-label={texts.close} onClick={close}>
          ×
        </button>
      </header>
      <ScriptFrame key={frame.id} frame={frame} onClose={close} />
    </aside>
  );
}
