import { decide, type RuleRow } from '../../../src/domain/shared/rule';

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
