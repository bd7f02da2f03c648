import { composeDigestMail } from '../../../src/app/mail/compose-digest-mail';
import { aDigest, aDigestContext } from '../../support/a-digest';

describe('composeDigestMail', () => {
  it('addresses one person, with both parts from the same data', () => {
    const mail = composeDigestMail(aDigest(), aDigestContext);

    expect(mail.to).toBe('ada@example.com');
    expect(mail.subject).toBe('2 overdue, 1 due today, 1 coming up (1 urgent) – Ordersheet');
    expect(mail.text).toContain('Consulting × 2.5 days');
    expect(mail.html).toContain('Consulting × 2.5 days');
  });
});
