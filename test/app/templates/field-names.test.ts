import { findMeantField, readFieldName } from '../../../src/app/templates/field-names';

describe('readFieldName', () => {
  it.each([
    ['orderNumber', 'orderNumber'],
    ['order_number', 'orderNumber'],
    ['Order no.', 'orderNumber'],
    ['订单号', 'orderNumber'],
    ['客户姓名', 'customerName'],
    ['产品 / 服务', 'productName'],
    ['订单合计', 'orderTotal'],
    ['Lines', 'lines'],
    ['包裹', 'shipments'],
  ])('knows %j', (name, field) => {
    expect(readFieldName(name)).toBe(field);
  });

  it.each([
    'remarkInternal',
    '内部备注',
    'Internal note',
    'constructor',
    '__proto__',
    'history',
    '问题标记',
    'email',
    '邮箱',
    '',
    '.',
  ])('knows no field %j', (name) => {
    expect(readFieldName(name)).toBeNull();
  });
});

describe('findMeantField', () => {
  it('is the field with a name that is nearly the same', () => {
    expect(
      ['orderNumbr', 'custmerName', 'Trackin no', 'ordr', '备注', 'remarkInternal', 'x'.repeat(500)].map(findMeantField),
    ).toEqual([...['orderNumber', 'customerName', 'trackingNumber'], ...[null, null, null, null]]);
  });
});
