import { describeAdopted, describeTable } from '../../../src/app/adopt/adopt-texts';
import type { FoundTable } from '../../../src/app/adopt/found-table';
import { DESK_DAY } from '../../support/order-desk';

const TABLE: FoundTable = {
  sheetId: 7,
  sheetName: 'Old',
  headingRow: 1,
  rowCount: 12,
  columns: [
    { column: 1, heading: 'Client', field: 'customerName', examples: [] },
    { column: 2, heading: 'Sum', field: 'lineTotal', examples: [] },
    { column: 3, heading: 'Mood', field: null, examples: [] },
  ],
};

describe('describeTable', () => {
  it('says where each column goes, what is left out and which other tables there are', () => {
    expect(describeTable(TABLE, [{ ...TABLE, sheetName: 'Older' }], { rows: 9, day: DESK_DAY }, 'en')).toBe(
      [
        'The rows of “Old” (12) are copied below your orders. The table itself stays as it is.',
        'On 2026-11-22 this table (9 rows) was copied already. Copying it again adds the same orders once more.',
        '',
        'Client → Customer',
        'Sum → Total (calculated)',
        'Not copied: Mood',
        '',
        'Other tables: Older. To take one of them, go to its sheet first.',
        '',
        'Copy the rows like this? “No” lets you change where each column goes.',
      ].join('\n'),
    );
  });
});

describe('describeAdopted', () => {
  it('says only what happened', () => {
    const report = { added: 2, orders: 1, firstRow: 5, unread: 0, noted: 0, skipped: 3 };

    expect(describeAdopted(report, 'zh')).toBe('已复制 1 个订单共 2 行，从第 5 行开始。\n有 3 行不是订单，未复制。');
  });

  it('says that there was nothing', () => {
    const report = { added: 0, orders: 0, firstRow: 0, unread: 0, noted: 0, skipped: 1 };

    expect(describeAdopted(report, 'en')).toBe('The table has no rows to copy; nothing was changed.');
  });
});
