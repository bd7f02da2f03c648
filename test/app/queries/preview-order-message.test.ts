import { previewOrderMessage } from '../../../src/app/queries/preview-order-message';
import { refuse } from '../../../src/app/refusal';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';

const template = {
  key: 'orderShipped',
  language: 'zh',
  subject: '{{orderNumber}}',
  text: '{{#lines}}{{productName}};{{/lines}}',
} as const;
const reader = { email: 'me@x.com', language: 'en' } as const;

function givenOrder(email: string): ReminderWorld {
  const world = new ReminderWorld();
  world.addLine(aLine({ lineId: 'L1', orderNumber: 'A', productName: 'Lamp', email }));
  world.addLine(aLine({ lineId: 'L2', orderNumber: 'A', productName: 'Shade', email }));
  world.addLine(aLine({ lineId: 'L3', orderNumber: 'B', productName: 'Chair', email }));
  return world;
}

describe('previewOrderMessage', () => {
  it('fills a message in with all lines of the order, and sends nothing', () => {
    const world = givenOrder('cust@y.com');

    const preview = previewOrderMessage(world.portsOf(), { ...template, orderNumber: 'A' }, reader);

    expect(preview).toEqual({
      ok: true,
      value: { problems: [], mail: expect.objectContaining({ to: 'cust@y.com', subject: 'A', text: 'Lamp;Shade;' }) },
    });
    expect(new Set(world.calls)).toEqual(new Set(['settings.read', 'orders.listLines']));
  });

  it('is addressed to whoever writes where the order names no address', () => {
    const preview = previewOrderMessage(givenOrder('').portsOf(), { ...template, orderNumber: 'A' }, reader);

    expect(preview.ok && preview.value.mail?.to).toBe('me@x.com');
  });

  it('says what is wrong in the language of whoever writes', () => {
    const preview = previewOrderMessage(givenOrder('').portsOf(), { ...template, text: '{{nothing}}', orderNumber: 'A' }, reader);

    expect(preview.ok && [preview.value.mail, preview.value.problems[0]?.part]).toEqual([null, 'text']);
  });

  it('says what is wrong also where there is no order to fill it in with', () => {
    const preview = previewOrderMessage(
      new ReminderWorld().portsOf(),
      { ...template, subject: '{{x}}', orderNumber: '-' },
      reader,
    );

    expect(preview.ok && preview.value.problems[0]?.part).toBe('subject');
  });

  it.each(['', 'Z'])('refuses the order %j, which is not there', (orderNumber) => {
    expect(previewOrderMessage(givenOrder('').portsOf(), { ...template, orderNumber }, reader)).toEqual(
      refuse('order.not-found', { orderNumber }),
    );
  });
});
