import { createHmac } from 'node:crypto';
import { chatRequest } from '../../../src/app/alerts/chat-request';

const NOW = Date.UTC(2026, 10, 22, 8, 0, 0, 123);
const sign = (text: string, key: string) => createHmac('sha256', key).update(text).digest('base64');
const request = (url: string, text: string, secret = '') => chatRequest({ url, secret }, text, NOW, sign);

describe('chatRequest', () => {
  it.each([
    ['https://chat.googleapis.com/v1/spaces/A/messages?key=k', { text: 'Hello' }],
    ['https://hooks.slack.com/services/x', { text: 'Hello', unfurl_links: false }],
    ['https://oapi.dingtalk.com/robot/send?access_token=x', { msgtype: 'text', text: { content: 'Hello' } }],
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x', { msgtype: 'text', text: { content: 'Hello' } }],
    ['https://open.feishu.cn/open-apis/bot/v2/hook/x', { msg_type: 'text', content: { text: 'Hello' } }],
  ])('posts to %s what it wants', (url, body) => {
    expect(request(url, 'Hello')).toEqual({ url, body });
  });

  it('signs for DingTalk the time in milliseconds and the secret, into the address', () => {
    const signature = encodeURIComponent(sign(`${NOW}\nSEC密`, 'SEC密'));

    expect(request('https://oapi.dingtalk.com/robot/send?access_token=x', 'Hello', 'SEC密')?.url).toBe(
      `https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=${NOW}&sign=${signature}`,
    );
  });

  it('signs for Feishu nothing by the time in seconds and the secret, into the body', () => {
    const timestamp = String(Math.floor(NOW / 1000));

    expect(request('https://open.feishu.cn/open-apis/bot/v2/hook/x', 'Hello', 'secret')?.body).toEqual({
      timestamp,
      sign: sign('', `${timestamp}\nsecret`),
      msg_type: 'text',
      content: { text: 'Hello' },
    });
  });

  it('lets no text call everybody or hide a link', () => {
    expect(request('https://hooks.slack.com/x', '<!channel> A&B <http://x|y>')?.body['text']).toBe(
      '&lt;!channel&gt; A&amp;B &lt;http://x|y&gt;',
    );
    expect(request('https://chat.googleapis.com/x', '<users/all>')?.body['text']).toBe('‹users/all›');
    expect(request('https://open.feishu.cn/x', '<at user_id="all"></at>')?.body['content']).toEqual({
      text: '‹at user_id="all"›‹/at›',
    });
  });

  it('makes none for an address of nobody', () => {
    expect(request('https://evil.example/x', 'Hello')).toBeNull();
  });
});
