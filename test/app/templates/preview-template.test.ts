import { findTemplateProblems, previewTemplate } from '../../../src/app/templates/preview-template';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aMessageContext, anOrderMessage } from '../../support/an-order-message';

const preview = (subject: string, text: string, language: 'en' | 'zh' = 'en') =>
  previewTemplate(
    { key: 'orderShipped', language, subject, text },
    anOrderMessage('orderShipped', 'en'),
    aMessageContext(),
    messagesFor('en'),
  );

describe('previewTemplate', () => {
  it('shows the message with a real order', () => {
    expect(preview('{{orderNumber}}', 'Hi {{customerName}}')).toEqual({
      problems: [],
      mail: {
        to: 'customer@example.com',
        subject: '20261122-007',
        text: 'Hi Riverside Cycling Club',
        html: expect.stringContaining('Hi Riverside Cycling Club'),
      },
    });
  });

  it('is written in the language of the template, whatever the customer’s is', () => {
    expect(preview('x', '{{expectedDeliveryDate}} {{status}}', 'zh').mail?.text).toBe('2026年12月1日（周二） 已发货');
  });

  it('says what is wrong instead, in the words of the person who writes', () => {
    expect(preview('{{x}}', 'a\n{{#lines}}', 'zh')).toEqual({
      problems: [
        { part: 'subject', line: 1, message: 'There is no field {{x}}.' },
        { part: 'text', line: 2, message: '{{#lines}} is not closed: add {{/lines}} where it ends.' },
      ],
      mail: null,
    });
  });
});

describe('findTemplateProblems', () => {
  it('finds none where the message can be sent', () => {
    expect(findTemplateProblems({ key: 'orderShipped', subject: '', text: '{{orderNumber}}' }, messagesFor('zh'))).toEqual([]);
  });
});
