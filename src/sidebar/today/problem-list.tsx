import type { ProblemSummary } from '../../app/api/today-board';
import { useSidebar } from '../sidebar-context';

interface ProblemListProps {
  readonly problems: readonly ProblemSummary[];
  readonly count: number;
}

/** Lines to mend in the sheet, folded away until someone has the time. A click selects the row. */
export function ProblemList({ problems, count }: ProblemListProps) {
  const { texts, server, announce } = useSidebar();
  const words = texts.sidebar.today;

  const select = async (lineId: string) => {
    const outcome = await server.selectLine({ lineId });
    if (outcome.kind === 'done') announce(words.selected({ row: outcome.value.row }));
    else announce(outcome.kind === 'refused' ? outcome.error.message : texts.sidebar.lost.read);
  };

  return (
    <details class="problems">
      <summary>{words.problems({ count })}</summary>
      <ul class="problem-list">
        {problems.map((problem) => (
          <li key={problem.lineId || problem.row}>
            <button type="button" class="problem-line" onClick={() => select(problem.lineId)}>
              <span class="problem-head">
                {[words.row({ row: problem.row }), problem.orderNumber, problem.customerName]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              {problem.problems.map(({ code, column }) => (
                <span key={`${code}:${column}`} class="problem-text">
                  {texts.edits.problem[code](texts.labels.column[column])}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {count > problems.length && <p class="note">{words.more({ count: count - problems.length })}</p>}
    </details>
  );
}
