import type { ChatService } from './chat-service';

/** What became of a message. */
export type ChatAnswer =
  | { readonly state: 'SENT' }
  /** FAILED for good; PLANNED where the service was only busy; SENDING where nobody knows. */
  | { readonly state: 'FAILED' | 'PLANNED' | 'SENDING'; readonly reason: string };

/** Codes by which a service says that it had enough for the moment, in an answer whose status is 200. */
const BUSY_CODES: Readonly<Partial<Record<ChatService, readonly number[]>>> = {
  dingTalk: [-1, 130101, 410100],
  weCom: [-1, 45009],
  feishu: [11232],
};

/** Feishu has used one code for bad requests and for too many; its words are English everywhere. */
const TOO_MANY = /too many request|frequency limit/i;

/** Reasons are read in a cell. */
const LONGEST_REASON = 200;

/** Slack's errors are words such as `no_service`. */
const SLACK_ERROR = /^[a-z_]+$/;

/**
 * Reads an answer. DingTalk, WeCom and Feishu say 200 to everything and tell what is wrong in the body. Too many requests are
 * tried again; after a fault of the server, or an answer that is none of the service's, nobody knows whether it has posted.
 *
 * @param status - Of HTTP.
 */
export function readChatAnswer(service: ChatService, status: number, body: string): ChatAnswer {
  if (status === 429 || status === 503) return { state: 'PLANNED', reason: `HTTP ${status}` };
  if (status >= 500) return { state: 'SENDING', reason: `HTTP ${status}` };
  if (status < 200 || status >= 300) return { state: 'FAILED', reason: reasonOf(`HTTP ${status}`, body) };
  if (service === 'googleChat') return { state: 'SENT' };
  if (service === 'slack') return answerOfSlack(body.trim());
  const { code, message } = codeOf(body);
  if (code === 0) return { state: 'SENT' };
  if (code === null) return { state: 'SENDING', reason: reasonOf('HTTP 200', body) };
  const isBusy = BUSY_CODES[service]?.includes(code) || TOO_MANY.test(message);
  const state = isBusy ? 'PLANNED' : 'FAILED';
  return { state, reason: reasonOf(String(code), message) };
}

function answerOfSlack(body: string): ChatAnswer {
  if (body === 'ok') return { state: 'SENT' };
  return { state: SLACK_ERROR.test(body) ? 'FAILED' : 'SENDING', reason: reasonOf('Slack', body) };
}

/** Feishu's older answers say `StatusCode`. */
function codeOf(body: string): { readonly code: number | null; readonly message: string } {
  const answer = parseObject(body);
  const code = answer['errcode'] ?? answer['code'] ?? answer['StatusCode'];
  const message = answer['errmsg'] ?? answer['msg'] ?? answer['StatusMessage'];
  return { code: typeof code === 'number' ? code : null, message: typeof message === 'string' ? message : '' };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function reasonOf(code: string, words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return (plain === '' ? code : `${code}: ${plain}`).slice(0, LONGEST_REASON);
}
