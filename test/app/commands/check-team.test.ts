import { checkTeam } from '../../../src/app/commands/check-team';

const member = (name: string, email: string) => ({ name, email, language: 'en' as const, role: '' });

describe('a team that is saved', () => {
  it('may have members without an address', () => {
    expect(checkTeam([member('Ada', 'ada@example.com'), member('Bo', ''), member('Cy', ' ')]).ok).toBe(true);
  });

  it.each(['bo at example.com', 'bo@example', 'bo@example..com', 'bo@example.com, cy@example.com', 'bo＠example.com'])(
    'is refused with the member whose address no mail can reach: %s',
    (email) => {
      expect(checkTeam([member('Ada', 'ada@example.com'), member('Bo', email)])).toEqual({
        ok: false,
        error: { code: 'entry.not-an-email', params: { value: email, member: 2 } },
      });
    },
  );
});
