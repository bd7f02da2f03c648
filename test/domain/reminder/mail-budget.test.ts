import { groupIntoDigests } from '../../../src/domain/reminder/digest';
import { fitQuota } from '../../../src/domain/reminder/mail-budget';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDueLine } from '../../support/a-due-line';

const digests = groupIntoDigests(
  ['a', 'b', 'c'].map((name, index) =>
    aDueLine({ daysLate: 9 - index, recipient: { email: `${name}@x.com` as EmailAddress, name, language: 'en' } }),
  ),
);

describe('fitQuota', () => {
  it.each([
    [9, ['a', 'b', 'c'], []],
    [2, ['a', 'b'], ['c']],
    [0, [], ['a', 'b', 'c']],
    [-1, [], ['a', 'b', 'c']],
  ])('with %i left sends the most pressing and keeps the rest', (quota, now, later) => {
    const plan = fitQuota(digests, quota);

    expect(plan.now.map(({ recipient }) => recipient.name)).toEqual(now);
    expect(plan.later.map(({ recipient }) => recipient.name)).toEqual(later);
  });
});
