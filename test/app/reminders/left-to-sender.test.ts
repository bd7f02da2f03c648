import { leftToSender } from '../../../src/app/reminders/left-to-sender';
import { groupIntoMails } from '../../../src/domain/reminder/planned-mail';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const colleague = aDueMessage({ key: 'a' });
const customer = aDueMessage({
  key: 'b',
  rule: { delivery: 'atOnce', template: 'orderShipped' },
  recipient: aRecipient('cust@y.com', { kind: 'customer' }),
});

function receiversIf(electedNow: (() => string | null) | undefined, messages = [colleague, customer]) {
  const choose = leftToSender(electedNow, 'ada@x.com', (claimable) => ({ now: groupIntoMails(claimable), later: [] }));
  return choose(messages, { entries: [], quota: 100, now: 0 }).now.map(({ recipient }) => recipient.email);
}

describe('leftToSender', () => {
  it('leaves customers to somebody else who is elected by now, and nobody otherwise', () => {
    const all = ['ada@example.com', 'cust@y.com'];

    expect(receiversIf(() => 'bo@x.com')).toEqual(['ada@example.com']);
    expect([receiversIf(() => 'ada@x.com'), receiversIf(() => null), receiversIf(undefined)]).toEqual([all, all, all]);
  });

  it('asks nothing where no customer is written to', () => {
    let asked = 0;
    const elected = () => {
      asked += 1;
      return 'bo@x.com';
    };

    expect(receiversIf(elected, [colleague])).toEqual(['ada@example.com']);
    expect(asked).toBe(0);
  });
});
