import { type Recipient, recipientByEmail, recipientFor } from '../../../src/domain/reminder/recipient';
import type { EmailAddress } from '../../../src/domain/shared/email-address';

const fallback: Recipient = { email: 'boss@example.com' as EmailAddress, name: '', language: 'en' };
const team = [
  { name: 'Ada', email: 'Ada@Example.com', language: 'en', role: '' },
  { name: '王芳', email: 'wang@example.com', language: 'zh', role: '' },
  { name: 'Bo', email: 'not an address', language: 'en', role: '' },
] as const;

describe('recipientFor', () => {
  it('finds the owner in the Team table, whatever the case and the spaces', () => {
    expect(recipientFor(' ada ', team, fallback)).toEqual({ email: 'ada@example.com', name: 'Ada', language: 'en' });
    expect(recipientFor('王芳', team, fallback)).toEqual({ email: 'wang@example.com', name: '王芳', language: 'zh' });
  });

  it.each(['', 'Nobody', 'Bo'])('falls back for the owner %j, who has no usable address', (owner) => {
    expect(recipientFor(owner, team, fallback)).toBe(fallback);
  });
});

describe('recipientByEmail', () => {
  it('takes name and language from the first who has the address', () => {
    expect(recipientByEmail('wang@example.com' as EmailAddress, team, 'en')).toEqual({
      email: 'wang@example.com',
      name: '王芳',
      language: 'zh',
    });
  });

  it('has no name for somebody outside the team', () => {
    expect(recipientByEmail('x@example.com' as EmailAddress, team, 'zh')).toEqual({
      email: 'x@example.com',
      name: '',
      language: 'zh',
    });
  });
});
