import { useRef, useState } from 'preact/hooks';
import type { TemplatesView } from '../../app/api/templates-view';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';

/** The messages, shared by all that show or change them. */
export interface Templates {
  readonly view: TemplatesView | null;
  readonly problem: string;
  readonly load: () => Promise<void>;
  /** Loads them unless they are here. */
  readonly need: () => void;
  /** Takes the answer of a call that changed them. */
  readonly accept: (view: TemplatesView) => void;
}

/** Loads the messages when somebody wants to see one. */
export function useTemplates(): Templates {
  const { server } = useSidebar();
  const [view, setView] = useState<TemplatesView | null>(null);
  const { problem, attempt } = useCall<'load'>();
  const isWanted = useRef(false);
  const changes = useRef(0);
  const load = async () => {
    isWanted.current = true;
    const before = changes.current;
    const loaded = await attempt('load', () => server.getTemplates());
    // What was asked for before a change does not know of it.
    if (loaded && changes.current === before) setView(loaded);
    isWanted.current = loaded !== null;
  };
  const accept = (changed: TemplatesView) => {
    changes.current += 1;
    setView(changed);
  };
  const need = () => {
    if (!isWanted.current) void load();
  };
  return { view, problem, load, need, accept };
}
