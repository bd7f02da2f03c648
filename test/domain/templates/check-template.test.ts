import { checkTemplate, LONGEST_TEMPLATE } from '../../../src/domain/templates/check-template';
import type { TemplateKind } from '../../../src/domain/templates/template-kind';

const CUSTOMER: TemplateKind = { key: 'orderConfirmation', part: 'text' };
const COLLEAGUE: TemplateKind = { key: 'urgentAlert', part: 'text' };

const faultOf = (text: string, kind = CUSTOMER) => {
  const [fault] = checkTemplate(text, kind);
  return fault ? [fault.code, fault.name, fault.line, fault.column] : null;
};

describe('checkTemplate', () => {
  it.each([
    'Hello {{customerName}},\n{{#lines}}\n- {{productName}} {{#remark}}({{remark}}){{/remark}} for {{customerName}}\n{{/lines}}',
    '{{#balanceDue}}{{balanceDue}} is open{{/balanceDue}}{{^balanceDue}}Paid{{/balanceDue}}',
    '{{^lines}}nothing{{/lines}}{{ orderNumber }}{{! a note to ourselves }}',
    'Braces { of } text {stay}',
    '',
  ])('takes %j', (text) => {
    expect(faultOf(text)).toBeNull();
  });

  it.each([
    ['a\n  {{ordernumber}}', ['unknownField', 'ordernumber', 2, 3]],
    ['{{remarkInternal}}', ['unknownField', 'remarkInternal', 1, 1]],
    ['{{#lines}}\n{{remarkInternal}}{{/lines}}', ['unknownField', 'remarkInternal', 2, 1]],
    ['{{problems}}', ['unknownField', 'problems', 1, 1]],
    ['{{history}}', ['unknownField', 'history', 1, 1]],
    ['{{constructor}}', ['unknownField', 'constructor', 1, 1]],
    ['{{#__proto__}}{{/__proto__}}', ['unknownField', '__proto__', 1, 1]],
    ['{{lines.length}}', ['unknownField', 'lines.length', 1, 1]],
    ['{{#lines}}{{.}}{{/lines}}', ['unknownField', '.', 1, 11]],
    ['{{}}', ['unknownField', '', 1, 1]],
    ['😀 {{productName}}', ['fieldOfList', 'productName', 1, 3]],
    ['{{#shipments}}{{productName}}{{/shipments}}', ['fieldOfList', 'productName', 1, 15]],
    ['{{priority}}', ['notForCustomers', 'priority', 1, 1]],
    ['{{lines}}', ['listAsField', 'lines', 1, 1]],
    ['{{#lines}}{{#remarks}}{{remark}}{{/remarks}}{{/lines}}', ['listInList', 'remarks', 1, 11]],
    ['{{#lines}}{{#remark}}{{#lines}}{{/lines}}{{/remark}}{{/lines}}', ['listInList', 'lines', 1, 22]],
    ['Hello {{customerName', ['unclosedTag', '', 1, 7]],
    ['a\n{{#lines}}\nb', ['unclosedSection', 'lines', 2, 1]],
    ['{{#lines}}\n{{#remark}}\nb{{/lines}}', ['unclosedSection', 'remark', 2, 1]],
    ['a{{/lines}}', ['unopenedSection', 'lines', 1, 2]],
    ['{{{orderNumber}}}', ['notSupported', '{{{', 1, 1]],
    ['{{&orderNumber}}', ['notSupported', '{{&', 1, 1]],
    ['x\n{{> footer}}', ['notSupported', '{{>', 2, 1]],
    ['{{=<% %>=}}<%remarkInternal%>', ['notSupported', '{{=', 1, 1]],
    ['Hello {customerName}', ['wrongBraces', 'customerName', 1, 7]],
    ['您好，｛｛customerName｝｝', ['wrongBraces', 'customerName', 1, 4]],
  ])('refuses %j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('leaves colleagues the fields that no customer gets', () => {
    expect(faultOf('{{priority}} {{orderUrl}} {{#lines}}{{contact}}{{/lines}}', COLLEAGUE)).toBeNull();
    expect(faultOf('{{remarkInternal}}', COLLEAGUE)).toEqual(['unknownField', 'remarkInternal', 1, 1]);
  });

  it('finds all that is wrong, in the order of the text', () => {
    const text = '{{a}} {orderNumber}\n{{#lines}}{{b}}{{#lines}}{{c}}{{/lines}}{{/lines}}{{productName}}';
    const found = (written: string) => checkTemplate(written, CUSTOMER).map(({ code, name }) => `${code} ${name}`);

    expect(found(text)).toEqual([
      'unknownField a',
      'wrongBraces orderNumber',
      'unknownField b',
      'listInList lines',
      'unknownField c',
      'fieldOfList productName',
    ]);
    expect(found('{orderNumber}{{#lines}}')).toEqual(['wrongBraces orderNumber', 'unclosedSection lines']);
  });

  it('knows fields by other names too, and says what is wrong in the words that were written', () => {
    const names = new Map([
      ['订单号', 'orderNumber'],
      ['产品', 'productName'],
      ['明细', 'lines'],
    ]);
    const faultsOf = (text: string) =>
      checkTemplate(text, CUSTOMER, (name) => names.get(name) ?? null).map(({ code, name, line, column }) =>
        [code, name, line, column].join(' '),
      );

    expect(faultsOf('{{订单号}}{{#明细}}{{产品}}{{/lines}}')).toEqual([]);
    expect(faultsOf('{{订单号}}\n{{订单号}} {{产品}} {{备注}}')).toEqual(['fieldOfList 产品 2 9', 'unknownField 备注 2 16']);
    expect(faultsOf('{{#明细}}')).toEqual(['unclosedSection 明细 1 1']);
    expect(faultsOf('｛｛订单号｝｝ {订单号} {备注}')).toEqual(['wrongBraces 订单号 1 1', 'wrongBraces 订单号 1 9']);
  });

  it('refuses what is longer than any message', () => {
    expect(faultOf('x'.repeat(LONGEST_TEMPLATE.text))).toBeNull();
    expect(faultOf('x'.repeat(LONGEST_TEMPLATE.text + 1))?.[0]).toBe('tooLong');
    expect(faultOf('x'.repeat(LONGEST_TEMPLATE.subject + 1), { key: 'orderShipped', part: 'subject' })?.[0]).toBe('tooLong');
  });
});
