import { composeDigestMail } from '../../../src/app/mail/compose-digest-mail';
import { aDigest, aDigestContext } from '../../support/a-digest';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

describe('composeDigestMail', () => {
  it('addresses one person, with both parts from the same data', () => {
    const mail = composeDigestMail(aDigest(), aDigestContext);

    expect(mail.to).toBe('ada@example.com');
    expect(mail.subject).toBe('2 overdue, 1 due today, 1 coming up (1 urgent) – Ordersheet');
    expect(mail.text).toContain('Consulting × 2.5 days');
    expect(mail.html).toContain('Consulting × 2.5 days');
  });

  it('stays below the 200 KB that Google allows (F014), with as many and as long lines as are shown', () => {
    const long = '😀长'.repeat(200);
    const texts = { productName: long, specification: long, unit: long, customerName: long, contact: long, remarkSpecial: long };
    const lines = Array.from({ length: 500 }, (_, index) =>
      aDueMessage({
        row: index + 2,
        line: { ...texts, orderNumber: long, owner: long },
        rule: { name: long },
        recipient: aRecipient('ada@example.com', { reach: { kind: 'named' } }),
      }),
    );

    const mail = composeDigestMail({ kind: 'digest', recipient: aDueMessage().recipient, messages: lines }, aDigestContext);

    expect(mail.text).toContain('And 480 lines more');
    expect(Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text)).toBeLessThan(200 * 1024);
  });
});
