import { columnPattern, columnWidth, isCentred } from '../../../src/app/workbook/column-style';
import { columnKind, isHiddenColumn, ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { messagesFor } from '../../../src/i18n/messages-for';

const KEYS = ORDER_COLUMNS.map(({ key }) => key);

describe('columnPattern', () => {
  it('keeps every typed text as text, and no computed column, whose formula would stay text', () => {
    const text = KEYS.filter((key) => columnPattern(key, 'CNY') === '@');

    expect(text).toEqual(expect.arrayContaining(['orderNumber', 'contact', 'trackingNumber', 'sku', 'lineId']));
    expect(text.filter((key) => columnKind(key) === 'computed')).toEqual([]);
  });

  it('shows amounts in the currency and dates year first', () => {
    expect(columnPattern('unitPrice', 'CNY')).toBe('[$¥]#,##0.00');
    expect(columnPattern('lineTotal', 'JPY')).toBe('[$¥]#,##0');
    expect(columnPattern('expectedDeliveryDate', 'CNY')).toBe('yyyy-mm-dd');
    expect(columnPattern('quantity', 'CNY')).toBe('General');
  });
});

describe('columnWidth', () => {
  /** Pixels: an ordinary bold letter, and the filter button beside a centred heading. */
  const [letter, button] = [7, 22];

  it.each(KEYS.filter((key) => !isHiddenColumn(key)))('gives %s room for its English heading beside the filter button', (key) => {
    expect(columnWidth(key)).toBeGreaterThanOrEqual(messagesFor('en').labels.column[key].length * letter + 2 * button);
  });

  it('gives remarks more room than figures', () => {
    expect(columnWidth('remarkInternal')).toBeGreaterThan(columnWidth('quantity'));
  });
});

describe('isCentred', () => {
  it('is for dates and words from a list', () => {
    expect(['orderDate', 'status', 'dueState'].map((key) => isCentred(key as never))).toEqual([true, true, true]);
    expect([isCentred('customerName'), isCentred('unitPrice')]).toEqual([false, false]);
  });
});
