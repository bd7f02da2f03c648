import { parseEmailAddress } from '../../../src/domain/shared/email-address';

describe('parseEmailAddress', () => {
  it.each([
    ['ada@example.com', 'ada@example.com'],
    [' Ada.Lovelace+orders@Example.co.uk ', 'ada.lovelace+orders@example.co.uk'],
    ['王芳@例子.中国', '王芳@例子.中国'],
  ])('reads %s', (text, address) => {
    expect(parseEmailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'ada',
    'ada@example',
    '@example.com',
    'a@b.com,c@d.com',
    'a@b.com; c@d.com',
    'Ada <ada@example.com>',
    'a b@example.com',
    'a@@b.com',
    'a@b..com',
    'a@.com',
    'a@b.com.',
  ])('refuses %j, which is not one address', (text) => {
    expect(parseEmailAddress(text)).toBeNull();
  });
});
