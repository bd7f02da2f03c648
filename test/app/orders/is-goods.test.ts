import { goodsOf, isGoods } from '../../../src/app/orders/is-goods';
import { aLine } from '../../support/builders';

describe('isGoods', () => {
  it.each([
    'Freight',
    'Express shipping',
    'DHL delivery (2 parcels)',
    'Discount 10 %',
    '运费',
    '顺丰运费（到付）',
    '满200减20优惠',
    '上门安装费',
  ])('is false for %s', (productName) => {
    expect(isGoods(aLine({ productName }))).toBe(false);
  });

  it.each(['Lamp', 'Shipping box', 'Discount card holder', 'Coffee', '沙发', '运费险宣传单', '安装工具', ''])(
    'is true for %s',
    (productName) => {
      expect(isGoods(aLine({ productName }))).toBe(true);
    },
  );

  it('is false for what is credited or taken back', () => {
    expect([isGoods(aLine({ unitPrice: -5 })), isGoods(aLine({ quantity: -1 }))]).toEqual([false, false]);
  });
});

describe('goodsOf', () => {
  it('leaves out charges, but not of an order of nothing else', () => {
    const [lamp, freight] = [{ line: aLine() }, { line: aLine({ productName: 'Freight' }) }];

    expect(goodsOf([lamp, freight])).toEqual([lamp]);
    expect(goodsOf([freight])).toEqual([freight]);
  });
});
