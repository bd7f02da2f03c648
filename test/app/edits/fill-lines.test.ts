import { draftOf } from '../../../src/app/edits/draft-row';
import type { EditBasis } from '../../../src/app/edits/edited-rows';
import { giveLineIds, giveOrderNumbers, stampDates, startLine } from '../../../src/app/edits/fill-lines';
import type { OrderCells } from '../../../src/app/orders/parse-order-row';
import type { ColumnKey } from '../../../src/domain/order/columns';
import { DESK_DAY, DESK_NOW } from '../../support/order-desk';

const BASIS: EditBasis = {
  today: DESK_DAY,
  now: DESK_NOW,
  soonDays: 3,
  currencyDigits: 2,
  orderNumberPattern: '001',
  language: 'zh',
  hasRules: false,
  nextLineId: () => 'fresh',
};

/** Collects what is planned, as `row key content`. */
function aPlan() {
  const planned: string[] = [];
  const put = (row: number, key: ColumnKey, content: unknown) => void planned.push(`${row} ${key} ${JSON.stringify(content)}`);
  return { planned, put, tell: () => undefined };
}
const drafts = (...rows: readonly OrderCells[]) =>
  rows.map((cells, index) => draftOf({ row: index + 2, cells, lostFormulas: [] }));
const edit = (...columns: readonly ColumnKey[]) => ({ firstRow: 2, lastRow: 9, columns: new Set(columns), isTyped: false });

describe('giveLineIds', () => {
  it('replaces the id of an edited row that another row has', () => {
    const { planned, put, tell } = aPlan();
    const others = [{ row: 9, orderNumber: '', customerName: '', lineId: 'L1' }];

    giveLineIds(drafts({ customerName: 'Ada', lineId: 'L1' }), others, edit('lineId'), BASIS, put, tell);

    expect(planned).toEqual(['2 lineId "fresh"']);
  });
});

describe('giveOrderNumbers', () => {
  it('counts on from the numbers of the other lines', () => {
    const { planned, put, tell } = aPlan();

    giveOrderNumbers(drafts({ customerName: 'Ada' }), [{ row: 9, orderNumber: '041', customerName: '' }], null, BASIS, put, tell);

    expect(planned).toEqual(['2 orderNumber "042"']);
  });
});

describe('startLine', () => {
  it('fills in status and day in the workbook’s words', () => {
    const { planned, put } = aPlan();

    for (const draft of drafts({ customerName: 'Ada' })) startLine(draft, BASIS, put);

    expect(planned).toEqual(['2 status "待处理"', '2 orderDate {"day":"2026-11-22"}']);
  });
});

describe('stampDates', () => {
  it('leaves a date column that was part of the edit alone, and a word in it', () => {
    const { planned, put, tell } = aPlan();
    const [pasted, word] = drafts(
      { customerName: 'Ada', status: 'Shipped' },
      { customerName: 'Bo', status: 'Shipped', shippedDate: 'soon' },
    );

    if (pasted) stampDates(pasted, edit('status', 'shippedDate'), BASIS, put, tell);
    if (word) stampDates(word, edit('status'), BASIS, put, tell);

    expect(planned).toEqual([]);
  });
});
