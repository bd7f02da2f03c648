import type { MessagePort } from 'node:worker_threads';
import type { CallKind, Outcome } from '../../run/runner';
import type { Wire } from '../../services/wire';

/** What a worker gets when it is made, before it is known what it will run. */
export interface WorkerBirth {
  /** The text of the facade, evaluated at once so that a warm worker has only the project left to load. */
  readonly facade: string;
  /** Calls go out and replies come back here. */
  readonly port: MessagePort;
  /** One 32-bit integer: 0 while a reply is awaited, 1 when it lies in the port. */
  readonly signal: SharedArrayBuffer;
}

/** The one thing that a worker runs in its life. */
export interface WorkerJob {
  readonly files: readonly { readonly name: string; readonly source: string }[];
  /** Global names of what the manifest asks for and the host has not. */
  readonly foreignSymbols: readonly string[];
  /** The language of Google's errors; null is English. */
  readonly errorLanguage: string | null;
  /** The host's time, where it is not the machine's. */
  readonly clock: SharedArrayBuffer | null;
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly kind: CallKind;
}

/** A call of Google's API, on the port. */
export interface WorkerCall {
  readonly op: string;
  readonly args: readonly Wire[];
}

/** Said on the port before the first call: the top-level functions that google.script.run may call (F162). */
export interface WorkerLoaded {
  readonly functions: readonly string[];
}

/** The last word of a worker. `outcome` is null where the function returned a promise that never settles. */
export interface WorkerEnd {
  readonly outcome: Outcome | null;
}
