import { columnPattern, columnWidth, isCentred } from '../../../src/app/workbook/column-style';
import { columnKind, ORDER_COLUMNS } from '../../../src/domain/order/columns';

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
  it('gives every column room for its heading', () => {
    expect(Math.min(...KEYS.map(columnWidth))).toBeGreaterThanOrEqual(100);
    expect(columnWidth('remarkInternal')).toBeGreaterThan(columnWidth('quantity'));
  });
});

describe('isCentred', () => {
  it('is for dates and words from a list', () => {
    expect(['orderDate', 'status', 'dueState'].map((key) => isCentred(key as never))).toEqual([true, true, true]);
    expect([isCentred('customerName'), isCentred('unitPrice')]).toEqual([false, false]);
  });
});
