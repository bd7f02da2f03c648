import { draftOf } from '../../../src/app/edits/draft-row';
import { keepHistory } from '../../../src/app/edits/keep-history';
import type { OrderCells } from '../../../src/app/orders/parse-order-row';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const TODAY = '2026-11-22' as CalendarDate;
const NOW = Date.UTC(2026, 10, 22, 8);
/** As epoch minutes. */
const MINUTE = NOW / 60_000;
const SEEN = 'h1[46340,"pending",46340,0,46350,"Ada",0,"normal"]';
const SINCE = { day: '2026-11-14' as CalendarDate };
const line: OrderCells = {
  ...{ orderNumber: '001', customerName: 'Bo', lineId: 'L1', status: 'Pending', owner: 'Ada' },
  ...{ expectedDeliveryDate: { day: '2026-11-24' as CalendarDate }, history: SEEN, statusSince: SINCE },
};

/** The cells that are written, by column. */
function written(cells: OrderCells, newId?: string, how: { isEdit?: boolean; isBulk?: boolean } = {}): OrderCells {
  const planned: OrderCells = {};
  const draft = draftOf({ row: 2, cells, lostFormulas: [] });
  if (newId) draft.line = { ...draft.line, lineId: newId };
  keepHistory(draft, { today: TODAY, now: NOW }, { isEdit: true, isBulk: false, ...how }, (_row, key, content) => {
    planned[key] = content;
  });
  return planned;
}

describe('keepHistory', () => {
  it('writes nothing where nothing has changed', () => {
    expect(written(line)).toEqual({});
  });

  it('notes a status that was reached, and the day beside it', () => {
    expect(written({ ...line, status: '已发货' })).toEqual({
      history: `h1[46340,"shipped",46348,1,46350,"Ada",0,"normal",0,0,["pending",46340,0],0,0,0,${MINUTE}]`,
      statusSince: { day: TODAY },
    });
  });

  it('sees no change in what nobody can read', () => {
    expect(written({ ...line, status: 'Shiped', expectedDeliveryDate: 'soon' })).toEqual({});
  });

  it('begins a history without news for a line that had an id and none', () => {
    expect(written({ ...line, history: '', statusSince: '' }).history).toMatch(/^h1\[0,"pending",46348,0/);
    expect(written({ ...line, history: 'mine', statusSince: '' }).history).toMatch(/^h1\[0,/);
  });

  it('takes a line that has just got its id for new, also a copied one', () => {
    expect(written({ ...line, lineId: '' }, 'L2').history).toMatch(/^h1\[46348,"pending",46348/);
    expect(written(line, 'L2').history).toMatch(/^h1\[46348,"pending",46348/);
  });

  it('puts back the day that somebody typed over', () => {
    expect(written({ ...line, statusSince: 'long ago' })).toEqual({ history: SEEN, statusSince: SINCE });
  });
});

describe('keepHistory of new lines', () => {
  it('notes when somebody works on one, and whether it came in bulk', () => {
    expect(written({ ...line, lineId: '' }, 'L2').history).toMatch(new RegExp(`,${MINUTE}\\]$`));
    expect(written({ ...line, lineId: '' }, 'L2', { isBulk: true }).history).toMatch(new RegExp(`,${MINUTE},1\\]$`));
  });

  it('writes no quantity into the history of a line that was there before quantities were watched', () => {
    expect(written({ ...line, quantity: 7 })).toEqual({});
  });
});
