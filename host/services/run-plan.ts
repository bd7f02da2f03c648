import type { CallKind } from '../run/runner';
import type { AuthMode } from './context';
import type { HostUser } from './host-user';
import type { Page } from './page';
import type { RunCause } from './run-record';
import type { InstalledTrigger } from './script/installed-trigger';
import type { Wire } from './wire';

/** A run that is to start: what, for whom, with which rights. */
export interface RunPlan {
  readonly cause: RunCause;
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly kind: CallKind;
  readonly user: HostUser;
  readonly effectiveUser?: HostUser;
  readonly authMode: AuthMode;
  readonly page: Page | null;
  readonly trigger?: InstalledTrigger;
  readonly isSimpleTrigger?: boolean;
  readonly hasDocument?: boolean;
}

const fullLimitMs = 360_000;
const simpleLimitMs = 30_000;

/** How long a run may take (F008, F009, F011). */
export function timeLimitOf({ isSimpleTrigger }: RunPlan): number {
  return isSimpleTrigger ? simpleLimitMs : fullLimitMs;
}

/** What somebody starts by hand, with all rights. */
export function handPlan(cause: RunCause, functionName: string, user: HostUser, page: Page | null): RunPlan {
  return { cause, functionName, args: [], kind: 'event', user, authMode: 'FULL', page };
}

/** A simple trigger. */
export function simplePlan(cause: RunCause, functionName: string, user: HostUser, page: Page | null): RunPlan {
  return { cause, functionName, args: [], kind: 'event', user, authMode: 'LIMITED', page, isSimpleTrigger: true };
}

/** Who is there when an installed trigger fires. */
interface TriggerScene {
  readonly user: HostUser;
  readonly creator: HostUser;
  readonly page: Page | null;
}

/** An installed trigger runs as its creator, whoever acts (F089). */
export function triggeredPlan(
  cause: RunCause,
  trigger: InstalledTrigger,
  { user, creator, page }: TriggerScene,
  event: Wire,
): RunPlan {
  const functionName = trigger.handler;
  return { cause, functionName, args: [event], kind: 'event', user, effectiveUser: creator, authMode: 'FULL', page, trigger };
}
