import {
  readWorkbookState,
  type WorkbookState,
  withSettings,
  writeWorkbookState,
} from '../../../src/app/workbook/workbook-state';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { aMemory } from '../../support/a-memory';

const state: WorkbookState = {
  schemaVersion: 1,
  language: 'zh',
  currency: 'CNY',
  sheetIds: { orders: 0, settings: 12 },
  headings: { customerName: '客人' },
  orderNumberPattern: 'SO-0001',
  soonDays: 2,
  rules: [
    {
      ...{ id: 'R4', moment: 'before', days: 3, dayKind: 'working', status: null, fill: 'soon' },
      filter: { statuses: ['pending'], priority: 'urgent', owner: 'Ada', channel: '', amountFrom: 10.5 },
    },
    {
      ...{ id: 'R7', moment: 'status', days: null, dayKind: 'calendar', status: 'shipped', fill: null },
      filter: { statuses: [], priority: null, owner: '', channel: 'Shop', amountFrom: null },
    },
  ],
  lastRule: 9,
};

describe('the remembered workbook', () => {
  it('is read back as it was written', () => {
    const memory = aMemory();
    writeWorkbookState(memory, state);

    expect(readWorkbookState(memory)).toEqual(state);
  });

  it.each([[null], [''], ['{'], ['null'], ['[]'], ['{"language":"fr","currency":"EUR"}'], ['{"language":"en"}']])(
    'counts as nothing where it is %j',
    (text) => {
      const memory = aMemory();
      if (text !== null) memory.set('workbook', text);

      expect(readWorkbookState(memory)).toBeNull();
    },
  );

  it('keeps what it can where parts have the wrong type', () => {
    const memory = aMemory();
    memory.set(
      'workbook',
      JSON.stringify({ ...state, sheetIds: { orders: '0', guide: 4 }, headings: 7, soonDays: 'x', rules: [7] }),
    );

    expect(readWorkbookState(memory)).toEqual({ ...state, sheetIds: { guide: 4 }, headings: {}, soonDays: 3, rules: null });
  });

  it('follows the settings', () => {
    const next = withSettings(state, { ...DEFAULT_SETTINGS, language: 'en', currency: 'EUR', soonDays: 9 });

    expect(next).toEqual({ ...state, language: 'en', currency: 'EUR', soonDays: 9, orderNumberPattern: 'YYYYMMDD-001' });
  });
});
