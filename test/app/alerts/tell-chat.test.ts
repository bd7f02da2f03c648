import type { ChatAnswer } from '../../../src/app/alerts/chat-answer';
import { tellChat } from '../../../src/app/alerts/tell-chat';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { Killed, ReminderWorld } from '../../support/reminder-world';

const CHAT = 'chat:hooks.slack.com';
const urgent = { moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' } as const;
const message = (lineId: string, email = 'ada@x.com', rule: Parameters<typeof aDueMessage>[0] = { rule: urgent }) =>
  aDueMessage({
    ...rule,
    key: `${lineId}·urgent:urgentAlert·2026-11-22·${email}`,
    row: Number(lineId.slice(1)) + 1,
    recipient: aRecipient(email),
    line: { lineId, orderNumber: `N${lineId}` },
  });

function givenChat(answers: readonly ChatAnswer[] = []) {
  const world = new ReminderWorld();
  const posted: string[] = [];
  const rest = [...answers];
  const tell = (due: readonly ReturnType<typeof message>[], withSummary = false, tag = 'x', onCall?: (name: string) => void) =>
    tellChat(
      {
        ...world.portsOf(onCall),
        chat: {
          recipient: () => CHAT,
          post: (text) => {
            posted.push(text);
            return rest.shift() ?? { state: 'SENT' };
          },
        },
      },
      { due, settings: world.settings, today: world.today() },
      { tag, withSummary },
    );
  return { world, posted, tell };
}

describe('tellChat', () => {
  it('posts what is urgent or newly assigned as one message, each line once, and never again', () => {
    const { world, posted, tell } = givenChat();

    expect(tell([message('L1'), message('L1', 'bo@x.com'), message('L2')])).toEqual({ ok: true, value: 1 });
    world.advance(60);
    tell([message('L1'), message('L2')], false, 'y');

    expect(posted.map((text) => text.split('\n')[0])).toEqual(['2 lines urgent or newly assigned – Ordersheet']);
    expect(world.log.map(({ key, recipient, state }) => [key, recipient, state])).toEqual([
      [`L1·urgent:urgentAlert·2026-11-22·${CHAT}`, CHAT, 'SENT'],
      [`L2·urgent:urgentAlert·2026-11-22·${CHAT}`, CHAT, 'SENT'],
    ]);
  });

  it('leaves what comes within ten minutes to the hourly run', () => {
    const { world, posted, tell } = givenChat();
    tell([message('L1')]);
    world.advance(9);
    tell([message('L1'), message('L2')], false, 'y');
    expect(posted).toHaveLength(1);

    world.advance(51);
    tell([message('L1'), message('L2')], true, 'h');

    expect(posted.map((text) => text.split('\n').filter((row) => row.startsWith('•')).length)).toEqual([1, 1, 2]);
  });

  it('posts one summary a day, the next one the next day', () => {
    const { world, posted, tell } = givenChat();
    const late = message('L1', 'ada@x.com', {});

    tell([late], true);
    world.advance(60);
    tell([late], true, 'y');
    expect(posted).toHaveLength(1);

    world.advance(24 * 60);
    tell([late], true, 'z');
    expect(posted).toHaveLength(2);
    expect(world.log.map(({ key }) => key)).toEqual([`·summary·2026-11-22·${CHAT}`, `·summary·2026-11-23·${CHAT}`]);
  });

  it('says nothing of messages to customers, and nothing where nothing is due', () => {
    const { world, posted, tell } = givenChat();

    tell([{ ...message('L1'), recipient: aRecipient('cust@y.com', { kind: 'customer' }) }], true);
    tell([], true);

    expect([posted, world.calls]).toEqual([[], []]);
  });

  it('tries again by the next run what a busy service did not take, and by the hourly one only what it refused', () => {
    const { world, posted, tell } = givenChat([
      { state: 'PLANNED', reason: 'HTTP 429' },
      { state: 'FAILED', reason: 'HTTP 404' },
    ]);

    expect(tell([message('L1')])).toEqual({ ok: true, value: 0 });
    world.advance(1);
    tell([message('L1')], false, 'y');
    world.advance(60);
    tell([message('L1')], false, 'z');
    expect(posted).toHaveLength(2);
    expect(world.log.map(({ state }) => state)).toEqual(['FAILED']);

    tell([message('L1')], true, 'h');

    expect(posted).toHaveLength(4);
    expect(world.log.map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  });

  it('gives up what is refused by the day after the next', () => {
    const refused = { state: 'FAILED', reason: 'HTTP 404' } as const;
    const { world, posted, tell } = givenChat(Array.from({ length: 200 }, () => refused));
    const alerts = () => posted.filter((text) => text.includes('newly assigned')).length;

    for (let hour = 0; hour < 4 * 24; hour += 1) {
      tell([message('L1')], true, `h${hour}`);
      world.advance(60);
    }

    // It was urgent at eight on the first day: sixteen hours of that one, and the whole next.
    expect(alerts()).toBe(16 + 24);
    expect(world.log.filter(({ lineId }) => lineId === 'L1').map(({ state }) => state)).toEqual(['FAILED']);
  });

  it('does not post again by itself what may have arrived', () => {
    const { world, posted, tell } = givenChat([{ state: 'SENDING', reason: 'HTTP 500' }]);
    tell([message('L1')]);

    for (let hour = 0; hour < 3; hour += 1) {
      world.advance(60);
      tell([message('L1')], true, `h${hour}`);
    }

    expect(posted.filter((text) => text.includes('newly assigned'))).toHaveLength(1);
  });

  it('posts nothing twice, killed at whatever call and run again', () => {
    let calls = 0;
    givenChat().tell([message('L1')], true, 'x', () => {
      calls += 1;
    });
    for (let nth = 1; nth <= calls; nth += 1) {
      const { world, posted, tell } = givenChat();
      let seen = 0;
      const kill = () => {
        seen += 1;
        if (seen === nth) throw new Killed();
      };
      expect(() => tell([message('L1')], true, 'x', kill)).toThrow(Killed);
      world.advance(60);
      tell([message('L1')], true, 'y');

      const alerts = posted.filter((text) => text.includes('newly assigned')).length;
      const uncertain = world.log.filter(({ state }) => state === 'SENDING').length;
      expect(new Set(posted).size).toBe(posted.length);
      expect(alerts === 1 || uncertain > 0).toBe(true);
      expect(posted.length + uncertain).toBeGreaterThanOrEqual(2);
    }
  });
});
