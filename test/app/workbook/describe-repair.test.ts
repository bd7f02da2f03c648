import { describeRepair } from '../../../src/app/workbook/describe-repair';
import type { RepairReport } from '../../../src/app/workbook/repair-report';
import { messagesFor } from '../../../src/i18n/messages-for';

const nothing: RepairReport = {
  created: [],
  rowsAboveMovedTo: null,
  headingsRestored: false,
  columnsAdded: [],
  formulaRows: 0,
  overwrittenCells: 0,
  formatsRestored: false,
  listsRestored: false,
  coloursRestored: false,
  rowsPrepared: 0,
  layoutRestored: false,
  settingsRestored: false,
  messageHeadings: [],
  duplicates: [],
};

describe('describeRepair', () => {
  it('says that nothing was changed', () => {
    expect(describeRepair(nothing, messagesFor('en'))).toBe('Everything is in place; nothing was changed.');
  });

  it('lists what was made', () => {
    const made = { ...nothing, created: [{ role: 'orders', name: '订单' } as const] };

    expect(describeRepair(made, messagesFor('zh'))).toBe('已创建：订单。');
  });

  it('gives every repair a line of its own', () => {
    const all: RepairReport = {
      ...nothing,
      rowsAboveMovedTo: 'Moved from Orders',
      headingsRestored: true,
      columnsAdded: ['sku'],
      formulaRows: 1,
      overwrittenCells: 2,
      formatsRestored: true,
      listsRestored: true,
      coloursRestored: true,
      rowsPrepared: 500,
      layoutRestored: true,
      settingsRestored: true,
      messageHeadings: ['Rules'],
      duplicates: ['Orders', 'Copy of Orders'],
    };

    expect(describeRepair(all, messagesFor('en')).split('\n')).toHaveLength(14);
  });
});
