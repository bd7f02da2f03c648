import { groupIntoDigests } from '../../../src/domain/reminder/digest';
import { fitQuota } from '../../../src/domain/reminder/mail-budget';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDueLine } from '../../support/a-due-line';

const address = (name: string) => `${name}@x.com` as EmailAddress;
const digestsOf = (...names: readonly string[]) =>
  groupIntoDigests(
    names.map((name, index) =>
      aDueLine({
        daysLate: 9 - index,
        recipient: { email: address(name), name, language: 'en' },
        line: { priority: name === 'urgent' ? 'urgent' : 'normal' },
      }),
    ),
  );
const names = (digests: ReturnType<typeof digestsOf>) => digests.map(({ recipient }) => recipient.name);

describe('fitQuota', () => {
  it.each([
    [9, ['a', 'b', 'c'], []],
    [2, ['a', 'b'], ['c']],
    [0, [], ['a', 'b', 'c']],
    [-1, [], ['a', 'b', 'c']],
  ])('with %i left sends the most pressing and keeps the rest', (quota, now, later) => {
    const plan = fitQuota(digestsOf('a', 'b', 'c'), quota, new Map());

    expect([names(plan.now), names(plan.later)]).toEqual([now, later]);
  });

  it('lets nobody wait for ever: who was mailed least recently is next, but urgent lines go first', () => {
    const mailed = new Map([
      [address('a'), 2],
      [address('b'), 1],
      [address('urgent'), 3],
    ]);

    const plan = fitQuota(digestsOf('a', 'b', 'c', 'urgent'), 3, mailed);

    expect([names(plan.now), names(plan.later)]).toEqual([['urgent', 'c', 'b'], ['a']]);
  });
});
