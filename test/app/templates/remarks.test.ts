import { remarksOf, wishesOf } from '../../../src/app/templates/remarks';

const line = (productName: string, remark: string) => ({ productName, remark }) as never;

describe('wishesOf', () => {
  it('parts a remark as people write it', () => {
    expect(wishesOf('颜色:红色；尺寸:L; print “A, B”\r\n\n no sugar ;')).toEqual([
      '颜色:红色',
      '尺寸:L',
      'print “A, B”',
      'no sugar',
    ]);
    expect(wishesOf('  ')).toEqual([]);
  });
});

describe('remarksOf', () => {
  it('names the product of a wish that is not for all of them', () => {
    expect(
      remarksOf([line('Lamp', 'red; no weekend'), line('Mug', 'no weekend; red rim'), line('Mug', 'no weekend')], ', '),
    ).toEqual([
      { productName: 'Lamp', remark: 'red' },
      { productName: '', remark: 'no weekend' },
      { productName: 'Mug', remark: 'red rim' },
    ]);
  });

  it('says a wish once', () => {
    expect(remarksOf([line('Lamp', 'red; red')], ', ')).toEqual([{ productName: '', remark: 'red' }]);
  });
});
