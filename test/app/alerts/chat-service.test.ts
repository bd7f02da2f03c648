import { readChatAddress, takesSecret } from '../../../src/app/alerts/chat-service';

describe('readChatAddress', () => {
  it.each([
    ['https://chat.googleapis.com/v1/spaces/AAA/messages?key=k&token=t', 'googleChat'],
    ['https://hooks.slack.com/services/T0/B0/xyz', 'slack'],
    ['https://oapi.dingtalk.com/robot/send?access_token=abc', 'dingTalk'],
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc', 'weCom'],
    ['https://open.feishu.cn/open-apis/bot/v2/hook/abc', 'feishu'],
    ['https://open.larksuite.com/open-apis/bot/v2/hook/abc', 'feishu'],
  ])('knows %s', (url, service) => {
    expect(readChatAddress(url)?.service).toBe(service);
  });

  it.each([
    'http://hooks.slack.com/services/x',
    'https://hooks.slack.com.evil.example/x',
    'https://evil.example/hooks.slack.com/x',
    'https://hooks.slack.com@evil.example/x',
    'https://hooks.slack.com:8443/x',
    'https://HOOKS.slack.com\\@evil.example/x',
    'https://hooks.slack.com/',
    'https://hooks.slack.com/a b',
    'https://hooks.slack.com/a\nhttps://x',
    'https://constructor/x',
    '',
  ])('refuses %j', (url) => {
    expect(readChatAddress(url)).toBeNull();
  });
});

describe('takesSecret', () => {
  it('holds for those that sign', () => {
    const services = ['googleChat', 'slack', 'dingTalk', 'weCom', 'feishu'] as const;

    expect(services.filter(takesSecret)).toEqual(['dingTalk', 'feishu']);
  });
});
