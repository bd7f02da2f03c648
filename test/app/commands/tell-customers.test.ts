import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import type { PlacedLine } from '../../../src/app/ports';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { newHistory, nextHistory } from '../../../src/domain/rules/line-history';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const TO_CUSTOMER = { audience: [{ kind: 'customer' }], delivery: 'atOnce' } as const satisfies Partial<MessageRule>;
const notice = (id: string, status: MessageRule['status'], template: MessageRule['template']) =>
  aRule({ id, moment: 'status', status, template, ...TO_CUSTOMER });
const RULES = [
  aRule({ id: 'R1', moment: 'ordered', template: 'orderConfirmation', ...TO_CUSTOMER }),
  notice('R2', 'confirmed', 'orderConfirmed'),
  notice('R3', 'shipped', 'orderShipped'),
  notice('R4', 'delivered', 'orderDelivered'),
  notice('R5', 'cancelled', 'orderCancelled'),
  aRule({ id: 'R6', moment: 'dateMoved', template: 'deliveryDelayed', ...TO_CUSTOMER }),
];

/** An order of cust@y.com, its edits, and the mails that runs make of them. */
class Story {
  readonly world = new ReminderWorld();
  private runs = 0;

  constructor(rules: readonly MessageRule[] = RULES) {
    this.world.books = booksOf(rules);
    this.world.settings = { ...this.world.settings, shopName: 'Paper & Ink' };
  }

  /** Types a new line, or new values into the line of that id. */
  type(lineId: string, fields: Partial<OrderLine> = {}): this {
    const { world } = this;
    const known = world.lines.find(({ line }) => line.lineId === lineId);
    const given = { orderNumber: 'A', email: 'cust@y.com', expectedDeliveryDate: world.day(9), orderDate: world.today() };
    const line = { ...(known?.line ?? aLine({ lineId, productName: lineId, ...given })), ...fields };
    const history = known?.history ? nextHistory(known.history, line, world.today()) : newHistory(line, world.today());
    const placed: PlacedLine = { row: known?.row ?? world.lines.length + 2, line, unreadable: [], history };
    world.lines = known ? world.lines.map((other) => (other === known ? placed : other)) : [...world.lines, placed];
    return this;
  }

  /** The subjects of what the next hourly run sends, with the calendar file's method and number. */
  run(minutes = 60): readonly string[] {
    const { world } = this;
    world.advance(minutes);
    const before = world.sent.length;
    this.runs += 1;
    const run = { tag: `t${this.runs}`, startedAt: world.now, senderEmail: 'b@x.com', fallbackEmail: 'b@x.com' };
    const sent = sendDueReminders(world.portsOf(), { ...run, retryFailed: false });
    if (!sent.ok) throw new Error(sent.error.code);
    return world.sent.slice(before).map(({ subject, attachments }) => {
      const content = attachments?.[0]?.content ?? '';
      const [, method = ''] = /METHOD:(\w+)/.exec(content) ?? [];
      const [, sequence = ''] = /SEQUENCE:(\d+)/.exec(content) ?? [];
      return [subject, method && `${method} ${sequence}`].filter(Boolean).join(' | ');
    });
  }
}

