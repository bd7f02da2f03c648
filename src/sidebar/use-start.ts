import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReplyError } from '../app/api/reply';
import type { StartView } from '../app/api/start-view';
import type { TodayBoard } from '../app/api/today-board';
import type { Outcome, Server } from './server';

export type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly error: ReplyError }
  | { readonly kind: 'ready'; readonly start: StartView };

export interface Start {
  readonly phase: Phase;
  readonly board: TodayBoard | null;
  readonly load: () => void;
  /** Loads again behind what is shown. */
  readonly reload: () => void;
  readonly setBoard: (board: TodayBoard) => void;
  /** Takes the answer of a call that made the workbook, or filled it. */
  readonly accept: (start: StartView) => void;
}

/** Nobody waits longer than this in front of grey shapes. A late answer is still taken. */
const PATIENCE = 20_000;

/** The sidebar's first data, and the sweep after it where nothing else catches what edit triggers missed. */
export function useStart(server: Server): Start {
  const [phase, setPhase] = useState<Phase>({ kind: 'loading' });
  const [board, setBoard] = useState<TodayBoard | null>(null);
  const latest = useRef(0);

  const accept = useCallback(
    (start: StartView) => {
      setPhase({ kind: 'ready', start });
      setBoard(start.board);
      if (start.needsSweep) void sweep(server, setBoard);
    },
    [server],
  );

  const load = useCallback(() => {
    latest.current += 1;
    const attempt = latest.current;
    setPhase({ kind: 'loading' });
    const timer = setTimeout(() => latest.current === attempt && setPhase({ kind: 'lost' }), PATIENCE);
    void server.getStart().then((outcome) => {
      clearTimeout(timer);
      if (latest.current !== attempt) return;
      if (outcome.kind === 'done') accept(outcome.value);
      else setPhase(outcome);
    });
  }, [server, accept]);

  const reload = useCallback(() => {
    void server.getStart().then((outcome) => outcome.kind === 'done' && accept(outcome.value));
  }, [server, accept]);

  useEffect(load, [load]);
  return { phase, board, load, reload, setBoard, accept };
}

async function sweep(server: Server, setBoard: (board: TodayBoard) => void): Promise<void> {
  const swept: Outcome<{ readonly changed: boolean }> = await server.runSweep();
  if (swept.kind !== 'done' || !swept.value.changed) return;
  const board = await server.getBoard();
  if (board.kind === 'done') setBoard(board.value);
}
