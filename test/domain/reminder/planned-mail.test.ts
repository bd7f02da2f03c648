import fc from 'fast-check';
import { digestLines } from '../../../src/domain/reminder/digest';
import { groupIntoMails, isToCustomer, isUrgent, mergeIntoDigest } from '../../../src/domain/reminder/planned-mail';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const atOnce = { delivery: 'atOnce', template: 'orderConfirmed', moment: 'status' } as const;

describe('groupIntoMails', () => {
  it('makes one digest per address, the most pressing first, and customers last', () => {
    const messages = [
      aDueMessage({ row: 1, recipient: aRecipient('cust@x.com', { kind: 'customer' }), rule: atOnce, daysLate: 9 }),
      aDueMessage({ row: 2, recipient: aRecipient('a@x.com'), daysLate: 0 }),
      aDueMessage({ row: 3, recipient: aRecipient('b@x.com'), daysLate: 5 }),
      aDueMessage({ row: 4, recipient: aRecipient('c@x.com'), daysLate: -1, line: { priority: 'urgent' } }),
      aDueMessage({ row: 5, recipient: aRecipient('a@x.com'), daysLate: 1 }),
    ];

    const mails = groupIntoMails(messages);

    expect(mails.map(({ recipient, messages: own }) => [recipient.email, own.length])).toEqual([
      ['c@x.com', 1],
      ['b@x.com', 1],
      ['a@x.com', 2],
      ['cust@x.com', 1],
    ]);
    expect(mails.map(isToCustomer)).toEqual([false, false, false, true]);
    expect(mails.map(isUrgent)).toEqual([true, false, false, false]);
  });

  it('keeps the lines of one order, person and message in one mail, and different ones apart', () => {
    const customer = aRecipient('cust@x.com', { kind: 'customer' });
    const message = (row: number, orderNumber: string) =>
      aDueMessage({ row, recipient: customer, rule: atOnce, line: { orderNumber, lineId: `L${row}` } });
    const messages = [
      message(2, 'A'),
      message(3, 'B'),
      message(4, 'A'),
      aDueMessage({ row: 2, recipient: customer, rule: { ...atOnce, template: 'orderShipped' }, line: { orderNumber: 'A' } }),
      message(5, ''),
      message(6, ''),
    ];

    expect(groupIntoMails(messages).map(({ messages: own }) => own.map(({ row }) => row))).toEqual([[2, 4], [3], [2], [5], [6]]);
  });

  it('tells a colleague of several things at once by one mail, with the digest of the day, and each line once in it', () => {
    const urgent = { moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' } as const;
    const assigned = { moment: 'assigned', delivery: 'atOnce', template: 'assignment' } as const;
    const message = (row: number, rule: typeof urgent | typeof assigned, email = 'a@x.com') =>
      aDueMessage({ row, rule, recipient: aRecipient(email), line: { orderNumber: `O${row}`, lineId: `L${row}` } });

    const mails = groupIntoMails([
      message(2, urgent),
      message(2, assigned),
      message(3, urgent),
      aDueMessage({ row: 4, recipient: aRecipient('a@x.com') }),
      message(5, urgent, 'b@x.com'),
      aDueMessage({ row: 6, recipient: aRecipient('b@x.com') }),
    ]);

    expect(mails.map(({ kind, recipient, messages }) => [kind, recipient.email, digestLines(messages).length])).toEqual([
      ['digest', 'a@x.com', 3],
      ['order', 'b@x.com', 1],
      ['digest', 'b@x.com', 1],
    ]);
  });

  it('keeps every message exactly once', () => {
    const message = fc.record({
      email: fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com'),
      daysLate: fc.integer({ min: -9, max: 9 }),
      orderNumber: fc.constantFrom('', 'A', 'B'),
      isAtOnce: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(message), (drawn) => {
        const messages = drawn.map(({ email, daysLate, orderNumber, isAtOnce }, index) =>
          aDueMessage({
            key: `${index}`,
            row: index,
            recipient: aRecipient(email),
            daysLate,
            line: { orderNumber, lineId: `L${index}` },
            rule: isAtOnce ? atOnce : {},
          }),
        );

        const kept = groupIntoMails(messages).flatMap((mail) => mail.messages.map(({ key }) => key));

        expect([...kept].sort()).toEqual(messages.map(({ key }) => key).sort());
      }),
    );
  });
});

describe('mergeIntoDigest', () => {
  it('is one mail with all messages, and none of nothing', () => {
    const mails = groupIntoMails([
      aDueMessage({ key: 'a' }),
      aDueMessage({ key: 'b', rule: { ...atOnce, template: 'assignment' } }),
    ]);

    expect(mails).toHaveLength(2);
    expect(mergeIntoDigest(mails)?.messages.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(mergeIntoDigest([])).toBeNull();
  });
});
