/** What becomes a global of the script, and nothing else: Google calls these by name, the sidebar by google.script.run. */

export { adoptTable, copyTable, getAdoptView } from './gas/entry/adopt-table';
// The sidebar's calls
export { checkNow, runSweep } from './gas/entry/check-now';
// Simple triggers
export { onEdit } from './gas/entry/handle-edit';
export { onInstall, onOpen } from './gas/entry/open-menu';
export { getReminders, sendRemindersNow, turnReminders } from './gas/entry/reminder-calls';
export { sendRemindersFromMenu, toggleReminders } from './gas/entry/reminder-menu';
export { runHourly } from './gas/entry/run-hourly';
export { fillSamples, removeSamples } from './gas/entry/samples';
export {
  changeSelectedDate,
  duplicateSelectedOrder,
  markDelivered,
  markShipped,
  recordSelectedPayment,
  showOrderMessage,
  startNewOrder,
} from './gas/entry/selected-order';
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
// Menu items
// The menu's items for the workbook
export {
  makeOrRepair,
  showAbout,
  showGuide,
  showSettings,
  showSidebar,
  useChinese,
  useEnglish,
} from './gas/entry/workbook-menu';
