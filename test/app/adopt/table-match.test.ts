import { checkMapping, matchTable, normalizeSourceHeading } from '../../../src/app/adopt/table-match';
import { SOURCE_FIELDS } from '../../../src/domain/order/adoptable-columns';
import { ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { messagesFor } from '../../../src/i18n/messages-for';

const fieldsOf = (rows: readonly (readonly string[])[]) => matchTable(rows)?.columns.map(({ field }) => field);

describe('matchTable', () => {
  it('knows the eleven columns of the standard table', () => {
    const headings = [
      '订单号',
      '客户姓名',
      '联系方式',
      '产品/服务',
      '数量',
      '单价',
      '总价',
      '付款方式',
      '预计交付日期',
      '实际交付日期',
      '订单状态',
    ];

    expect(fieldsOf([headings])).toEqual(ORDER_COLUMNS.slice(0, 11).map(({ key }) => key));
  });

  it('knows other words for them', () => {
    expect(fieldsOf([['ORDER #', ' Client ', 'Item', 'Qty.', 'Price (USD)', 'Due date', 'Notes', 'Moon phase']])).toEqual([
      'orderNumber',
      'customerName',
      'productName',
      'quantity',
      'unitPrice',
      'expectedDeliveryDate',
      'remarkInternal',
      null,
    ]);
  });

  it('knows every heading of our own in every language', () => {
    for (const language of LANGUAGES) {
      const { column } = messagesFor(language).labels;
      expect(fieldsOf([SOURCE_FIELDS.map((field) => column[field])])).toEqual(SOURCE_FIELDS);
    }
  });

  it('finds the headings below a title', () => {
    expect(matchTable([['Orders 2026'], [], ['Customer', 'Product', 'Qty'], ['Ada', 'Lamp', '1']])?.headingRow).toBe(3);
  });

  it('gives a field to one column only, our own word before a synonym', () => {
    expect(fieldsOf([['Name', 'Customer', 'Product']])).toEqual([null, 'customerName', 'productName']);
  });

  it.each([
    [[['Name', 'Birthday', 'Shoe size']]],
    [[['Date', 'Amount', 'Status']]],
    [[[], []]],
    [[['Dear customer, thank you for your order', 'Quantity discounts']]],
  ])('takes %j for no order table', (rows) => {
    expect(matchTable(rows)).toBeNull();
  });
});

describe('the synonyms', () => {
  it('name one field each', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const language of LANGUAGES) {
      const { labels, synonyms } = messagesFor(language);
      for (const field of SOURCE_FIELDS) {
        for (const name of [labels.column[field], ...synonyms.columns[field]]) {
          const key = normalizeSourceHeading(name);
          const owner = owners.get(key);
          if (owner !== undefined && owner !== field) clashes.push(`${name}: ${owner} and ${field}`);
          owners.set(key, field);
        }
      }
    }

    expect(clashes).toEqual([]);
  });
});

describe('checkMapping', () => {
  it('lets calculated fields be named twice, since they are only compared', () => {
    expect(checkMapping(['customerName', 'lineTotal', 'lineTotal'])).toEqual({ doubled: null, hasKey: true });
  });

  it('names a doubled field and a missing key', () => {
    expect(checkMapping(['quantity', 'quantity'])).toEqual({ doubled: 'quantity', hasKey: false });
  });
});
