import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';

export type SidebarView = 'today' | 'order' | 'reminders' | 'settings';

/** Opens the sidebar at one of its views. Needs FULL mode, which a menu click has (F050). */
export function openSidebarAt(view: SidebarView): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const html = HtmlService.createHtmlOutput(page.replace('data-view="today"', `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(html.setTitle(messagesFor(userLanguage()).menu.product));
}
