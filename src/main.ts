/** What becomes a global of the script, and nothing else: Google calls these by name, the sidebar by google.script.run. */

// Simple triggers: no authorisation beyond the current document.
export { onEdit } from './gas/entry/handle-edit';
export { onInstall, onOpen } from './gas/entry/open-menu';

// The triggers of whoever sends the reminders.
export { alertOnEdit } from './gas/entry/alert-on-edit';
export { runHourly } from './gas/entry/run-hourly';

// Menu: the workbook.
export { adoptTable } from './gas/entry/adopt-table';
export { checkNow } from './gas/entry/check-now';
export { fillSamples, removeSamples } from './gas/entry/samples';
export { makeOrRepair, showAbout, showGuide, showSettings, showSidebar, useChinese, useEnglish } from './gas/entry/workbook-menu';

// Menu: the selected order.
export {
  changeSelectedDate,
  duplicateSelectedOrder,
  markDelivered,
  markShipped,
  recordSelectedPayment,
  showOrderMessage,
  startNewOrder,
} from './gas/entry/selected-order';

// Menu: reminders.
export { toggleAlerts } from './gas/entry/alert-menu';
export { showRules } from './gas/entry/rules-menu';
export { sendRemindersFromMenu, toggleReminders } from './gas/entry/reminder-menu';

// Calls of the sidebar and the dialogs: anybody who can open them can call these with anything, so each checks its arguments.
export { copyTable, findTable, getAdoptView, openAdoption } from './gas/entry/adopt-table';
export { alertOrder } from './gas/entry/alert-calls';
export { runSweep } from './gas/entry/check-now';
export {
  decideHeld,
  getReminders,
  prepareRules,
  previewDay,
  sendRemindersNow,
  settleMail,
  turnAlerts,
  turnReminders,
} from './gas/entry/reminder-calls';
export { getRules, saveRule, setRuleOn, showRulesSheet } from './gas/entry/rule-calls';
export {
  changeExpectedDate,
  changeStatus,
  getOrderCopy,
  getOrderMessage,
  payOrder,
  saveOrder,
  selectLine,
} from './gas/entry/sidebar-orders';
export { getSettings, saveSettings, showSettingsSheet } from './gas/entry/sidebar-settings';
export { getBoard, getDirectory, getStart } from './gas/entry/sidebar-start';
export { addSamples, createWorkbook } from './gas/entry/sidebar-workbook';
export { getTemplates, previewTemplate, restoreTemplate, saveTemplate } from './gas/entry/template-calls';
