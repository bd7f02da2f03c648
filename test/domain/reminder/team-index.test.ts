import { teamIndex } from '../../../src/domain/reminder/team-index';
import type { EmailAddress } from '../../../src/domain/shared/email-address';

const member = (name: string, email: string) => ({ name, email, language: 'en', role: '' }) as const;
const ADA = member(' Ada  Lovelace', 'Ada@x.com');
const TEAM = [ADA, member('ada lovelace', 'ada@x.com'), member('', 'bob@x.com'), member('Eve', 'eve at x')];

describe('teamIndex', () => {
  it('finds the upper one of those who share a name or an address', () => {
    expect(teamIndex(TEAM).byName.get('ada lovelace')).toBe(ADA);
    expect(teamIndex(TEAM).byEmail.get('ada@x.com' as EmailAddress)).toBe(ADA);
  });

  it('leaves out what cannot be asked for', () => {
    expect([...teamIndex(TEAM).byName.keys()]).toEqual(['ada lovelace', 'eve']);
    expect([...teamIndex(TEAM).byEmail.keys()]).toEqual(['ada@x.com', 'bob@x.com']);
  });

  it('is made once for a table', () => {
    expect(teamIndex(TEAM)).toBe(teamIndex(TEAM));
    expect(teamIndex([...TEAM])).not.toBe(teamIndex(TEAM));
  });
});
