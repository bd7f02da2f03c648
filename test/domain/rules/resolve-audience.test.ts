import type { Language, TeamMember } from '../../../src/domain/order/settings';
import type { Audience } from '../../../src/domain/rules/message-rule';
import { customerAddress, linesOfCustomer, resolveAudience } from '../../../src/domain/rules/resolve-audience';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aLine } from '../../support/builders';

const member = (name: string, email: string, role: string, language: Language = 'en'): TeamMember => ({
  name,
  email,
  role,
  language,
});
const TEAM = [
  member('Ada', 'Ada@x.com', 'Sales'),
  member('王芳', 'wang@x.com', 'sales ', 'zh'),
  member('Bob', 'bob(at)x.com', 'Accounting'),
  member('Ada at night', 'ada@x.com', 'Accounting', 'zh'),
];
const BOSS = { email: 'boss@x.com' as EmailAddress, name: '', language: 'zh' } as const;
const basis = {
  team: TEAM,
  fallback: BOSS,
  readLanguage: (text: string) => (text === '英文' ? 'en' : null),
};

const people = (audience: readonly Audience[], line: Parameters<typeof aLine>[0] = {}) =>
  resolveAudience(audience, aLine(line), basis).map(({ kind, email, name, language }) => [kind, email, name, language].join(' '));

describe('resolveAudience', () => {
  it('finds no customer of a sample order, but its owner', () => {
    const sample = { lineId: 'sample-7', email: 'invented@example.com', owner: '王芳' };

    expect(people([{ kind: 'customer' }, { kind: 'owner' }], sample)).toEqual(['colleague wang@x.com 王芳 zh']);
  });

  it.each<[Audience, readonly string[]]>([
    [{ kind: 'owner' }, ['colleague wang@x.com 王芳 zh']],
    [{ kind: 'person', name: ' ada' }, ['colleague ada@x.com Ada en']],
    [{ kind: 'person', name: 'Bob' }, ['colleague boss@x.com  zh']],
    [{ kind: 'person', name: 'Eve' }, ['colleague boss@x.com  zh']],
    [{ kind: 'role', name: 'SALES' }, ['colleague ada@x.com Ada en', 'colleague wang@x.com 王芳 zh']],
    [{ kind: 'role', name: 'Accounting' }, ['colleague ada@x.com Ada en']],
    [{ kind: 'role', name: 'Stock' }, ['colleague boss@x.com  zh']],
  ])('finds %j', (member, found) => {
    expect(people([member], { owner: '王芳' })).toEqual(found);
  });

  it('falls back for a line that nobody owns', () => {
    expect(people([{ kind: 'owner' }])).toEqual(['colleague boss@x.com  zh']);
  });

  it('names each address once', () => {
    expect(
      people([{ kind: 'owner' }, { kind: 'role', name: 'Sales' }, { kind: 'person', name: 'Ada' }], { owner: 'Ada' }),
    ).toEqual(['colleague ada@x.com Ada en', 'colleague wang@x.com 王芳 zh']);
    expect(people([{ kind: 'customer' }, { kind: 'owner' }], { email: 'ada@x.com', owner: 'Ada' })).toHaveLength(1);
  });

  const sales = { kind: 'role', name: 'Sales' } as const;

  it.each<[string, readonly Audience[], readonly unknown[]]>([
    ['Ada', [{ kind: 'owner' }], [{ kind: 'owner' }]],
    ['', [{ kind: 'owner' }], [{ kind: 'standIn', lacks: 'owner' }]],
    ['Eve', [{ kind: 'owner' }], [{ kind: 'standIn', lacks: 'member' }]],
    ['Bob', [{ kind: 'owner' }], [{ kind: 'standIn', lacks: 'usableAddress' }]],
    ['Cy', [{ kind: 'owner' }], [{ kind: 'standIn', lacks: 'address' }]],
    ['Eve', [{ kind: 'person', name: 'Ada' }], [{ kind: 'named' }]],
    ['Eve', [{ kind: 'person', name: 'Bob' }], [{ kind: 'standIn', lacks: null }]],
    ['Ada', [sales, { kind: 'owner' }], [{ kind: 'owner' }, sales]],
    ['Ada', [{ kind: 'customer' }], [undefined]],
  ])('says as what people are told of a line that is %s’s: %j', (owner, audience, reaches) => {
    const line = aLine({ owner, email: 'li@y.com' });
    const team = [...TEAM, member('Cy', '', '')];

    expect(resolveAudience(audience, line, { ...basis, team }).map(({ reach }) => reach)).toEqual(reaches);
  });

  it.each([
    [{ email: ' Li@y.com ', language: '英文' }, ['customer li@y.com Ada en']],
    [{ email: 'li@y.com', language: 'Klingon' }, ['customer li@y.com Ada zh']],
    [{ contact: 'li@y.com' }, ['customer li@y.com Ada zh']],
    [{ contact: '138 0000 0000' }, []],
    [{ email: 'li at y', contact: 'li@y.com' }, []],
    [{ email: 'li@y.com, eve@y.com' }, []],
    [{}, []],
  ])('reaches the customer of %j at %j, and nobody in their place', (line, found) => {
    expect(people([{ kind: 'customer' }], line)).toEqual(found);
  });
});

describe('customerAddress', () => {
  it.each([
    ['cust@y.com', '', 'cust@y.com'],
    ['', 'cust@y.com', 'cust@y.com'],
    ['Ada Lovelace <Ada@Y.com>', '', 'ada@y.com'],
    ['"Lovelace, Ada" <ada@y.com>', '', 'ada@y.com'],
    ['<ada@y.com>', '', 'ada@y.com'],
  ])('reads %j, else %j', (email, contact, address) => {
    expect(customerAddress({ email, contact })).toBe(address);
  });

  it.each(['a@y.com, Bo <b@y.com>', 'Ada <ada@y.com> <bo@y.com>', 'Ada <ada>', 'ada at y.com'])('refuses %j', (email) => {
    expect(customerAddress({ email, contact: 'other@y.com' })).toBeNull();
  });
});

describe('linesOfCustomer', () => {
  const address = 'cust@y.com' as EmailAddress;
  const of = (...lines: Parameters<typeof aLine>[0][]) =>
    linesOfCustomer(
      lines.map((line, index) => ({ line: aLine({ lineId: `${index}`, ...line }) })),
      address,
    ).map(({ line }) => line.lineId);

  it('are those with the address, and those without any that name nobody else', () => {
    expect(
      of({ email: 'cust@y.com' }, { email: '' }, { email: '', customerName: '' }, { email: '', customerName: 'Bo' }),
    ).toEqual([...['0', '1', '2']]);
  });

  it('are never those of another customer of the order, nor those that could be either one’s', () => {
    expect(of({ email: 'cust@y.com' }, { email: 'other@y.com' }, { email: '', customerName: '' }, { email: '' })).toEqual([
      '0',
      '3',
    ]);
  });
});
