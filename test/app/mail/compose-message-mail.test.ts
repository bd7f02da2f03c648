import { composeMessageMail } from '../../../src/app/mail/compose-message-mail';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import { COLLEAGUE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS } from '../../../src/domain/templates/template-fields';
import { audienceOf } from '../../../src/domain/templates/template-kind';
import { aMessageContext, aMessageLine, anOrderMessage } from '../../support/an-order-message';

const EVERYTHING = TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const));

/** A template with every field that its message may have. */
function everyField(key: (typeof TEMPLATE_KEYS)[number]): string {
  const fields = [...ORDER_FIELDS, ...(audienceOf(key) === 'colleague' ? COLLEAGUE_FIELDS : [])].map((name) => `{{${name}}}`);
  const lists = Object.entries(TEMPLATE_LISTS).map(
    ([list, names]) => `{{#${list}}}\n${names.map((name) => `{{${name}}}`).join('|')}\n{{/${list}}}`,
  );
  return [...fields, ...lists].join('\n');
}

describe('the internal note', () => {
  it.each(EVERYTHING)('is in no part of the built-in %s in %s', (key, language) => {
    const mail = composeMessageMail(anOrderMessage(key, language), aMessageContext());

    expect(mail.text.length).toBeGreaterThan(50);
    expect(JSON.stringify(mail)).not.toContain('SECRET-NOTE');
  });

  it.each(EVERYTHING)('is in none of the fields that %s in %s may name', (key, language) => {
    const own = { key, language, subject: everyField(key).slice(0, 400), text: everyField(key) };

    const mail = composeMessageMail(anOrderMessage(key, language), aMessageContext({ templates: [{ ...own, subject: 'x' }] }));

    expect(mail.fellBack).toEqual([]);
    expect(mail.text).toContain('20261122-007');
    expect(JSON.stringify(mail)).not.toContain('SECRET-NOTE');
  });

  it.each(EVERYTHING)('does not come out of %s in %s where a team asks for it by name', (key, language) => {
    for (const name of ['remarkInternal', '内部备注', 'Internal note', 'problems', 'history', 'line.remarkInternal']) {
      for (const text of [`{{${name}}}`, `{{#lines}}{{${name}}}{{/lines}}`, `{{{${name}}}}`, `{{=<% %>=}}<%${name}%>`]) {
        const templates = [{ key, language, subject: 'x', text }];

        const mail = composeMessageMail(anOrderMessage(key, language), aMessageContext({ templates }));

        expect(mail.fellBack).not.toEqual([]);
        expect(JSON.stringify(mail)).not.toContain('SECRET-NOTE');
      }
    }
  });
});

