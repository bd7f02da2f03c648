import { matchHeadings, normalizeHeading } from '../../../src/app/workbook/heading-match';
import { ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { messagesFor } from '../../../src/i18n/messages-for';

const english = ORDER_COLUMNS.map(({ key }) => messagesFor('en').labels.column[key]);
const chinese = ORDER_COLUMNS.map(({ key }) => messagesFor('zh').labels.column[key]);

describe('matchHeadings', () => {
  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('finds all columns under %s headings', (_, headings) => {
    expect(matchHeadings([headings], {})).toMatchObject({ row: 1, missing: [], doubled: {} });
  });

  it('tells headings of all languages apart', () => {
    const all = [...english, ...chinese].map(normalizeHeading);

    expect(new Set(all).size).toBe(all.length);
  });

  it('finds moved columns among columns of people', () => {
    const match = matchHeadings([['Mine', 'Quantity', 'Order no.', '客户姓名', '']], {});

    expect(match?.columns).toEqual({ quantity: 2, orderNumber: 3, customerName: 4 });
  });

  it('does not mind case, spaces and full-width characters', () => {
    const match = matchHeadings([[' order  NO. ', 'ＱＵＡＮＴＩＴＹ', '产品／服务']], {});

    expect(match?.columns).toEqual({ orderNumber: 1, quantity: 2, productName: 3 });
  });

  it('knows a heading that people gave to a column', () => {
    const match = matchHeadings([['Guest', 'Quantity', 'Order no.']], { customerName: 'Guest' });

    expect(match?.columns).toEqual({ customerName: 1, quantity: 2, orderNumber: 3 });
  });

  it('finds headings below rows that were put above them', () => {
    const rows = [['Orders of our shop', '', ''], ['', '', ''], english];

    expect(matchHeadings(rows, {})?.row).toBe(3);
  });

  it('names missing and doubled headings', () => {
    const match = matchHeadings([[...english.filter((heading) => heading !== 'SKU'), 'Paid']], {});

    expect(match?.missing).toEqual(['sku']);
    expect(match?.doubled).toEqual({ amountPaid: [24, 38] });
    expect(match?.columns['amountPaid']).toBeUndefined();
  });

  it('does not take a row of data for headings', () => {
    expect(
      matchHeadings(
        [
          ['Paid', 'Contact', 'x'],
          ['', '', ''],
        ],
        {},
      ),
    ).toBeNull();
    expect(matchHeadings([], {})).toBeNull();
  });
});
