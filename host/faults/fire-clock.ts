import type { VirtualClock } from '../services/clock';
import type { Host } from '../services/host';
import type { RunRecord } from '../services/run-record';
import type { InstalledTrigger } from '../services/script/installed-trigger';
import { type Seeded, seeded } from './seeded';

/**
 * How Google keeps the times of clock triggers: `exact` as nobody may expect it; `google` up to a quarter of an hour late, as F093
 * allows; `late` by hours; `twice` each time; `disorder` late, in any order and sometimes twice.
 */
export const clockManners = ['exact', 'google', 'late', 'twice', 'disorder'] as const;

export type ClockManner = (typeof clockManners)[number];

/** One firing. Times in milliseconds since 1970. */
export interface Firing {
  readonly due: number;
  readonly fired: number;
  readonly record: RunRecord;
}

/** How the clock goes. */
export interface ClockRun {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly manner: ClockManner;
  readonly seed: number;
}

const minuteMs = 60_000;
const latestMs: Readonly<Record<ClockManner, number>> = {
  exact: 0,
  google: 15 * minuteMs,
  late: 300 * minuteMs,
  twice: 15 * minuteMs,
  disorder: 180 * minuteMs,
};

/**
 * Moves the time on and fires the clock triggers on the way. One that falls due again before it was fired is fired once, as on
 * Google; one that a run deletes is not fired any more.
 */
export async function fireClock(host: Host, clock: VirtualClock, { until, manner, seed }: ClockRun): Promise<readonly Firing[]> {
  const random = seeded(seed);
  const firings: Firing[] = [];
  for (;;) {
    const next = host.nextDueTime();
    if (next === null || next > until) break;
    clock.set(Math.max(clock.now(), Math.min(until, next + Math.floor(random.next() * latestMs[manner]))));
    const due = host.dueTriggers();
    for (const trigger of manner === 'disorder' ? random.shuffle(due) : due) {
      for (let times = timesOf(manner, random); times > 0; times--) {
        const firing = await fire(host, clock, trigger);
        if (firing) firings.push(firing);
      }
    }
  }
  clock.set(Math.max(clock.now(), until));
  return firings;
}

function timesOf(manner: ClockManner, random: Seeded): number {
  if (manner === 'twice') return 2;
  return manner === 'disorder' && random.next() < 0.3 ? 2 : 1;
}

async function fire(host: Host, clock: VirtualClock, { id, nextTime }: InstalledTrigger): Promise<Firing | null> {
  if (!host.triggers().some((each) => each.id === id)) return null;
  const fired = clock.now();
  return { due: nextTime ?? fired, fired, record: await host.fireTrigger(id) };
}
