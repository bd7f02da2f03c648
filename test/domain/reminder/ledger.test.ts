import {
  findClaimable,
  findReplaced,
  isReleased,
  isRunAlive,
  isUncertain,
  type LedgerEntry,
  makeRunId,
  RUN_LIFE_MS,
  runClaimedAt,
} from '../../../src/domain/reminder/ledger';
import type { MailState } from '../../../src/domain/reminder/mail-state';

const NOW = Date.UTC(2026, 10, 22, 8);
const live = makeRunId(NOW - 60_000, 'live');
const dead = makeRunId(NOW - RUN_LIFE_MS, 'dead');
const entry = (state: MailState, runId: string, key = 'k'): LedgerEntry => ({ key, state, runId, mailId: 'm' });

describe('run ids', () => {
  it('say when the run claimed', () => {
    expect(runClaimedAt(makeRunId(NOW, 'x7'))).toBe(NOW);
  });

  it.each(['', 'something', '-'])('%j is of no run', (runId) => {
    expect(runClaimedAt(runId)).toBeNull();
    expect(isRunAlive({ runId }, NOW)).toBe(false);
  });

  it('count as alive for ten minutes, also where a clock runs ahead', () => {
    expect(isRunAlive({ runId: makeRunId(NOW - RUN_LIFE_MS + 1, 'x') }, NOW)).toBe(true);
    expect(isRunAlive({ runId: makeRunId(NOW + 1000, 'x') }, NOW)).toBe(true);
    expect(isRunAlive({ runId: dead }, NOW)).toBe(false);
  });
});

describe('isUncertain and isReleased', () => {
  it.each([
    ['PLANNED', live, false, false],
    ['PLANNED', dead, false, true],
    ['PLANNED', '', false, true],
    ['SENDING', live, false, false],
    ['SENDING', dead, true, false],
    ['SENT', dead, false, false],
    ['FAILED', dead, false, false],
  ] as const)('%s of run %s: may have gone out %s, back in the pool %s', (state, runId, uncertain, released) => {
    expect(isUncertain(entry(state, runId), NOW)).toBe(uncertain);
    expect(isReleased(entry(state, runId), NOW)).toBe(released);
  });
});

describe('findClaimable', () => {
  const due = [{ key: 'k' }];
  const byTrigger = { now: NOW, retryFailed: false };

  it('takes what the ledger does not know', () => {
    expect(findClaimable(due, [entry('SENT', dead, 'other')], byTrigger)).toEqual(due);
  });

  it.each([
    ['PLANNED', live],
    ['SENDING', live],
    ['SENDING', dead],
    ['SENT', dead],
    ['FAILED', dead],
  ] as const)('leaves a key that is %s (%s)', (state, runId) => {
    expect(findClaimable(due, [entry(state, runId)], byTrigger)).toEqual([]);
  });

  it('takes what a dead run had only planned', () => {
    expect(findClaimable(due, [entry('PLANNED', dead)], byTrigger)).toEqual(due);
  });

  it('tries again what failed, for a person who asks', () => {
    expect(findClaimable(due, [entry('FAILED', dead)], { now: NOW, retryFailed: true })).toEqual(due);
    expect(findClaimable(due, [entry('SENDING', dead)], { now: NOW, retryFailed: true })).toEqual([]);
  });

  it('leaves a key that has several entries as soon as one of them is taken', () => {
    expect(findClaimable(due, [entry('PLANNED', dead), entry('SENT', dead)], byTrigger)).toEqual([]);
  });
});

describe('findReplaced', () => {
  it('names the entries of claimed keys and what dead runs left planned, and nothing else', () => {
    const entries = [
      entry('FAILED', dead, 'claimed'),
      entry('FAILED', dead, 'not claimed'),
      entry('PLANNED', dead, 'no longer due'),
      entry('PLANNED', live, 'of another run'),
      entry('SENT', dead, 'sent'),
    ];

    expect(findReplaced([{ key: 'claimed' }], entries, NOW).map(({ key }) => key)).toEqual(['claimed', 'no longer due']);
  });
});
