import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import { describeEngine } from '../engine-contract';

describeEngine('spreadsheet engine', (options) => createSpreadsheetEngine(options));
