/** One line of the results. */
export interface Measurement {
  readonly task: string;
  /** Order lines in the workbook when the task begins; the size that a workbook is made for; 0 for the bundle alone. */
  readonly lines: number;
  /** Service calls: what must reach Google. Plain getters are not among them. */
  readonly calls: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
  /** What Google would take for these calls, estimated from published measurements; the script's own computing is not in it. */
  readonly googleMs: number;
  /** Processor time of the whole run: loading the script, the script itself, and the sheet's answers to it. */
  readonly processMs: number;
  /** Resident memory of the process when the task has ended, in units of 2^20 bytes. */
  readonly rssMb: number;
  /** What went over the border of the script, as JSON in UTF-8: arguments and results of the run and of every call. */
  readonly bytes: number;
}

/** Of this process, in units of 2^20 bytes. */
export function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** Processor time that this process has used so far, all its threads together, in milliseconds. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** To tenths. */
export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
