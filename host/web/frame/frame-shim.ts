/** Runs inside a sidebar or dialog before its own scripts and makes `google.script.run` and `google.script.host`. */
import type { FrameFacts, FrameToPage, PageToFrame } from './frame-message';
import { createScriptRun } from './script-run';

type FrameWindow = Window & { __hostFrame__?: FrameFacts; google?: unknown };

const frame = window as FrameWindow;
const facts = frame.__hostFrame__;
delete frame.__hostFrame__;

if (facts) {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let lastCall = 0;
  const tell = (message: FrameToPage): void => window.parent.postMessage(message, facts.origin);

  window.addEventListener('message', (event: MessageEvent<PageToFrame>) => {
    if (event.source !== window.parent || event.origin !== facts.origin || event.data?.hostFrame !== 'reply') return;
    const waiting = pending.get(event.data.call);
    pending.delete(event.data.call);
    if (event.data.error) waiting?.reject(event.data.error);
    else waiting?.resolve(event.data.value);
  });

  const run = createScriptRun(
    facts.functions,
    (functionName, args) =>
      new Promise((resolve, reject) => {
        lastCall += 1;
        pending.set(lastCall, { resolve, reject });
        tell({ hostFrame: 'call', call: lastCall, functionName, args });
      }),
  );

  frame.google = {
    script: {
      run,
      host: {
        origin: facts.origin,
        close: () => tell({ hostFrame: 'close' }),
        setWidth: (width: number) => tell({ hostFrame: 'size', width }),
        setHeight: (height: number) => tell({ hostFrame: 'size', height }),
        editor: { focus: () => tell({ hostFrame: 'focusEditor' }) },
      },
    },
  };
}
document.currentScript?.remove();
