import { isEnd, type MailState } from '../../domain/reminder/mail-state';

/** What the Mail log shows of an entry. */
export interface LoggedState {
  readonly state: MailState;
  readonly reason: string;
  readonly time: string;
}

export interface LoggedEntry extends LoggedState {
  readonly row: number;
  readonly key: string;
}

/** A row to be written; without a state its cells are emptied. */
export interface LogRepair extends Omit<LoggedState, 'state'> {
  readonly row: number;
  readonly state: MailState | null;
}

export interface MisplacedWrite {
  /** The log as it stands now. */
  readonly entries: readonly LoggedEntry[];
  /** What the run's own entries have to say, by key. */
  readonly own: ReadonlyMap<string, LoggedState>;
  /** All entries as they stood before the run began to write, by key. */
  readonly before: ReadonlyMap<string, LoggedState>;
  /** What was written, and in which rows it was thought to be right. */
  readonly written: readonly (LoggedState & { readonly row: number })[];
}

/**
 * Plans what puts the Mail log right after people moved its rows while a run wrote into them.
 *
 * The run's own entries get their state wherever they are now. An entry of somebody else that the write hit gets back what
 * it had; where that is not certain, because its own run may have moved on since, it becomes "sending": an uncertain mail
 * is asked about, a forgotten one would go out twice.
 *
 * @returns nothing where all stands as it should.
 */
export function planLogRepair({ entries, own, before, written }: MisplacedWrite): readonly LogRepair[] {
  const wasHit = ({ state, time }: LoggedState) => written.some((cells) => cells.state === state && cells.time === time);
  const taken = new Set(entries.map(({ row }) => row));
  return [
    ...entries.flatMap((entry): readonly LogRepair[] => {
      const right = own.get(entry.key);
      if (right)
        return right.state === entry.state
          ? []
          : [{ row: entry.row, state: right.state, reason: right.reason, time: right.time }];
      const past = before.get(entry.key);
      if (!wasHit(entry) || (past?.state === entry.state && past.time === entry.time)) return [];
      if (past && isEnd(past.state)) {
        return [{ row: entry.row, state: past.state, reason: past.reason, time: past.time }];
      }
      return [{ row: entry.row, state: 'SENDING', reason: '', time: past?.time ?? '' }];
    }),
    ...written.flatMap(({ row }): readonly LogRepair[] => (taken.has(row) ? [] : [{ row, state: null, reason: '', time: '' }])),
  ];
}