describe('customers', () => {
  it('hear of a cancellation once, that it is taken back, and then anew of what the order reaches on the same day', () => {
    const story = new Story().type('Sofa');
    expect(story.run()).toEqual(['Your order A: please check the details | REQUEST 0']);
    expect(story.type('Sofa', { status: 'confirmed' }).run()).toEqual(['Your order A is confirmed | REQUEST 1']);

    expect(story.type('Sofa', { status: 'cancelled' }).run()).toEqual(['Your order A has been cancelled | CANCEL 2']);
    expect(story.run()).toEqual([]);
    expect(story.type('Sofa', { status: 'processing' }).run()).toEqual(['Your order A goes ahead after all | REQUEST 3']);
    expect(story.run()).toEqual([]);
    expect(story.type('Sofa', { status: 'confirmed' }).run()).toEqual(['Your order A is confirmed | REQUEST 4']);
    expect(story.type('Sofa', { status: 'cancelled' }).run()).toEqual(['Your order A has been cancelled | CANCEL 5']);
  });

  it('hear nothing of the cancellation of an order of which they have heard nothing', () => {
    const story = new Story().type('Sofa', { status: 'confirmed' }).type('Sofa', { status: 'cancelled' });

    expect(story.run()).toEqual([]);
  });

  it('hear of parts as parts, and that an order is delivered when the last of its goods is', () => {
    const story = new Story(RULES.slice(2)).type('Sofa').type('Table').type('运费', { unitPrice: 30 });
    const shipped = { status: 'shipped', carrier: 'own van' } as const;

    expect(story.type('Sofa', shipped).run()).toEqual(['Part of your order A is on its way']);
    expect(story.type('Sofa', { status: 'delivered' }).type('运费', shipped).run()).toEqual([]);
    expect(story.type('Table', shipped).run()).toEqual(['Your order A is on its way']);
    expect(story.type('Table', { status: 'delivered' }).run()).toEqual(['Your order A has been delivered']);
    expect(story.world.sent.at(-1)?.text).toContain('- Sofa × 1\n- Table × 1\n');
  });

  it('are not asked whether an order is right that is confirmed in the same hour, then nor later; a change of it is told', () => {
    const story = new Story().type('Sofa').type('Freight', { unitPrice: 9 }).type('Sofa', { status: 'confirmed' });

    expect(story.run()).toEqual(['Your order A is confirmed | REQUEST 0']);
    expect(story.world.log.map(({ lineId, state }) => [lineId, state])).toEqual([
      ['Sofa', 'SENT'],
      ['Sofa', 'SENT'],
      ['Freight', 'SENT'],
    ]);
    expect(story.run()).toEqual([]);
    expect(story.type('Sofa', { quantity: 4 }).run()).toEqual(['Your order A has changed: please check the details | REQUEST 1']);
  });

  it('are asked as long as one of the goods is not that far', () => {
    const story = new Story().type('Sofa').type('Table').type('Sofa', { status: 'confirmed' });

    expect(story.run()).toEqual([
      'Your order A: please check the details | REQUEST 0',
      'Part of your order A is confirmed | REQUEST 1',
    ]);
  });

  it('are asked nothing of an order that is on its way', () => {
    const story = new Story().type('Sofa').type('Sofa', { status: 'shipped', trackingNumber: 'Z1' });

    expect(story.run()).toEqual(['Your order A is on its way']);
    expect(new Story(RULES.slice(0, 1)).type('Sofa', { status: 'shipped' }).run()).toEqual([]);
  });

  it('read of a new date in what else is told of the order', () => {
    const story = new Story().type('Sofa');
    story.run();
    story.world.now += 24 * 3_600_000;
    story.type('Sofa', { expectedDeliveryDate: story.world.day(20) }).type('Sofa', { status: 'confirmed' });

    expect(story.run()).toEqual(['Your order A is confirmed | REQUEST 1']);
    expect(story.world.sent.at(-1)?.text).toMatch(/expect it on .* 13 December 2026 \(before: .* 1 December 2026\)/);
    expect(story.run()).toEqual([]);
  });

  it('hear in one mail that a cancellation is taken back and the order confirmed', () => {
    const story = new Story().type('Sofa');
    story.run();
    story.type('Sofa', { status: 'cancelled' }).run();

    expect(story.type('Sofa', { status: 'confirmed' }).run()).toEqual(['Your order A goes ahead after all | REQUEST 2']);
    expect(story.run()).toEqual([]);
    expect(story.type('Sofa', { status: 'shipped', trackingNumber: 'Z1' }).run()).toEqual(['Your order A is on its way']);
  });

  it('have the real day in their calendar once an order is delivered', () => {
    const story = new Story().type('Sofa');
    story.run();
    story.type('Sofa', { status: 'shipped', trackingNumber: 'Z1' }).run();

    expect(story.type('Sofa', { status: 'delivered', actualDeliveryDate: story.world.today() }).run()).toEqual([
      'Your order A has been delivered | REQUEST 1',
    ]);
  });

  it('hear that something is shipped once there is a number, or the next day', () => {
    const story = new Story(RULES.slice(2)).type('Sofa').type('Sofa', { status: 'shipped' });

    expect(story.run()).toEqual([]);
    expect(story.type('Sofa', { trackingNumber: 'Z1' }).run()).toEqual(['Your order A is on its way']);
    expect(story.type('Table', { orderNumber: 'B' }).type('Table', { status: 'shipped' }).run()).toEqual([]);
    expect(story.run(24 * 60)).toEqual(['Your order B is on its way']);
  });

  it('read of another quantity in the word that the order is confirmed', () => {
    const story = new Story().type('Sofa', { quantity: 2 });
    story.run();
    story.world.now += 24 * 3_600_000;

    expect(story.type('Sofa', { quantity: 3 }).type('Sofa', { status: 'confirmed' }).run()).toEqual([
      'Your order A is confirmed | REQUEST 1',
    ]);
    expect(story.world.sent.at(-1)?.text).toContain('- Sofa × 3 (was 2)');
    expect(story.run()).toEqual([]);
  });

  it('hear of a line that is added to an order of which the others were cancelled as of a change', () => {
    const story = new Story().type('Sofa');
    story.run();

    expect(story.type('Sofa', { status: 'cancelled' }).type('Table').run()).toEqual([
      'Your order A has changed: please check the details | REQUEST 1',
      'Part of your order A has been cancelled | REQUEST 2',
    ]);
    expect(story.run()).toEqual([]);
  });
});
