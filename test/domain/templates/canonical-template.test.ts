import { canonicalTemplate } from '../../../src/domain/templates/canonical-template';

const NAMES = new Map([
  ['订单号', 'orderNumber'],
  ['Order no.', 'orderNumber'],
  ['明细', 'lines'],
]);
const canonical = (text: string) => canonicalTemplate(text, (name) => NAMES.get(name) ?? null);

describe('canonicalTemplate', () => {
  it.each([
    ['{{订单号}}', '{{orderNumber}}'],
    ['a {{ Order no. }} b', 'a {{ orderNumber }} b'],
    ['{{#明细}}{{订单号}}{{/ 明细 }}{{^明细}}-{{/明细}}', '{{#lines}}{{orderNumber}}{{/ lines }}{{^lines}}-{{/lines}}'],
    ['{{orderNumber}} {{内部备注}} 订单号', '{{orderNumber}} {{内部备注}} 订单号'],
    [
      '{{! 订单号 }}{{> 订单号}}{{&订单号}}{{{订单号}}}{{=订单号=}}',
      '{{! 订单号 }}{{> 订单号}}{{&订单号}}{{{orderNumber}}}{{=订单号=}}',
    ],
    ['{{订单号', '{{订单号'],
    ['{{}}{{ }}', '{{}}{{ }}'],
  ])('reads %j as %j', (text, expected) => {
    expect(canonical(text).text).toBe(expected);
  });

  it('remembers what was written, and where it stands now', () => {
    const { text, writtenAt, originOf } = canonical('{{订单号}}\n{{#Order no.}}x{{/订单号}}{{orderNumber}}');

    expect(text).toBe('{{orderNumber}}\n{{#orderNumber}}x{{/orderNumber}}{{orderNumber}}');
    expect([...writtenAt]).toEqual([
      [0, '订单号'],
      [16, 'Order no.'],
      [33, '订单号'],
    ]);
    expect([0, 16, 32, 33, 49].map(originOf)).toEqual([0, 8, 22, 23, 31]);
  });
});
