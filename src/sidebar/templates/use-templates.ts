import { useRef, useState } from 'preact/hooks';
import type { TemplatesView } from '../../app/api';
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
  const load = async () => {
    isWanted.current = true;
    const loaded = await attempt('load', () => server.getTemplates());
    if (loaded) setView(loaded);
    isWanted.current = loaded !== null;
  };
  const need = () => {
    if (!isWanted.current) void load();
  };
  return { view, problem, load, need, accept: setView };
}