describe('composeMessageMail', () => {
  it('writes a confirmation with the wishes as they were understood', () => {
    const mail = composeMessageMail(anOrderMessage(), aMessageContext());

    expect(mail.to).toBe('customer@example.com');
    expect(mail.subject).toBe('Your order 20261122-007: please check the details');
    expect(mail.text).toBe(`Hello Riverside Cycling Club,

Thank you for your order. Here is what we have noted:

- Printed mugs, 350 ml × 48 pieces: CN¥600.00
- Fair poster × 3: CN¥89.70

Order no.: 20261122-007
Total: CN¥698.70
Payment: Bank transfer
Expected delivery: Tuesday, 1 December 2026
Delivery address: 12 River Road, Bristol BS1 4ST

Your requests, as we have understood them:

- Colour: red (Printed mugs)
- print “Annual Ride 2026” (Printed mugs)
- No delivery at weekends

Is everything correct? Then a short “yes” in reply to this email is all we need. If anything should be different, just reply and tell us what to change.

Kind regards
Paper & Ink`);
  });

  it('leaves nothing empty standing where an order says little', () => {
    const bare = { row: 2, customerName: '', unitPrice: null, quantity: null, orderNumber: '' };

    for (const [key, language] of EVERYTHING) {
      const message = anOrderMessage(key, language, { lines: [aMessageLine(bare)], otherLines: [], daysUnchanged: null });
      const { subject, text, html } = composeMessageMail(message, aMessageContext({ senderName: '' }));

      expect([
        key,
        language,
        /\n\n\n|[:：] *\n(?!\n)|\S {2}|\(\)|（）|undefined|null|\{\{| $/m.exec(`${subject}\n${text}`)?.[0],
      ]).toEqual([key, language, undefined]);
      expect([key, html.includes('<td></td>') || html.includes('<p></p>')]).toEqual([key, false]);
    }
  });

  it('names carrier, number and a page that follows the parcel', () => {
    const mail = composeMessageMail(anOrderMessage('orderShipped', 'zh'), aMessageContext());

    expect(mail.text).toContain('物流公司：顺丰速运\n物流单号：SF1392041588665');
    expect(mail.html).toContain('href="https://www.kuaidi100.com/chaxun?com=shunfeng&amp;nu=SF1392041588665"');
  });

  it('names each parcel of an order that travels in several', () => {
    const parcel = (row: number, carrier: string, trackingNumber: string) =>
      aMessageLine({ row, carrier, trackingNumber, status: 'shipped' });
    const lines = [parcel(2, 'DHL', '1234567890'), parcel(3, 'Pigeon', '42'), parcel(4, 'DHL', '1234567890')];

    const { text } = composeMessageMail(anOrderMessage('orderShipped', 'en', { lines }), aMessageContext());

    expect(text.match(/Carrier: .*\nTracking no\.: .*/g)).toEqual([
      'Carrier: DHL\nTracking no.: 1234567890',
      'Carrier: Pigeon\nTracking no.: 42',
    ]);
    expect(text.match(/https:\S+/g)).toEqual(['https://www.dhl.com/global-en/home/tracking.html?tracking-id=1234567890']);
  });

  it('tells the old and the new date, and is sorry only for a later one', () => {
    const later = composeMessageMail(anOrderMessage('deliveryDelayed'), aMessageContext()).text;
    const earlier = composeMessageMail(
      anOrderMessage('deliveryDelayed', 'en', {
        lines: [aMessageLine({ expectedDeliveryDate: '2026-11-25' as never, previousDate: '2026-12-01' as never })],
      }),
      aMessageContext(),
    ).text;

    expect(later).toContain('Previously: Friday, 27 November 2026\nNow: Tuesday, 1 December 2026');
    expect(later).toContain('sorry that you have to wait 4 days longer');
    expect(earlier).not.toContain('sorry');
  });

  it('does not announce a day that has passed', () => {
    const shipped = (today: string) =>
      composeMessageMail(anOrderMessage('orderShipped'), aMessageContext({ today: today as never })).text;

    expect(shipped('2026-12-01')).toContain('by Tuesday, 1 December 2026');
    expect(shipped('2026-12-02')).not.toContain('1 December');
  });

  it('uses what the team has written for this message and language, and the built-in text for a part left empty', () => {
    const templates = [
      { key: 'orderShipped', language: 'en', subject: 'Off it goes: {{orderNumber}}', text: '' },
      { key: 'orderShipped', language: 'zh', subject: '别的', text: '别的' },
      { key: 'orderDelivered', language: 'en', subject: 'other', text: 'other' },
    ] as const;

    const mail = composeMessageMail(anOrderMessage('orderShipped'), aMessageContext({ templates }));

    expect(mail.subject).toBe('Off it goes: 20261122-007');
    expect(mail.text).toContain('is on its way to you');
    expect(mail.fellBack).toEqual([]);
  });

  it('names to colleagues the rule that asks for it, and to customers none', () => {
    const footerOf = (key: 'staleOrder' | 'orderShipped', ruleNames?: readonly string[]) =>
      composeMessageMail({ ...anOrderMessage(key), ...(ruleNames && { ruleNames }) }, aMessageContext()).text;

    expect(footerOf('staleOrder', ['Big orders'])).toContain('because of the rule “Big orders” in the workbook');
    expect(footerOf('staleOrder')).toContain('because of a rule in the workbook');
    expect(footerOf('orderShipped', ['Big orders'])).not.toContain('Big orders');
  });

  it('falls back to the built-in message as a whole where a part is broken, and says why', () => {
    const templates = [{ key: 'orderShipped', language: 'en', subject: 'Mine', text: 'Hello\n{{custmerName}}' } as const];

    const mail = composeMessageMail(anOrderMessage('orderShipped'), aMessageContext({ templates }));

    expect(mail.subject).toBe('Your order 20261122-007 is on its way');
    expect(mail.fellBack).toEqual([{ part: 'text', code: 'unknownField', name: 'custmerName', line: 2, column: 1 }]);
  });

  it('keeps a subject on one line and as short as Google allows, whatever people have typed', () => {
    const templates = [{ key: 'orderShipped', language: 'en', subject: 'Hi\n{{customerName}}\r\nX', text: 'x' } as const];
    const customerName = 'x\r\nBcc: a@b.c\u0000\u2028y\u202e';
    const line = (name: string) => anOrderMessage('orderShipped', 'en', { lines: [aMessageLine({ customerName: name })] });

    expect(composeMessageMail(line(customerName), aMessageContext({ templates })).subject).toBe('Hi x Bcc: a@b.c y X');
    const long = composeMessageMail(
      line('😀'.repeat(300)),
      aMessageContext({
        templates: [{ key: 'orderShipped', language: 'en', subject: '{{customerName}}{{customerName}}', text: 'x' }],
      }),
    );
    expect(long.subject.length).toBeLessThanOrEqual(250);
    expect(long.subject.endsWith('😀…')).toBe(true);
  });

  it('says who sends and where answers go only where that is known', () => {
    const named = composeMessageMail(anOrderMessage(), aMessageContext({ replyTo: 'ada@example.com' }));
    const plain = composeMessageMail(anOrderMessage(), aMessageContext({ senderName: ' ' }));

    expect([named.senderName, named.replyTo]).toEqual(['Paper & Ink', 'ada@example.com']);
    expect(['senderName' in plain, 'replyTo' in plain]).toEqual([false, false]);
  });

  it('stays below the 200 KB that Google allows (F014), with a thousand lines of the longest texts', () => {
    const long = '长😀<&'.repeat(300);
    const lines = Array.from({ length: 1000 }, (_, index) =>
      aMessageLine({
        row: index + 2,
        productName: `${index} ${long}`,
        specification: long,
        remarkCustomer: `${index} ${long}`,
        trackingNumber: `${1_000_000 + index}`,
        carrier: 'DHL',
      }),
    );

    for (const key of TEMPLATE_KEYS) {
      const mail = composeMessageMail(anOrderMessage(key, 'zh', { lines, otherLines: lines }), aMessageContext());
      expect([key, Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text) < 200 * 1024]).toEqual([key, true]);
    }
    expect(composeMessageMail(anOrderMessage('orderConfirmed', 'zh', { lines }), aMessageContext()).text).toMatch(
      /- 另有 9\d\d 项/,
    );
  });

  it('lists all of an ordinary order', () => {
    const lines = Array.from({ length: 60 }, (_, index) => aMessageLine({ row: index + 2, productName: `Product ${index}` }));

    expect(composeMessageMail(anOrderMessage('orderConfirmation', 'en', { lines }), aMessageContext()).text).toContain(
      'Product 59',
    );
  });
});
