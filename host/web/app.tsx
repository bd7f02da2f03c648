import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../server/protocol';
import { FrameDialog } from './dialog/frame-dialog';
import { GridMessageDialog } from './dialog/grid-message-dialog';
import { QuestionDialog } from './dialog/question-dialog';
import { Sidebar } from './frame/sidebar';
import { Header } from './header';
import type { Menu } from './menu/menu-item';
import { Notes } from './notes';
import type { OpenQuestion } from './page-state';
import { AboutPanel } from './panel/about-panel';
import { ExecutionPanel } from './panel/execution-panel';
import { PersonPanel } from './panel/person-panel';
import { TriggerPanel } from './panel/trigger-panel';
import { usePage, usePageState } from './use-page';

interface AppProps {
  readonly gridMenus: readonly Menu[];
  /** Called once with the element that the grid is to fill. */
  readonly onGridElement: (element: HTMLElement) => void;
}

/** The whole page: head, grid, sidebar, and what lies over them. */
export function App({ gridMenus, onGridElement }: AppProps) {
  const { store, connection, texts } = usePage();
  const { sidebar, dialogs, questions, gridMessages, panel } = usePageState();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grid.current) onGridElement(grid.current);
  }, [onGridElement]);

  const answer = (question: OpenQuestion, given: Answer): void => {
    store.update((state) => ({ questions: state.questions.filter((each) => each.question !== question.question) }));
    connection.send({ type: 'answer', question: question.question, answer: given });
  };
  const closePanel = (): void => store.update(() => ({ panel: null }));
  const [question] = questions;
  const [message] = gridMessages;

  return (
    <>
      <Header gridMenus={gridMenus} />
      <div class="page-body">
        <main class="grid" ref={grid} aria-label={texts.title} />
        {sidebar && <Sidebar key={sidebar.id} frame={sidebar} />}
      </div>
      {dialogs.map((frame) => (
        <FrameDialog key={frame.id} frame={frame} />
      ))}
      {panel === 'triggers' && <TriggerPanel onClose={closePanel} />}
      {panel === 'executions' && <ExecutionPanel onClose={closePanel} />}
      {panel === 'person' && <PersonPanel onClose={closePanel} />}
      {panel === 'about' && <AboutPanel onClose={closePanel} />}
      {question && <QuestionDialog key={question.question} question={question} onAnswer={(given) => answer(question, given)} />}
      {message && <GridMessageDialog key={message.id} message={message} />}
      <Notes />
    </>
  );
}
