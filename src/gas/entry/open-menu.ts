import { messagesFor } from '../../i18n/messages-for';
import { addChatItem } from '../services/chat-channel';
import { userLanguage } from '../services/user-locale';

/**
 * Called by Google when the spreadsheet is opened, in LIMITED mode or, where the add-on is installed but was never used
 * here, in NONE (F047): it touches nothing but the menu and the person's locale.
 */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const messages = messagesFor(userLanguage());
  const { item, product } = messages.menu;
  const { language } = messages.labels;
  // A menu of its own in the menu bar while the script is bound to a sheet; Google moves it under Extensions once the add-on is published (F055).
  const menu = ui
    .createMenu(product)
    .addItem(item.make, 'makeOrRepair')
    .addItem(item.adopt, 'adoptTable')
    .addSeparator()
    .addItem(item.sidebar, 'showSidebar')
    .addItem(item.newOrder, 'startNewOrder')
    .addSubMenu(selectedOrderMenu(ui))
    .addSeparator()
    .addItem(item.sendReminders, 'sendRemindersFromMenu')
    .addItem(item.toggleReminders, 'toggleReminders')
    .addItem(item.rules, 'showRules')
    .addItem(messages.alerts.item, 'toggleAlerts');
  addChatItem(menu)
    .addSeparator()
    .addItem(item.check, 'checkNow')
    .addItem(item.settings, 'showSettings')
    .addSubMenu(ui.createMenu(item.samples).addItem(item.fillSamples, 'fillSamples').addItem(item.removeSamples, 'removeSamples'))
    .addSubMenu(ui.createMenu(item.language).addItem(language.en, 'useEnglish').addItem(language.zh, 'useChinese'))
    .addSeparator()
    .addItem(item.guide, 'showGuide')
    .addItem(item.about, 'showAbout')
    .addToUi();
}

/** Called by Google when somebody installs the add-on from inside an open spreadsheet, in FULL mode: no onOpen follows (F043). */
export function onInstall(): void {
  onOpen();
}

function selectedOrderMenu(ui: GoogleAppsScript.Base.Ui): GoogleAppsScript.Base.Menu {
  const { item } = messagesFor(userLanguage()).menu;
  return ui
    .createMenu(item.selected)
    .addItem(item.markShipped, 'markShipped')
    .addItem(item.markDelivered, 'markDelivered')
    .addItem(item.recordPayment, 'recordSelectedPayment')
    .addItem(item.newDate, 'changeSelectedDate')
    .addItem(item.duplicate, 'duplicateSelectedOrder')
    .addItem(item.copyMessage, 'showOrderMessage');
}
