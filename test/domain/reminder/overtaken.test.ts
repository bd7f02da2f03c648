import type { DueMessage } from '../../../src/domain/reminder/due-message';
import { splitOvertaken } from '../../../src/domain/reminder/overtaken';
import { groupIntoMails, messagesOf } from '../../../src/domain/reminder/planned-mail';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const customer = aRecipient('cust@y.com', { kind: 'customer' });
const message = (key: string, lineId: string, rule: Parameters<typeof aDueMessage>[0], fields: Partial<DueMessage> = {}) =>
  aDueMessage({ key, recipient: customer, ...rule, line: { lineId, orderNumber: 'A' }, ...fields });
const step = (
  key: string,
  lineId: string,
  status: 'confirmed' | 'shipped' | 'cancelled',
  template: DueMessage['rule']['template'],
) => message(key, lineId, { rule: { moment: 'status', status, delivery: 'atOnce', template } });
const confirmed = (lineId: string) => step(`confirmed ${lineId}`, lineId, 'confirmed', 'orderConfirmed');
const shipped = (lineId: string) => step(`shipped ${lineId}`, lineId, 'shipped', 'orderShipped');
const resumed = (lineId: string) => step(`resumed ${lineId}`, lineId, 'cancelled', 'orderResumed');
const question = (lineId: string, size: number, fields: Partial<DueMessage> = {}) =>
  message(
    `asked ${lineId}`,
    lineId,
    { rule: { moment: 'ordered', delivery: 'atOnce', template: 'orderConfirmation' } },
    { order: { after: '', size, change: null }, ...fields },
  );
const moved = (lineId: string) =>
  message(`moved ${lineId}`, lineId, { rule: { moment: 'dateMoved', delivery: 'atOnce', template: 'deliveryDelayed' } });
const keys = (messages: readonly DueMessage[]) => messages.map(({ key }) => key);
const overtakenOf = (...due: readonly DueMessage[]) => keys(splitOvertaken(due).overtaken);

describe('splitOvertaken', () => {
  it('overtakes a question where all of its lines are confirmed or on their way, charges aside', () => {
    const two = [question('1', 2), question('2', 2)];
    const withCharge = [question('1', 2), question('2', 2, { isCharge: true })];

    expect(overtakenOf(...two, confirmed('1'), shipped('2'))).toEqual(['asked 1', 'asked 2']);
    expect(overtakenOf(...two, confirmed('1'))).toEqual([]);
    expect(overtakenOf(...withCharge, confirmed('1'))).toEqual(['asked 1', 'asked 2']);
  });

  it('overtakes word of a change where what has changed is', () => {
    const change = { after: 'm1', size: 2, change: null };
    const two = [question('1', 2, { order: change }), question('2', 2, { order: { ...change, change: { kind: 'added' } } })];

    expect(overtakenOf(...two, shipped('2'))).toEqual(['asked 1', 'asked 2']);
    expect(splitOvertaken([...two, shipped('2')]).standing).toMatchObject([{ key: 'shipped 2', change: { kind: 'added' } }]);
    expect(overtakenOf(...two, shipped('1'))).toEqual([]);
  });

  it('overtakes a new date by whatever tells it, and a confirmation by word that the order goes ahead', () => {
    expect(overtakenOf(moved('1'), confirmed('1'), moved('2'))).toEqual(['moved 1']);
    expect(overtakenOf(moved('1'), question('1', 1))).toEqual(['moved 1']);
    const open = { ...moved('1'), line: { ...moved('1').line, expectedDeliveryDate: null } };
    expect(overtakenOf(open, confirmed('1'))).toEqual([]);
    expect(overtakenOf(confirmed('1'), resumed('1'))).toEqual(['confirmed 1']);
    expect(overtakenOf(shipped('1'), resumed('1'))).toEqual([]);
  });

  it('leaves colleagues and other customers alone', () => {
    const colleague = { ...moved('1'), recipient: aRecipient('cust@y.com') };
    const other = { ...moved('1'), recipient: aRecipient('other@y.com', { kind: 'customer' as const }) };

    expect(overtakenOf(colleague, other, shipped('1'))).toEqual([]);
  });

  it('stands and falls with the mail about the same line, freight with any of the order', () => {
    const [asked, freight] = [question('1', 2), question('2', 2, { isCharge: true })];
    const mails = groupIntoMails([asked, freight, confirmed('1')]);

    expect(mails.map(({ messages }) => keys(messages))).toEqual([['confirmed 1']]);
    expect(mails.map((mail) => keys(messagesOf(mail)))).toEqual([['confirmed 1', 'asked 1', 'asked 2']]);
  });
});
