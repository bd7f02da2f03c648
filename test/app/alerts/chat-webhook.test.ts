import {
  chatRecipient,
  readChatWebhook,
  redactChatWebhook,
  showChatWebhook,
  writeChatWebhook,
} from '../../../src/app/alerts/chat-webhook';
import { aMemory } from '../../support/a-memory';

const dingTalk = { url: 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef', secret: 'SECabcdefgh' };

describe('a chat webhook', () => {
  it('is read as it was written, and gone when it was taken away', () => {
    const memory = aMemory();
    expect(readChatWebhook(memory)).toBeNull();

    writeChatWebhook(memory, dingTalk);
    expect(readChatWebhook(memory)).toEqual(dingTalk);

    writeChatWebhook(memory, null);
    expect(readChatWebhook(memory)).toBeNull();
  });

  it('counts as none where the note holds another address', () => {
    expect(readChatWebhook(aMemory(new Map([['chat.webhook', 'https://evil.example/x\nsecret']])))).toBeNull();
  });

  it('shows the host and the last four characters, and the ledger the host alone', () => {
    expect(showChatWebhook(dingTalk)).toBe('oapi.dingtalk.com …cdef');
    expect(chatRecipient(dingTalk)).toBe('chat:oapi.dingtalk.com');
  });

  it('is taken out of what errors repeat of it, whole, in parts and encoded', () => {
    const text = [
      `DNS error: ${dingTalk.url}`,
      'token 0123456789abcdef',
      'secret SECabcdefgh',
      encodeURIComponent(dingTalk.url),
      'robot/send?access_token=0123456789abcdef',
    ].join(' | ');

    const redacted = redactChatWebhook(text, dingTalk);

    expect(redacted).not.toMatch(/0123456789abcdef|SECabcdefgh/);
    expect(redacted).toContain('DNS error: ***');
  });

  it('leaves words alone that are in every address', () => {
    expect(redactChatWebhook('HTTP 404: no such robot, send again', dingTalk)).toBe('HTTP 404: no such robot, send again');
  });
});
