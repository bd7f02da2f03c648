import { type ChatAnswer, readChatAnswer } from '../../app/alerts/chat-answer';
import { chatRequest } from '../../app/alerts/chat-request';
import { readChatAddress } from '../../app/alerts/chat-service';
import { type ChatWebhook, redactChatWebhook } from '../../app/alerts/chat-webhook';

/**
 * Posts a message. A redirect is not followed, since it would carry the message elsewhere. Google's own errors name the
 * address: what is told of them holds nothing of it.
 */
export function postToWebhook(webhook: ChatWebhook, text: string): ChatAnswer {
  const address = readChatAddress(webhook.url);
  const request = chatRequest(webhook, text, Date.now(), sign);
  if (!address || !request) return { state: 'FAILED', reason: '' };
  const redacted = (reason: string) => redactChatWebhook(redactChatWebhook(reason, { ...webhook, url: request.url }), webhook);
  try {
    const response = UrlFetchApp.fetch(request.url, {
      method: 'post',
      contentType: 'application/json; charset=utf-8',
      payload: JSON.stringify(request.body),
      muteHttpExceptions: true,
      followRedirects: false,
    });
    const answer = readChatAnswer(address.service, response.getResponseCode(), response.getContentText());
    return answer.state === 'SENT' ? answer : { ...answer, reason: redacted(answer.reason) };
  } catch (error) {
    // Without an answer nobody knows whether the message has arrived.
    return { state: mayReachOut() ? 'SENDING' : 'FAILED', reason: redacted(messageOf(error)) };
  }
}

/** Texts are UTF-8 for both parts; without a charset Google takes them for ASCII. */
function sign(text: string, key: string): string {
  return Utilities.base64Encode(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8));
}

/** People can untick the permission (F076), and nothing goes out then. */
function mayReachOut(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as { getAuthorizedScopes?(): readonly string[] | null };
  const scopes = info.getAuthorizedScopes?.();
  return !scopes || scopes.includes('https://www.googleapis.com/auth/script.external_request');
}

/** Not `instanceof`: Google's exceptions may come from another realm (F118). */
function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null ? (error as { readonly message?: unknown }).message : error;
  return typeof message === 'string' ? message : '';
}
