import type { Directory } from '../../app/api/directory';
import type { Reply } from '../../app/api/reply';
import type { StartView } from '../../app/api/start-view';
import type { TodayBoard } from '../../app/api/today-board';
import { readDirectory } from '../../app/queries/directory';
import { readBoard, readStart } from '../../app/queries/start-view';
import { success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { guardReply, sentenceFor } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Called by the sidebar when it opens, in FULL mode. At most eight service calls. */
export function getStart(): Reply<StartView> {
  return guardReply(() => success(startView()));
}

/** The first data, also for the calls that make or fill the workbook. */
export function startView(): StartView {
  const language = userLanguage();
  const ports = sidebarPorts();
  const start = readStart(ports);
  const { obstacle, workbookLanguage, ...shown } = start;
  const refusal = obstacle && { code: obstacle.code, message: sentenceFor(obstacle, language) };
  const { settings, rules, templates, calendar, mailLog } = messagesFor(workbookLanguage ?? language).sheets.name;
  const sheetNames = { settings, rules, templates, calendar, mailLog };
  return { ...shown, language, timeZone: ports.timeZone, sheetNames, obstacle: refusal };
}

/** Called by the sidebar to refresh its lists, in FULL mode. */
export function getBoard(): Reply<TodayBoard> {
  return guardReply(() => {
    const read = readBoard(sidebarPorts());
    return read.ok ? success(read.value.board) : read;
  });
}

/** Called by the sidebar after its first data, in FULL mode. */
export function getDirectory(): Reply<Directory> {
  return guardReply(() => readDirectory(sidebarPorts()));
}
