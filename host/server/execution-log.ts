import type { Execution } from '../services/execution';
import type { RunRecord } from '../services/run-record';
import type { ExecutionRow } from './protocol';

/** What has run since the host was started, newest first. */
export interface ExecutionLog {
  add(record: RunRecord): void;
  /** When a trigger ran last; null where it has not. */
  lastRunOf(triggerId: string): number | null;
  list(running: Iterable<Execution>, now: number): readonly ExecutionRow[];
}

/** Older ones are forgotten. */
const mostKept = 200;

/** Makes an empty log. */
export function createExecutionLog(): ExecutionLog {
  const records: RunRecord[] = [];
  return {
    add(record) {
      records.unshift(record);
      records.length = Math.min(records.length, mostKept);
    },
    lastRunOf: (triggerId) => records.find((record) => record.triggerId === triggerId)?.started ?? null,
    list: (running, now) => [...[...running].map((execution) => toRunningRow(execution, now)), ...records.map(toRow)],
  };
}

function toRunningRow(execution: Execution, now: number): ExecutionRow {
  return {
    execution: execution.id,
    functionName: execution.functionName,
    cause: null,
    person: execution.user.email,
    startedAt: new Date(execution.started).toISOString(),
    milliseconds: now - execution.started,
    state: 'running',
    error: null,
    serviceCalls: execution.summary().serviceCalls,
    log: execution.logEntries.map(({ text }) => text),
  };
}

function toRow(record: RunRecord): ExecutionRow {
  const { outcome } = record;
  return {
    execution: record.id,
    functionName: record.functionName,
    cause: record.cause,
    person: record.user,
    startedAt: new Date(record.started).toISOString(),
    milliseconds: record.ended - record.started,
    state: outcome.ok ? 'done' : 'failed',
    error: outcome.ok ? null : describeError(outcome.error),
    serviceCalls: record.calls.serviceCalls,
    log: record.log.map(({ text }) => text),
  };
}

/** An error as Google tells people of it: its name, its message. */
export function describeError(error: { readonly name: string; readonly message: string }): string {
  return `${error.name}: ${error.message}`;
}
