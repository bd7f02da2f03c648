import { composeChatAlert, composeChatSummary } from '../../../src/app/alerts/chat-text';
import { aDueMessage } from '../../support/a-due-message';
import { ReminderWorld } from '../../support/reminder-world';

const { links } = new ReminderWorld().portsOf();
const SECRETS = {
  customerName: 'Riverside',
  contact: '+86 138 0000 0000',
  email: 'cust@y.com',
  shippingAddress: '1 Long Street',
  remarkInternal: 'never say this',
  remarkCustomer: 'wants it blue',
  remarkSpecial: 'ring twice',
};

describe('what is posted into a chat', () => {
  it('names number, product, urgency, day and owner, and nothing of the customer', () => {
    const message = aDueMessage({
      rule: { moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' },
      line: { ...SECRETS, orderNumber: 'A-1', productName: 'Lamp', quantity: 3, priority: 'urgent', owner: 'Ada' },
    });

    expect(composeChatAlert([message], 'en', links)).toEqual({
      subject: '1 line urgent or newly assigned – Ordersheet',
      text: [
        '1 line urgent or newly assigned – Ordersheet',
        '• A-1 Lamp × 3 – Urgent – 2 days late – Ada',
        'Open the workbook: https://sheets.example/1',
      ].join('\n'),
    });
  });

  it.each(['en', 'zh'] as const)('holds nothing of a customer and no remark in %s, whatever the message', (language) => {
    const message = aDueMessage({ line: SECRETS });

    for (const { text } of [composeChatAlert([message], language, links), composeChatSummary([message], language, links)]) {
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
      expect(text).toMatch(/Ordersheet|订单簿/);
    }
  });

  it('says the day in figures and the first lines, most pressing first', () => {
    const messages = Array.from({ length: 30 }, (_, index) =>
      aDueMessage({
        row: index + 2,
        daysLate: index - 10,
        line: { lineId: `L${index}`, orderNumber: `N${index}`, ...(index === 5 ? { priority: 'urgent' } : {}) },
      }),
    );

    const { subject, text } = composeChatSummary(messages, 'zh', links);
    const rows = text.split('\n');

    expect(subject).toMatch(/逾期 19 项.*今日到期 1 项.*即将到期 10 项.*紧急 1 项.*订单簿/);
    expect(rows[1]).toMatch(/^• N5 Lamp × 1 – 紧急/);
    expect(rows[2]).toMatch(/^• N29 /);
    expect(rows.at(-2)).toBe('……另有 20 项');
  });

  it('stays below what WeCom takes, however long the names', () => {
    const messages = Array.from({ length: 30 }, (_, index) =>
      aDueMessage({
        row: index + 2,
        line: { orderNumber: '订'.repeat(300), productName: '灯'.repeat(300), owner: '王'.repeat(300) },
      }),
    );

    const { text } = composeChatSummary(messages, 'zh', links);

    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    expect(text).toMatch(/另有 \d+ 项/);
  });

  it('keeps a name with line breaks in its line', () => {
    const { text } = composeChatAlert([aDueMessage({ line: { productName: 'Lamp\n• A-2 Fake' } })], 'en', links);

    expect(text.split('\n')).toHaveLength(3);
  });
});
