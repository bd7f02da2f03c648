import { type StormReport, storm } from './storm';

/** What came of many storms, in figures. */
export interface StormFigures {
  readonly storms: number;
  readonly runs: number;
  readonly kills: number;
  readonly mails: number;
  readonly settled: number;
  /** Storms in which something was mailed twice, or was due and never mailed, or a customer was misled. */
  readonly broken: readonly StormReport[];
}

/** Plays one storm for each seed. */
export function runStorms(firstSeed: number, count: number): StormFigures {
  const reports = Array.from({ length: count }, (_, index) => storm(firstSeed + index));
  const sum = (of: (report: StormReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  return {
    storms: count,
    runs: sum(({ runs }) => runs),
    kills: sum(({ kills }) => kills),
    mails: sum(({ mails }) => mails),
    settled: sum(({ settled }) => settled),
    broken: reports.filter(({ duplicates, losses, misled }) => duplicates.length + losses.length + misled.length > 0),
  };
}
