import type { ChatAnswer } from '../../../src/app/alerts/chat-answer';
import { readChatWebhook } from '../../../src/app/alerts/chat-webhook';
import { connectChat } from '../../../src/app/commands/alert-chat';
import { aMemory } from '../../support/a-memory';

const slack = { url: 'https://hooks.slack.com/services/x', secret: 'left over' };
const feishu = { url: 'https://open.feishu.cn/open-apis/bot/v2/hook/x', secret: 's' };

function connect(webhook: typeof slack, answer: ChatAnswer = { state: 'SENT' }) {
  const memory = aMemory();
  const posted: string[] = [];
  const post = (_: unknown, text: string) => {
    posted.push(text);
    return answer;
  };
  return { connected: connectChat({ memory, post }, webhook, 'Hello'), kept: readChatWebhook(memory), posted };
}

describe('connectChat', () => {
  it('keeps a webhook that took the greeting, and a secret only where messages are signed', () => {
    expect(connect(feishu)).toEqual({ connected: { ok: true, value: null }, kept: feishu, posted: ['Hello'] });
    expect(connect(slack).kept).toEqual({ ...slack, secret: '' });
  });

  it.each(['FAILED', 'PLANNED', 'SENDING'] as const)('keeps none that answers %s', (state) => {
    const { connected, kept } = connect(slack, { state, reason: 'no_service' });

    expect(connected).toMatchObject({ ok: false, error: { code: 'chat.refused', params: { reason: 'no_service' } } });
    expect(kept).toBeNull();
  });

  it('posts nothing to an address of nobody', () => {
    const { connected, posted } = connect({ url: 'https://evil.example/x', secret: '' });

    expect(connected).toMatchObject({ ok: false, error: { code: 'chat.address-unknown' } });
    expect(posted).toEqual([]);
  });
});
