import { inspect } from 'node:util';
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
  readonly rssMb: number;
}

/** Gathers what happened. */
export function reportOf(
  { functionName, outcome, calls, log }: RunRecord,
  mails: readonly MailMessage[],
  shown: readonly ShownThing[],
  processMs: number,
): RunReport {
  const { serviceCalls, getters, callsByMethod } = calls;
  return {
    functionName,
    ok: outcome.ok,
    result: outcome.ok ? outcome.value : null,
    error: outcome.ok ? null : outcome.error,
    ...{ serviceCalls, getters, callsByMethod, mails, shown, log },
    processMs: Math.round(processMs),
    rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
  };
}

/** The report for a terminal. */
export function printedReport(report: RunReport): string {
  const { log, shown, mails, callsByMethod } = report;
  const lines = [
    ...log.map(({ level, text }) => `[${level}] ${text}`),
    ...shown.map(
      ({ kind, title, content }) =>
        `Shown: ${kind} ${title}${kind === 'toast' ? `: ${content}` : ` (${content.length} characters)`}`,
    ),
    `Service calls: ${report.serviceCalls} (and ${report.getters} getters)`,
    ...Object.entries(callsByMethod).map(([method, count]) => `${String(count).padStart(7)}  ${method}`),
    `Mails: ${mails.length}`,
    ...mails.map(({ to, cc, bcc, subject }) => `         to ${[...to, ...cc, ...bcc].join(', ')}: ${subject}`),
    `Time: ${report.processMs} ms, ${report.rssMb} MB`,
    report.error
      ? `${report.functionName} failed. ${report.error.name}: ${report.error.message}`
      : `Result: ${shownResult(report.result)}`,
  ];
  return `${lines.join('\n')}\n`;
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
