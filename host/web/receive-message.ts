import type { ServerMessage } from '../server/protocol';
import { makeNote, type PageState } from './page-state';
import type { Texts } from './text/en';

/** What a message of the server changes around the grid; the grid's own messages change nothing here. */
export function receiveMessage(
  state: PageState,
  message: ServerMessage,
  texts: Pick<Texts, 'failed' | 'mailArrived'>,
): Partial<PageState> {
  switch (message.type) {
    case 'welcome':
      return {
        line: 'open',
        document: message.document,
        people: message.people,
        project: message.project,
        framePort: message.framePort,
      };
    case 'document':
      return { document: message.document };
    case 'people':
      return { people: message.people };
    case 'menu':
      return {
        menus: [
          ...state.menus.filter(({ caption, isAddon }) => caption !== message.menu.caption || isAddon !== message.menu.isAddon),
          message.menu,
        ],
      };
    case 'question':
      return { questions: [...state.questions, message] };
    case 'questionOver':
      return { questions: state.questions.filter(({ question }) => question !== message.question) };
    case 'frame':
      if (message.kind === 'sidebar') return { sidebar: message };
      // A new modal dialog takes the place of the one before; dialogs without a veil stand side by side.
      return { dialogs: [...state.dialogs.filter(({ kind }) => kind !== 'modal' || message.kind !== 'modal'), message] };
    case 'toast':
      // A negative time means: until it is dismissed (F060).
      return {
        notes: [
          ...state.notes.filter(({ kind }) => kind !== 'toast'),
          makeNote({
            kind: 'toast',
            title: message.title,
            message: message.message,
            seconds: message.seconds < 0 ? null : message.seconds,
          }),
        ],
      };
    case 'running':
      return { running: [...state.running, message] };
    case 'finished': {
      const running = state.running.filter(({ execution }) => execution !== message.execution);
      if (!message.error) return { running };
      const title = texts.failed(message.functionName);
      return { running, notes: [...state.notes, makeNote({ kind: 'error', title, message: message.error, seconds: null })] };
    }
    case 'mail':
      return {
        notes: [
          ...state.notes.filter(({ kind }) => kind !== 'mail'),
          makeNote({ kind: 'mail', title: texts.mailArrived, message: message.subject, seconds: 8 }),
        ],
      };
    default:
      return {};
  }
}
