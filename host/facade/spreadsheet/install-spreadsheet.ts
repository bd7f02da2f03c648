import { defineClass } from '../core/host-object';
import { developerMetadata, developerMetadataLocation, group, namedRange, protection, selection } from './attachments';
import { booleanCondition, colourRule, colourRuleBuilder } from './colour-rule';
import { dataValidation, dataValidationBuilder } from './data-validation';
import { filter, filterCriteria, filterCriteriaBuilder } from './filter';
import { developerMetadataFinder, textFinder } from './finders';
import { oldRangeNames } from './old-names';
import { rangeFormat } from './range-format';
import { rangeList } from './range-list';
import { rangePosition } from './range-position';
import { rangeStructure } from './range-structure';
import { rangeValues } from './range-values';
import { richTextValue, richTextValueBuilder } from './rich-text';
import { sheetContents, sheetLayout } from './sheet-methods';
import { spreadsheetActiveSheet, spreadsheetContents, spreadsheetMenus } from './spreadsheet-methods';
import { color, colorBuilder, rgbColor, textStyle, textStyleBuilder } from './text-style';

/** Makes the classes of the Spreadsheet service. */
export function defineSpreadsheetClasses(): void {
  defineClass('Spreadsheet', spreadsheetContents, spreadsheetActiveSheet, spreadsheetMenus);
  defineClass('Sheet', sheetContents, sheetLayout);
  defineClass('Range', rangeValues, rangeFormat, rangePosition, rangeStructure, oldRangeNames);
  defineClass('RangeList', rangeList);
  defineClass('Selection', selection);
  defineClass('Filter', filter);
  defineClass('FilterCriteria', filterCriteria);
  defineClass('FilterCriteriaBuilder', filterCriteriaBuilder);
  defineClass('NamedRange', namedRange);
  defineClass('Protection', protection);
  defineClass('Group', group);
  defineClass('DeveloperMetadata', developerMetadata);
  defineClass('DeveloperMetadataFinder', developerMetadataFinder);
  defineClass('DeveloperMetadataLocation', developerMetadataLocation);
  defineClass('TextFinder', textFinder);
  defineClass('DataValidation', dataValidation);
  defineClass('DataValidationBuilder', dataValidationBuilder);
  defineClass('ConditionalFormatRule', colourRule);
  defineClass('ConditionalFormatRuleBuilder', colourRuleBuilder);
  defineClass('BooleanCondition', booleanCondition);
  defineClass('RichTextValue', richTextValue);
  defineClass('RichTextValueBuilder', richTextValueBuilder);
  defineClass('TextStyle', textStyle);
  defineClass('TextStyleBuilder', textStyleBuilder);
  defineClass('Color', color);
  defineClass('ColorBuilder', colorBuilder);
  defineClass('RgbColor', rgbColor);
}
