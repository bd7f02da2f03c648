import { readChatAddress } from './chat-service';
import type { ChatWebhook } from './chat-webhook';

/** A message on its way to a chat service: posted as JSON in UTF-8. */
export interface ChatRequest {
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** HMAC-SHA256 in base64, of text and key in UTF-8. */
export type Sign = (text: string, key: string) => string;

/**
 * What a service wants to be posted. All messages are plain text: marked-up ones would let a product's name mention people
 * or hide a link. What would do so in plain text as well is made harmless.
 *
 * - DingTalk signs the time in milliseconds, a new line and the secret by the secret, into the address.
 * - Feishu signs nothing by the time in seconds, a new line and the secret, into the body.
 *
 * @param now - Epoch milliseconds.
 * @returns null where the address is none of a known service.
 */
export function chatRequest({ url, secret }: ChatWebhook, text: string, now: number, sign: Sign): ChatRequest | null {
  switch (readChatAddress(url)?.service) {
    case 'googleChat':
      return { url, body: { text: withoutTags(text) } };
    case 'slack':
      return { url, body: { text: escaped(text), unfurl_links: false } };
    case 'dingTalk':
      return {
        url: secret === '' ? url : signedByDingTalk(url, secret, now, sign),
        body: { msgtype: 'text', text: { content: text } },
      };
    case 'weCom':
      return { url, body: { msgtype: 'text', text: { content: text } } };
    case 'feishu':
      return {
        url,
        body: {
          ...(secret === '' ? {} : signatureOfFeishu(secret, now, sign)),
          msg_type: 'text',
          content: { text: withoutTags(text) },
        },
      };
    case undefined:
      return null;
  }
}

function signedByDingTalk(url: string, secret: string, now: number, sign: Sign): string {
  const signature = encodeURIComponent(sign(`${now}\n${secret}`, secret));
  return `${url}${url.includes('?') ? '&' : '?'}timestamp=${now}&sign=${signature}`;
}

function signatureOfFeishu(secret: string, now: number, sign: Sign) {
  const timestamp = String(Math.floor(now / 1000));
  return { timestamp, sign: sign('', `${timestamp}\n${secret}`) };
}

/** `<users/all>` and `<at user_id="all">` call everybody. */
function withoutTags(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›');
}

/** As Slack wants it, so that `<!channel>` calls nobody. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
