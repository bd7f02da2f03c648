import { describeTemplateFault, describeTemplateProblem } from '../../../src/app/templates/describe-template-fault';
import type { TemplateFault } from '../../../src/domain/templates/check-template';
import { messagesFor } from '../../../src/i18n/messages-for';

const fault = (code: TemplateFault['code'], name = ''): TemplateFault => ({ part: 'text', code, name, line: 3, column: 1 });
const say = (found: TemplateFault, language: 'en' | 'zh' = 'en') => describeTemplateFault(found, messagesFor(language));

describe('describeTemplateFault', () => {
  it.each([
    ['ordernumber', 'There is no field {{ordernumber}}. Did you mean {{orderNumber}}?'],
    ['order_number', 'There is no field {{order_number}}. Did you mean {{orderNumber}}?'],
    ['订单号', 'There is no field {{订单号}}. Did you mean {{orderNumber}}?'],
    ['Tracking no.', 'There is no field {{Tracking no.}}. Did you mean {{trackingNumber}}?'],
    ['remarkInternal', 'There is no field {{remarkInternal}}.'],
    ['内部备注', 'There is no field {{内部备注}}.'],
    ['constructor', 'There is no field {{constructor}}.'],
  ])('says of the unknown field %j: %s', (name, sentence) => {
    expect(say(fault('unknownField', name))).toBe(sentence);
  });

  it('names the section that is open', () => {
    expect(say(fault('unclosedSection', 'lines'))).toBe('{{#lines}} is not closed: add {{/lines}} where it ends.');
    expect(say(fault('unclosedSection', 'lines'), 'zh')).toBe('{{#lines}} 没有结束，请在结束处补上 {{/lines}}。');
  });

  it('shows the beginning of a name that goes on forever', () => {
    expect(say(fault('unknownField', 'x'.repeat(500))).length).toBeLessThan(80);
  });
});

describe('describeTemplateProblem', () => {
  it('says the place, and what is sent meanwhile', () => {
    expect(describeTemplateProblem(fault('unknownField', 'x'), messagesFor('en'))).toBe(
      'Text, line 3: There is no field {{x}}.\nUntil this is mended the built-in message is sent.',
    );
    expect(describeTemplateProblem(fault('unknownField', 'x'), messagesFor('zh'))).toBe(
      '正文第 3 行：没有字段 {{x}}。\n修正之前，将发送内置的内容。',
    );
  });
});
