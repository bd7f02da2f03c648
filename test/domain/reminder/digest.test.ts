import fc from 'fast-check';
import { countDigest, dueSectionOf, groupIntoDigests, sectionOf } from '../../../src/domain/reminder/digest';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDueLine } from '../../support/a-due-line';

const to = (email: string) => ({ email: email as EmailAddress, name: '', language: 'en' }) as const;

describe('groupIntoDigests', () => {
  it('puts urgent lines first, then the overdue by days late, today, and what lies ahead', () => {
    const lines = [
      aDueLine({ key: 'ahead', daysLate: -3 }),
      aDueLine({ key: 'today', daysLate: 0 }),
      aDueLine({ key: 'late 1', daysLate: 1 }),
      aDueLine({ key: 'late 9', daysLate: 9 }),
      aDueLine({ key: 'urgent ahead', daysLate: -1, line: { priority: 'urgent' } }),
    ];

    expect(groupIntoDigests(lines)[0]?.lines.map(({ key }) => key)).toEqual([
      'urgent ahead',
      'late 9',
      'late 1',
      'today',
      'ahead',
    ]);
  });

  it('makes one digest per address, the most pressing first', () => {
    const lines = [
      aDueLine({ recipient: to('a@x.com'), daysLate: 0 }),
      aDueLine({ recipient: to('b@x.com'), daysLate: 5 }),
      aDueLine({ recipient: to('c@x.com'), daysLate: -1, line: { priority: 'urgent' } }),
      aDueLine({ recipient: to('a@x.com'), daysLate: 1 }),
    ];

    const digests = groupIntoDigests(lines);

    expect(digests.map(({ recipient, lines: own }) => [recipient.email, own.length])).toEqual([
      ['c@x.com', 1],
      ['b@x.com', 1],
      ['a@x.com', 2],
    ]);
  });

  it('keeps every line exactly once', () => {
    const line = fc.record({
      email: fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com'),
      daysLate: fc.integer({ min: -9, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(line), (drawn) => {
        const lines = drawn.map(({ email, daysLate }, index) => aDueLine({ key: `${index}`, recipient: to(email), daysLate }));

        const kept = groupIntoDigests(lines).flatMap((digest) => digest.lines.map(({ key }) => key));

        expect([...kept].sort()).toEqual(lines.map(({ key }) => key).sort());
      }),
    );
  });
});

describe('countDigest', () => {
  it('counts urgent lines in their due section as well', () => {
    const lines = [
      aDueLine({ daysLate: 2, line: { priority: 'urgent' } }),
      aDueLine({ daysLate: 0 }),
      aDueLine({ daysLate: -2 }),
    ];

    expect(countDigest(lines)).toEqual({ overdue: 1, dueToday: 1, ahead: 1, urgent: 1 });
  });
});

describe('sectionOf and dueSectionOf', () => {
  it.each([
    [1, 'overdue'],
    [0, 'dueToday'],
    [-1, 'ahead'],
  ])('%i days late is %s', (daysLate, section) => {
    expect(dueSectionOf({ daysLate })).toBe(section);
    expect(sectionOf(aDueLine({ daysLate }))).toBe(section);
  });

  it('keeps urgent lines together whenever they are due', () => {
    expect(sectionOf(aDueLine({ daysLate: -1, line: { priority: 'urgent' } }))).toBe('urgent');
  });
});
