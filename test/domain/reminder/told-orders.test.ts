import { lineAndReader } from '../../../src/domain/reminder/told';
import { latestToldLine, toldOrders } from '../../../src/domain/reminder/told-orders';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { anOrderEntry } from '../../support/an-order-entry';

const CUST = 'cust@y.com' as EmailAddress;
const AT = Date.UTC(2026, 10, 20, 8);
const NOW = Date.UTC(2026, 10, 22, 8);
const first = 'L1·ordered:orderConfirmation·2026-11-20·cust@y.com';
const changed = 'L1·ordered-m1:orderChanged·2026-11-21·cust@y.com';
const of = (...entries: readonly ReturnType<typeof anOrderEntry>[]) => toldOrders(entries, NOW).get(lineAndReader('L1', CUST));

describe('toldOrders', () => {
  it('reads what a line was told with, also from keys of the first form, which kept no quantity', () => {
    expect(of(anOrderEntry({ key: first }))).toEqual({
      ...{
        mailId: 'm1',
        at: AT,
        scheduledDay: '2026-11-20',
        isSettled: false,
        isUnderWay: false,
        isFollowed: false,
        quantity: 2,
      },
    });
    expect(of(anOrderEntry({ key: first, told: '2026-12-01 #0 L1' }))?.quantity).toBeNull();
  });

  it('is what was told last, wherever its row stands', () => {
    const later = anOrderEntry({ key: changed, mailId: 'm2', at: AT + 1, told: '- ×3' });

    expect(of(later, anOrderEntry({ key: first }))).toMatchObject({ mailId: 'm2', quantity: 3 });
  });

  it('counts what may have gone out or is about to, and not what failed or was handed back', () => {
    expect(of(anOrderEntry({ key: first, state: 'SENDING' }))).toBeDefined();
    expect(of(anOrderEntry({ key: first, state: 'PLANNED', at: NOW - 60_000 }))).toBeDefined();
    expect(of(anOrderEntry({ key: first, state: 'PLANNED' }))).toBeUndefined();
    expect(of(anOrderEntry({ key: first, state: 'FAILED' }))).toBeUndefined();
    expect(of(anOrderEntry({ key: first, state: 'SKIPPED' }))?.isSettled).toBe(true);
  });

  it('says what is under way in another run: until it has gone out nothing follows it', () => {
    expect(of(anOrderEntry({ key: first, state: 'PLANNED', at: NOW - 60_000 }))?.isUnderWay).toBe(true);
    expect(of(anOrderEntry({ key: first, state: 'SENDING', at: NOW - 60_000 }))?.isUnderWay).toBe(false);
  });

  it('is the mail that names the other as the one before, where two have one time', () => {
    const entries = [anOrderEntry({ key: changed, mailId: 'm2', told: '- ×3' }), anOrderEntry({ key: first })];

    expect(of(...entries)).toMatchObject({ mailId: 'm2', isFollowed: false });
    expect(of(...entries.reverse())?.mailId).toBe('m2');
  });

  it('passes over other messages, digests, and keys of other people', () => {
    const keys = ['L1·status-shipped:orderShipped·2026-11-20·cust@y.com', 'L1·ordered·2026-11-20·ada@x.com', 'mine'];

    expect(
      toldOrders(
        keys.map((key) => anOrderEntry({ key })),
        NOW,
      ).size,
    ).toBe(0);
  });
});

describe('latestToldLine', () => {
  it('is the last of any line of the order to that customer', () => {
    const told = toldOrders(
      [
        anOrderEntry({ key: first }),
        anOrderEntry({ key: first.replace('L1', 'L2'), mailId: 'm2', at: AT + 1 }),
        anOrderEntry({ key: first.replace('cust', 'other'), mailId: 'm3', at: AT + 2 }),
      ],
      NOW,
    );

    expect(latestToldLine(['L1', 'L2', 'L3'], CUST, told)?.mailId).toBe('m2');
    expect(latestToldLine(['L3'], CUST, told)).toBeNull();
  });
});
