import { readChatAnswer } from '../../../src/app/alerts/chat-answer';

describe('readChatAnswer', () => {
  it.each([
    ['googleChat', '{"name":"spaces/A/messages/1"}'],
    ['slack', 'ok'],
    ['dingTalk', '{"errcode":0,"errmsg":"ok"}'],
    ['weCom', '{"errcode":0,"errmsg":"ok"}'],
    ['feishu', '{"code":0,"msg":"success","data":{}}'],
    ['feishu', '{"StatusCode":0,"StatusMessage":"success"}'],
  ] as const)('takes it as posted when %s says %s', (service, body) => {
    expect(readChatAnswer(service, 200, body)).toEqual({ state: 'SENT' });
  });

  it.each([
    ['dingTalk', 200, '{"errcode":310000,"errmsg":"sign not match"}', '310000: sign not match'],
    ['weCom', 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', '93000: invalid webhook url'],
    ['feishu', 200, '{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}', /^19021: sign match fail/],
    ['feishu', 200, '{"code":9499,"msg":"Bad Request"}', '9499: Bad Request'],
    ['slack', 200, 'no_service', 'Slack: no_service'],
    ['slack', 404, 'no_service', 'HTTP 404: no_service'],
    ['googleChat', 403, '{ "error": {\n "code": 403 } }', 'HTTP 403: { "error": { "code": 403 } }'],
    ['dingTalk', 302, '', 'HTTP 302'],
  ] as const)('takes it as refused when %s says %i %s', (service, status, body, reason) => {
    expect(readChatAnswer(service, status, body)).toEqual({
      state: 'FAILED',
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    });
  });

  it.each([
    ['googleChat', 429, ''],
    ['slack', 503, 'rollup_error'],
    ['dingTalk', 200, '{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}'],
    ['weCom', 200, '{"errcode":45009,"errmsg":"api freq out of limit"}'],
    ['weCom', 200, '{"errcode":-1,"errmsg":"system busy"}'],
    ['feishu', 200, '{"code":11232,"msg":"frequency limited psm"}'],
    ['feishu', 200, '{"code":9499,"msg":"too many request"}'],
  ] as const)('leaves it for the next run when %s is busy: %i %s', (service, status, body) => {
    expect(readChatAnswer(service, status, body).state).toBe('PLANNED');
  });

  it.each([
    ['weCom', 200, '<html>Welcome</html>', 'HTTP 200: <html>Welcome</html>'],
    ['slack', 200, '<html>Welcome</html>', 'Slack: <html>Welcome</html>'],
    ['googleChat', 500, 'Internal error', 'HTTP 500'],
    ['feishu', 504, '', 'HTTP 504'],
  ] as const)('does not know what became of it when %s says %i %s', (service, status, body, reason) => {
    expect(readChatAnswer(service, status, body)).toEqual({ state: 'SENDING', reason });
  });

  it('keeps reasons short', () => {
    const answer = readChatAnswer('slack', 400, 'x'.repeat(5_000));

    expect('reason' in answer && answer.reason.length).toBe(200);
  });
});
