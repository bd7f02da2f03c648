import { describeTemplateFault, describeTemplateProblems } from '../../../src/app/templates/describe-template-fault';
import type { TemplateFault } from '../../../src/domain/templates/check-template';
import { messagesFor } from '../../../src/i18n/messages-for';

const fault = (code: TemplateFault['code'], name = ''): TemplateFault => ({ part: 'text', code, name, line: 3, column: 1 });
const say = (found: TemplateFault, language: 'en' | 'zh' = 'en') => describeTemplateFault(found, messagesFor(language));

describe('describeTemplateFault', () => {
  it.each([
    ['ordrnumber', 'There is no field {{ordrnumber}}. Did you mean {{orderNumber}}?'],
    ['Traking no.', 'There is no field {{Traking no.}}. Did you mean {{trackingNumber}}?'],
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

describe('describeTemplateProblems', () => {
  it('says each with its place, once, and what is sent meanwhile', () => {
    expect(describeTemplateProblems([fault('unknownField', 'x'), fault('unknownField', 'x')], messagesFor('en'))).toBe(
      'Text, line 3: There is no field {{x}}.\nUntil this is mended the built-in message is sent.',
    );
    expect(
      describeTemplateProblems([fault('unknownField', 'orderNumbr'), fault('listAsField', 'lines')], messagesFor('zh')),
    ).toBe(
      '正文第 3 行：没有字段 {{orderNumbr}}。您要写的是 {{orderNumber}} 吗？\n正文第 3 行：{{lines}} 是列表，请写 {{#lines}}、每一项的内容，再写 {{/lines}}。\n修正之前，将发送内置的内容。',
    );
  });
});
