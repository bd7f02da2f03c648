import { fitQuota } from '../../../src/domain/reminder/mail-budget';
import { groupIntoMails, type PlannedMail } from '../../../src/domain/reminder/planned-mail';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const DAY = 86_400_000;
const address = (name: string) => `${name}@x.com` as EmailAddress;
const digest = (name: string, row: number) =>
  aDueMessage({
    row,
    daysLate: 9 - row,
    recipient: aRecipient(address(name), { name }),
    line: { priority: name === 'urgent' ? 'urgent' : 'normal' },
  });
const atOnce = (name: string, kind: 'colleague' | 'customer', row: number, day = '2026-11-22') =>
  aDueMessage({
    row,
    recipient: aRecipient(address(name), { name, kind }),
    rule: { moment: 'status', delivery: 'atOnce', template: kind === 'customer' ? 'orderConfirmed' : 'assignment' },
    scheduledDay: day as CalendarDate,
    line: { orderNumber: `O${row}` },
  });
const mailsOf = (...names: readonly string[]) => groupIntoMails(names.map(digest));
const names = (mails: readonly PlannedMail[]) => mails.map(({ recipient }) => recipient.name);

describe('fitQuota', () => {
  it.each([
    [9, ['a', 'b', 'c'], []],
    [2, ['a', 'b'], ['c']],
    [0, [], ['a', 'b', 'c']],
    [-1, [], ['a', 'b', 'c']],
  ])('with %i left sends the most pressing and keeps the rest', (quota, now, later) => {
    const plan = fitQuota(mailsOf('a', 'b', 'c'), quota, new Map());

    expect([names(plan.now), names(plan.later)]).toEqual([now, later]);
  });

  it('lets nobody wait for ever: who was mailed least recently is next, but urgent lines go first', () => {
    const mailed = new Map([
      [address('a'), 2],
      [address('b'), 1],
      [address('urgent'), 3],
    ]);

    const plan = fitQuota(mailsOf('a', 'b', 'c', 'urgent'), 3, mailed);

    expect([names(plan.now), names(plan.later)]).toEqual([['urgent', 'c', 'b'], ['a']]);
  });

  it('makes one mail of all for a colleague where not all fit, and leaves them apart where they do', () => {
    const mails = groupIntoMails([digest('a', 1), atOnce('a', 'colleague', 2), digest('b', 4)]);

    expect(fitQuota(mails, 3, new Map()).now.map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
    const short = fitQuota(mails, 2, new Map());

    expect(short.now.map(({ recipient, messages }) => [recipient.name, messages.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(short.later).toEqual([]);
  });

  it('carries customers over before colleagues, but not for ever', () => {
    const now = Date.UTC(2026, 10, 22, 8);
    const mailed = new Map([[address('a'), now - DAY]]);
    const mails = groupIntoMails([digest('a', 1), atOnce('new', 'customer', 2), atOnce('old', 'customer', 3, '2026-11-19')]);

    const plan = fitQuota(mails, 2, mailed);

    expect([names(plan.now), names(plan.later)]).toEqual([['old', 'a'], ['new']]);
  });
});
