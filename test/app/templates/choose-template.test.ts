import { chooseTemplate, completeTemplate, faultsOf } from '../../../src/app/templates/choose-template';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import { messagesFor } from '../../../src/i18n/messages-for';

const own = (subject: string, text: string) => ({ key: 'orderShipped', language: 'en', subject, text }) as const;
const builtIn = messagesFor('en').templates.builtIn.orderShipped;

describe('the built-in messages', () => {
  it.each(TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const)))(
    '%s in %s passes the check that people’s own have to pass',
    (key, language) => {
      expect(faultsOf({ key, ...messagesFor(language).templates.builtIn[key] })).toEqual([]);
    },
  );

  it('say the same in both languages: the same fields, in the same conditions', () => {
    const fieldsOf = (text: string) => [...new Set([...text.matchAll(/\{\{[#^]?\s*(\w+)/g)].map(([, name]) => name))].sort();

    for (const key of TEMPLATE_KEYS) {
      const [en, zh] = LANGUAGES.map((language) => fieldsOf(messagesFor(language).templates.builtIn[key].text));
      expect([key, zh]).toEqual([key, en]);
    }
  });
});

describe('chooseTemplate', () => {
  it('takes the built-in message while there is no other for the key and the language', () => {
    expect(chooseTemplate('orderShipped', 'en', [{ ...own('x', 'y'), language: 'zh' }])).toEqual({ ...builtIn, faults: [] });
  });

  it('takes the team’s own', () => {
    expect(chooseTemplate('orderShipped', 'en', [own('x', 'y')])).toEqual({ subject: 'x', text: 'y', faults: [] });
  });

  it('takes the built-in one as a whole where one part is broken', () => {
    const chosen = chooseTemplate('orderShipped', 'en', [own('{{x}}', 'y')]);

    expect([chosen.subject, chosen.text, chosen.faults[0]?.part]).toEqual([builtIn.subject, builtIn.text, 'subject']);
  });
});

describe('completeTemplate', () => {
  it('fills an empty part from the built-in message', () => {
    expect(completeTemplate(own(' ', 'y'))).toEqual({ subject: builtIn.subject, text: 'y' });
    expect(completeTemplate(own('x', '\n'))).toEqual({ subject: 'x', text: builtIn.text });
  });

  it('fills in what people call by the heading of its column', () => {
    const written = own('{{订单号}}', '{{Customer name}} {{#lines}}{{产品/服务}}{{/lines}}');

    expect(faultsOf(written)).toEqual([]);
    expect(chooseTemplate('orderShipped', 'en', [written])).toEqual({
      subject: '{{orderNumber}}',
      text: '{{customerName}} {{#lines}}{{productName}}{{/lines}}',
      faults: [],
    });
  });
});

describe('faultsOf', () => {
  it('finds what is wrong in both parts', () => {
    expect(faultsOf(own('{{x}}', '{{#lines}}')).map(({ part, code }) => [part, code])).toEqual([
      ['subject', 'unknownField'],
      ['text', 'unclosedSection'],
    ]);
  });
});
