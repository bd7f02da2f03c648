const bandingColours = ['Row', 'Column'].flatMap((side) =>
  ['Header', 'First', 'Second', 'Footer'].map((kind) => `Banding.get${kind}${side}Color`),
);

/**
 * Which ops are plain getters: they answer from what the script's objects already know, or never leave the script's machine,
 * and are counted apart from service calls, which must reach Google. A sheet's size comes with the sheet; what a person has granted does not.
 */
const getters = new Set(
  [
    ['SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.getActive', 'SpreadsheetApp.getActiveSheet', 'SpreadsheetApp.getUi'],
    ['Spreadsheet.getActiveSheet', 'Spreadsheet.getId', 'Spreadsheet.getUrl', 'Spreadsheet.getName', 'Spreadsheet.getSheets'],
    ['Spreadsheet.getSheetByName', 'Spreadsheet.getSheetById', 'Spreadsheet.getNumSheets', 'Spreadsheet.getRange'],
    ['Spreadsheet.getRangeList', 'Spreadsheet.getSpreadsheetLocale', 'Spreadsheet.getSpreadsheetTimeZone'],
    [
      'Sheet.getRange',
      'Sheet.getRangeList',
      'Sheet.getName',
      'Sheet.getSheetName',
      'Sheet.getIndex',
      'Sheet.getType',
      'Sheet.getMaxRows',
      'Sheet.getMaxColumns',
      'Range.getCell',
    ],
    ['Sheet.createDeveloperMetadataFinder', 'Spreadsheet.createDeveloperMetadataFinder', 'Range.createDeveloperMetadataFinder'],
    ['Sheet.createTextFinder', 'Spreadsheet.createTextFinder', 'Range.createTextFinder'],
    [
      'DeveloperMetadata.getKey',
      'DeveloperMetadata.getValue',
      'DeveloperMetadata.getVisibility',
      'DeveloperMetadata.getLocation',
    ],
    ['Group.getDepth', 'Group.getRange', 'Group.getControlIndex', 'NamedRange.getName', 'NamedRange.getRange', 'Filter.getRange'],
    ['Banding.getRange', ...bandingColours],
    ['Protection.getDescription', 'Protection.getProtectionType', 'Protection.getRange', 'Protection.isWarningOnly'],
    ['Trigger.getUniqueId', 'Trigger.getHandlerFunction', 'Trigger.getEventType', 'Trigger.getTriggerSource'],
    ['Trigger.getTriggerSourceId', 'Lock.hasLock', 'ScriptApp.getScriptId', 'ScriptApp.getInstallationSource'],
  ].flat(),
);

/** Services that are part of the runtime. */
const local = [
  'Logger.',
  'console.',
  'Utilities.',
  'Blob.',
  'HtmlService.',
  'Session.',
  'PropertiesService.',
  'CacheService.',
  'LockService.',
];

/** Whether the op counts as a service call. */
export function isServiceCall(op: string): boolean {
  return !getters.has(op) && !local.some((service) => op.startsWith(service));
}
