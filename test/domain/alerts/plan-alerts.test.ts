import { planAlerts } from '../../../src/domain/alerts/plan-alerts';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const urgent = { moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' } as const;
const assigned = { moment: 'assigned', delivery: 'atOnce', template: 'assignment' } as const;
const nobody = { actorEmail: '', recent: new Set<string>() };

const message = (key: string, email: string, orderNumber = key, rule: typeof urgent | typeof assigned = urgent) =>
  aDueMessage({ key, row: Number(key), recipient: aRecipient(email), rule, line: { lineId: `L${key}`, orderNumber } });

describe('planAlerts', () => {
  it('makes one mail for each colleague of all that a paste brings', () => {
    const due = Array.from({ length: 500 }, (_, index) => message(String(index + 2), index % 2 ? 'ada@x.com' : 'bo@x.com'));

    const { mails } = planAlerts(due, nobody);

    expect(mails.map(({ kind, recipient, messages }) => [kind, recipient.email, messages.length])).toEqual([
      ['digest', 'bo@x.com', 250],
      ['digest', 'ada@x.com', 250],
    ]);
  });

  it('writes of one order and one reason the message for that', () => {
    const { mails } = planAlerts([message('2', 'ada@x.com', 'A'), message('3', 'ada@x.com', 'A')], nobody);

    expect(mails).toEqual([expect.objectContaining({ kind: 'order', template: 'urgentAlert', orderNumber: 'A' })]);
  });

  it('makes one mail of two reasons', () => {
    const { mails } = planAlerts([message('2', 'ada@x.com', 'A'), message('3', 'ada@x.com', 'A', assigned)], nobody);

    expect(mails.map(({ kind, messages }) => [kind, messages.length])).toEqual([['digest', 2]]);
  });

  it('leaves whoever had an alert a moment ago, and customers, to the hourly run', () => {
    const customer = aRecipient('cust@y.com', { kind: 'customer' });
    const due = [message('2', 'ada@x.com'), { ...message('3', 'cust@y.com'), recipient: customer }];

    expect(planAlerts(due, { actorEmail: '', recent: new Set(['ada@x.com']) })).toEqual({ mails: [], known: [] });
  });

  it('sets apart what the person at the keyboard knows, however the address is written', () => {
    const plan = planAlerts([message('2', 'ada@x.com'), message('3', 'bo@x.com')], { ...nobody, actorEmail: 'Ada@X.com ' });

    expect(plan.known.map(({ key }) => key)).toEqual(['2']);
    expect(plan.mails.map(({ recipient }) => recipient.email)).toEqual(['bo@x.com']);
  });
});
