import { inspect } from 'node:util';
import type { Firing } from '../faults/fire-clock';
import type { MailMessage } from '../services/mail/mail-message';
import type { RunRecord } from '../services/run-record';
import { isWireDate, type Wire } from '../services/wire';
import type { ShownThing } from './headless-page';

/** Everything that is told about a headless run. Times in milliseconds. */
export interface RunReport {
  readonly functionName: string;
  readonly ok: boolean;
  readonly result: Wire;
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  readonly serviceCalls: number;
  readonly getters: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
  readonly mails: readonly MailMessage[];
  readonly shown: readonly ShownThing[];
  readonly log: RunRecord['log'];
  readonly processMs: number;
  /** What it would have taken on Google, see `call-costs.ts`. */
  readonly googleMs: number;
  readonly rssMb: number;
  /** The clock triggers that fired after the function, times in milliseconds since 1970. */
  readonly fired: readonly (TriggerRun & { readonly due: number; readonly at: number })[];
  /** What the form started that was sent off after the function. */
  readonly formRuns: readonly TriggerRun[];
  /** The faults that have happened. */
  readonly faults: readonly string[];
  /** The faults that have not. */
  readonly unmetFaults: readonly string[];
  /** The command that replays the run with its faults; null where it had none. */
  readonly again: string | null;
}

/** A run that a trigger started. */
interface TriggerRun {
  readonly functionName: string;
  readonly error: string | null;
  readonly log: RunRecord['log'];
}

/** What is known of a run beside its record. */
export interface RunSurroundings {
  readonly mails: readonly MailMessage[];
  readonly shown: readonly ShownThing[];
  readonly processMs: number;
  readonly firings: readonly Firing[];
  readonly formRecords: readonly RunRecord[];
  readonly faults: readonly string[];
  readonly unmetFaults: readonly string[];
  readonly again: string | null;
}

/** Gathers what happened. What a form started counts as the end of the run where it fails. */
export function reportOf(
  ran: RunRecord,
  { mails, shown, processMs, firings, formRecords, faults, unmetFaults, again }: RunSurroundings,
): RunReport {
  const { log, googleMs } = ran;
  const { serviceCalls, getters, callsByMethod } = ran.calls;
  const { functionName, outcome } = formRecords.find((record) => !record.outcome.ok) ?? ran;
  return {
    functionName,
    ok: outcome.ok,
    result: outcome.ok ? outcome.value : null,
    error: outcome.ok ? null : outcome.error,
    ...{ serviceCalls, getters, callsByMethod, mails, shown, log },
    processMs: Math.round(processMs),
    ...{ googleMs, faults, unmetFaults, again },
    fired: firings.map(({ due, fired, record }) => ({ ...triggerRun(record), due, at: fired })),
    formRuns: formRecords.map(triggerRun),
    rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
  };
}

function triggerRun({ functionName, outcome, log }: RunRecord): TriggerRun {
  return { functionName, error: outcome.ok ? null : outcome.error.message, log };
}

/** The report for a terminal. */
export function printedReport(report: RunReport): string {
  const { log, shown, mails, callsByMethod } = report;
  const lines = [
    ...logLines(log),
    ...shown.map(
      ({ kind, title, content }) =>
        `Shown: ${kind} ${title}${kind === 'toast' ? `: ${content}` : ` (${content.length} characters)`}`,
    ),
    `Service calls: ${report.serviceCalls} (and ${report.getters} getters)`,
    ...Object.entries(callsByMethod).map(([method, count]) => `${String(count).padStart(7)}  ${method}`),
    `Mails: ${mails.length}`,
    ...mails.map(({ to, cc, bcc, subject }) => `         to ${[...to, ...cc, ...bcc].join(', ')}: ${subject}`),
    `Time: ${report.processMs} ms, ${report.rssMb} MB; on Google about ${(report.googleMs / 1000).toFixed(1)} s`,
    ...report.formRuns.flatMap((run) => [`Form: ${run.functionName}${failure(run)}`, ...logLines(run.log)]),
    ...report.fired.flatMap((run) => [firingLine(run), ...logLines(run.log)]),
    ...report.faults.map((fault) => `Fault: ${fault}`),
    ...report.unmetFaults.map((fault) => `Fault that did not happen: ${fault}`),
    ...(report.again === null ? [] : [`Again: ${report.again}`]),
    report.error
      ? `${report.functionName} failed. ${report.error.name}: ${report.error.message}`
      : `Result: ${shownResult(report.result)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function logLines(log: RunRecord['log']): string[] {
  return log.map(({ level, text }) => `[${level}] ${text}`);
}

function firingLine(run: RunReport['fired'][number]): string {
  const minutes = Math.round((run.at - run.due) / 60_000);
  const delay = minutes === 0 ? '' : `, ${minutes} minutes late`;
  return `Clock: ${new Date(run.at).toISOString()} ${run.functionName}${delay}${failure(run)}`;
}

function failure({ error }: TriggerRun): string {
  return error === null ? '' : ` failed: ${error}`;
}

function shownResult(result: Wire): string {
  return inspect(withDates(result), { depth: 6, maxArrayLength: 50, breakLength: 120 });
}

function withDates(value: Wire): unknown {
  if (isWireDate(value)) return new Date(value.$date);
  if (Array.isArray(value)) return value.map(withDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withDates(entry)]));
}
