import type { Methods } from '../core/host-object';
import { chains, passOn, reads } from '../core/signature';

/** Moving, copying, sorting, grouping, merging; and what is attached to a range. */
export const rangeStructure: Methods = passOn('SpreadsheetApp', 'Range', {
  addDeveloperMetadata: chains(
    'text',
    'text enum:DeveloperMetadataVisibility',
    'text text',
    'text text enum:DeveloperMetadataVisibility',
  ),
  breakApart: chains(),
  merge: chains(),
  mergeAcross: chains(),
  mergeVertically: chains(),
  getMergedRanges: reads(),
  isPartOfMerge: reads(),
  collapseGroups: chains(),
  expandGroups: chains(),
  shiftColumnGroupDepth: chains('int'),
  shiftRowGroupDepth: chains('int'),
  copyTo: reads('Range', 'Range enum:CopyPasteType Boolean', 'Range Object'),
  copyValuesToRange: reads('int int int int int', 'Sheet int int int int'),
  copyFormatToRange: reads('int int int int int', 'Sheet int int int int'),
  moveTo: reads('Range'),
  autoFill: reads('Range enum:AutoFillSeries'),
  autoFillToNeighbor: reads('enum:AutoFillSeries'),
  createDeveloperMetadataFinder: reads(),
  getDeveloperMetadata: reads(),
  createFilter: reads(),
  getFilter: reads(),
  createTextFinder: reads('String'),
  deleteCells: reads('enum:Dimension'),
  insertCells: reads('enum:Dimension'),
  protect: reads(),
  sort: chains('any'),
  splitTextToColumns: reads('', 'text', 'enum:TextToColumnsDelimiter'),
});
