import { useRef, useState } from 'preact/hooks';
import type { RemindersDetail, SendReport } from '../../app/api/reminders-view';
import type { Outcome } from '../server';
import { useSidebar } from '../sidebar-context';

/** How far a sending is that may take several runs. */
export interface Progress {
  readonly sent: number;
  /** As many as were due when it began. */
  readonly of: number;
  /** No further run is started. */
  readonly isStopping: boolean;
}

export interface Sending {
  readonly progress: Progress | null;
  /** What became of it, in words. */
  readonly result: readonly string[];
  /** Says no more what became of it. */
  readonly forget: () => void;
  /** @param evenAtRest - The person knows that it is night or a day off. */
  readonly start: (mailCount: number, evenAtRest: boolean) => Promise<void>;
  /** Lets the run that is on its way end, since mails of it may be leaving. */
  readonly stop: () => void;
}

/**
 * Sends what is due. Google ends a run after six minutes, so a run stops before that and is asked again until nothing is
 * left, or until a run brought nothing forward.
 */
export function useSending(
  attempt: (send: () => Promise<Outcome<SendReport>>) => Promise<SendReport | null>,
  onDetail: (detail: RemindersDetail) => void,
  /** Nothing was sent and nobody knows why: what is shown may be from before. */
  onRefused: () => void,
): Sending {
  const { texts, server, sheetNames } = useSidebar();
  const words = texts.sidebar.reminders;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<readonly string[]>([]);
  const isStopped = useRef(false);

  const start = async (mailCount: number, evenAtRest: boolean) => {
    isStopped.current = false;
    setResult([]);
    setProgress({ sent: 0, of: mailCount, isStopping: false });
    const total = { sent: 0, failed: 0 };
    let report: SendReport | null;
    do {
      report = await attempt(() => server.sendRemindersNow({ evenAtRest }));
      total.sent += report?.sent ?? 0;
      total.failed += report?.failed ?? 0;
      if (report) onDetail(report.reminders);
      setProgress((before) => before && { ...before, sent: total.sent });
    } while (report && goesOn(report) && !isStopped.current);
    setProgress(null);
    if (!report) onRefused();
    if (!report && total.sent === 0) return;
    setResult([
      words.sent({ count: total.sent }),
      ...(total.failed > 0 ? [words.failed({ count: total.failed, sheet: sheetNames.mailLog })] : []),
      ...(report && report.carriedOver > 0 ? [words.carriedOver({ count: report.carriedOver })] : []),
    ]);
  };
  const stop = () => {
    isStopped.current = true;
    setProgress((before) => before && { ...before, isStopping: true });
  };
  const forget = () => setResult([]);
  return { progress, result, forget, start, stop };
}

/** A run that sent nothing would do so again. */
function goesOn({ stoppedBy, sent, failed }: SendReport): boolean {
  return stoppedBy === 'time' && sent + failed > 0;
}
