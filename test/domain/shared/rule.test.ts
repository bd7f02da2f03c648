import { type Condition, decide, holds, type RuleRow } from '../../../src/domain/shared/rule';

const table: readonly RuleRow<'size' | 'limit', string>[] = [
  { when: { statusIn: ['cancelled'] }, outcome: null },
  { when: { is: 'absent', field: 'size' }, outcome: 'unknown' },
  {
    when: {
      all: [
        { compare: '>', left: { field: 'size' }, right: { field: 'limit' } },
        { is: 'present', field: 'limit' },
      ],
    },
    outcome: 'big',
  },
  { when: { always: true }, outcome: 'small' },
];

describe('decide', () => {
  it.each([
    [5, 3, 'pending', 'big'],
    [3, 3, 'pending', 'small'],
    [null, 3, 'pending', 'unknown'],
    [5, null, 'pending', 'small'],
    [5, 3, 'cancelled', null],
  ] as const)('gives the first row that holds: size %p, limit %p, %s is %p', (size, limit, status, outcome) => {
    expect(decide(table, { status, fields: { size, limit } })).toBe(outcome);
  });

  it('gives nothing where no row holds', () => {
    expect(decide(table.slice(0, 2), { status: 'pending', fields: { size: 1, limit: 1 } })).toBeNull();
  });
});

describe('holds', () => {
  type Test = Condition<'size', 'owner'>;
  const facts = { status: 'pending', priority: 'urgent', fields: { size: 5 }, texts: { owner: ' Ada  Lovelace ' } } as const;
  const isBig: Test = { compare: '>', left: { field: 'size' }, right: { constant: 4 } };
  const isSmall: Test = { compare: '<', left: { field: 'size' }, right: { constant: 4 } };

  it.each<[Test, boolean]>([
    [{ text: 'owner', isOneOf: ['Bob', 'ada LOVELACE'] }, true],
    [{ text: 'owner', isOneOf: ['Ada'] }, false],
    [{ text: 'owner', isOneOf: [] }, false],
    [{ priorityIn: ['urgent'] }, true],
    [{ priorityIn: ['normal'] }, false],
    [{ any: [isSmall, isBig] }, true],
    [{ any: [isSmall] }, false],
    [{ any: [] }, false],
    [{ all: [] }, true],
    [{ all: [isBig, { any: [isSmall, { statusIn: ['pending'] }] }] }, true],
  ])('%j is %p', (condition, isTrue) => {
    expect(holds(condition, facts)).toBe(isTrue);
  });

  it('takes what is left out for normal and for empty', () => {
    const bare = { status: 'pending', fields: { size: null } } as const;

    expect(holds<'size', 'owner'>({ priorityIn: ['normal'] }, bare)).toBe(true);
    expect(holds<'size', 'owner'>({ text: 'owner', isOneOf: [' '] }, bare)).toBe(true);
    expect(holds<'size', 'owner'>({ text: 'owner', isOneOf: ['Ada'] }, bare)).toBe(false);
  });
});
