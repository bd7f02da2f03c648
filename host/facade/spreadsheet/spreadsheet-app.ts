import { apiEnums } from '../api-surface';
import { enumOf } from '../core/enums';
import { create, type Methods } from '../core/host-object';
import { callRaw } from '../core/rpc';
import { passOnStatic, reads } from '../core/signature';
import { newConditionalFormatRule } from './colour-rule';
import { newDataValidation } from './data-validation';
import { newFilterCriteria } from './filter';
import { newRichTextValue } from './rich-text';
import { newColor, newTextStyle } from './text-style';

/** The enums that hang on SpreadsheetApp. */
const enums = [
  ['AutoFillSeries', 'BandingTheme', 'BooleanCriteria', 'BorderStyle', 'ColorType', 'CopyPasteType', 'DataValidationCriteria'],
  ['DeveloperMetadataLocationType', 'DeveloperMetadataVisibility', 'Dimension', 'Direction', 'GroupControlTogglePosition'],
  ['InterpolationType', 'PivotTableSummarizeFunction', 'ProtectionType', 'RecalculationInterval', 'RelativeDate', 'SheetType'],
  ['SortOrder', 'TextDirection', 'TextToColumnsDelimiter', 'ThemeColorType', 'ValueType', 'WrapStrategy'],
].flat();

/** The members of `SpreadsheetApp`. */
export function spreadsheetApp(): Record<string, unknown> {
  return {
    ...Object.fromEntries(enums.filter((name) => name in apiEnums).map((name) => [name, enumOf(name)])),
    ...spreadsheetAppMethods,
  };
}

const spreadsheetAppMethods: Methods = {
  ...passOnStatic('SpreadsheetApp', {
    getActiveSpreadsheet: reads(),
    getActive: reads(),
    getActiveSheet: reads(),
    setActiveSheet: reads('Sheet', 'Sheet Boolean'),
    getActiveRange: reads(),
    getActiveRangeList: reads(),
    setActiveRange: reads('Range'),
    setActiveRangeList: reads('RangeList'),
    getCurrentCell: reads(),
    setCurrentCell: reads('Range'),
    openById: reads('String'),
    openByUrl: reads('String'),
    open: reads('File'),
    create: reads('String', 'String int int'),
    flush: reads(),
  }),
  getSelection() {
    return create('Selection', null);
  },
  getUi() {
    callRaw('SpreadsheetApp.getUi', []);
    return create('Ui', null, { Button: enumOf('Button'), ButtonSet: enumOf('ButtonSet') });
  },
  newDataValidation,
  newConditionalFormatRule,
  newFilterCriteria,
  newRichTextValue,
  newTextStyle,
  newColor,
};
