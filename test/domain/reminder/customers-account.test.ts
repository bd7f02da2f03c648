import { mayWriteToCustomers, splitByAccount } from '../../../src/domain/reminder/customers-account';
import { parseEmailAddress } from '../../../src/domain/shared/email-address';

describe('mayWriteToCustomers', () => {
  it('holds for the elected sender alone, and for everybody while nobody is elected', () => {
    expect(mayWriteToCustomers('ada@x.com', 'ada@x.com')).toBe(true);
    expect(mayWriteToCustomers('bo@x.com', 'ada@x.com')).toBe(false);
    expect(mayWriteToCustomers('', 'ada@x.com')).toBe(false);
    expect(mayWriteToCustomers('bo@x.com', null)).toBe(true);
  });
});

describe('splitByAccount', () => {
  const email = parseEmailAddress('someone@x.com');
  if (!email) throw new Error('not an address');
  const [customer, colleague] = (['customer', 'colleague'] as const).map((kind) => ({
    recipient: { kind, email, name: '', language: 'en' as const },
  }));
  const due = [customer, colleague].flatMap((message) => message ?? []);

  it('leaves what is for customers to the elected sender', () => {
    expect(splitByAccount(due, false)).toEqual({ own: [colleague], ofSender: [customer] });
    expect(splitByAccount(due, true)).toEqual({ own: due, ofSender: [] });
  });
});
