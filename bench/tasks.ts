import type { Measurement } from './measurement';

/** What is measured at each size, in the order in which it is done. */
export const TASKS = [
  'make the workbook',
  'check now, all lines new',
  'check now, nothing new',
  'make rules and their sheets',
  'edit a status',
  'edit a customer',
  'open the sidebar',
  'forecast of seven days',
  'another day as it would be',
  'reminder run',
  'hourly run without mails',
  'make again (repair)',
  'paste a block',
  'start a line',
  'run for 300 people',
  'the rest an hour later',
  'thirty rules: check, all lines new',
  'thirty rules: edit a status',
  'thirty rules: edit an expected date',
  'thirty rules: turn one off',
] as const;

export type Task = (typeof TASKS)[number];

const CALLS_PER_RUN = 18;
const CALLS_PER_MAIL = 3;
/** To hand back what the time does not allow, a read and a write; or to clear what the run before has handed back. */
const CALLS_OF_THE_REST = 2;
const PARTIAL_RUNS: ReadonlySet<string> = new Set<Task>(['run for 300 people', 'the rest an hour later']);

const LIMITS: Readonly<Partial<Record<Task, number>>> = {
  'make the workbook': 140,
  'make again (repair)': 150,
  'edit a status': 12,
  'edit a customer': 12,
  'thirty rules: edit a status': 12,
  'thirty rules: edit an expected date': 12,
  'start a line': 12,
  'open the sidebar': 8,
};

const MAIL_RUNS: ReadonlySet<string> = new Set(['reminder run', ...PARTIAL_RUNS]);

/** The most service calls that a task may need, whatever the number of lines; null where none is set. */
export function callLimit({ task, callsByMethod }: Measurement): number | null {
  if (MAIL_RUNS.has(task)) {
    const rest = PARTIAL_RUNS.has(task) ? CALLS_OF_THE_REST : 0;
    return CALLS_PER_RUN + rest + CALLS_PER_MAIL * (callsByMethod['MailApp.sendEmail'] ?? 0);
  }
  return LIMITS[task as Task] ?? null;
}
