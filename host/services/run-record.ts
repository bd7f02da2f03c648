import type { Outcome } from '../run/runner';
import type { CallSummary } from './call-counts';
import type { LogEntry } from './context';

/** What started a run. */
export type RunCause =
  | 'open'
  | 'install'
  | 'menu'
  | 'client'
  | 'edit'
  | 'change'
  | 'clock'
  | 'form'
  | 'formula'
  | 'select'
  | 'run';

/** One line of the executions list. Times in milliseconds since 1970. */
export interface RunRecord {
  readonly id: string;
  readonly cause: RunCause;
  readonly functionName: string;
  readonly user: string;
  readonly triggerId: string | null;
  readonly started: number;
  readonly ended: number;
  readonly outcome: Outcome;
  readonly calls: CallSummary;
  /** What the run would have taken on Google: its calls by `call-costs.ts`, its sleeps and its waiting for locks; its own computing is not in it. */
  readonly googleMs: number;
  readonly log: readonly LogEntry[];
}
