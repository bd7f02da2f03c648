import { type Result, success } from '../../domain/shared/result';
import type { ChatAnswer } from '../alerts/chat-answer';
import { readChatAddress, takesSecret } from '../alerts/chat-service';
import { type ChatWebhook, writeChatWebhook } from '../alerts/chat-webhook';
import type { DocumentMemory } from '../ports';
import { type AppRefusal, refuse } from '../refusal';

interface ChatSetupPorts {
  readonly memory: DocumentMemory;
  readonly post: (webhook: ChatWebhook, text: string) => ChatAnswer;
}

/**
 * Posts into a team's chat from now on. A greeting is posted first, and only a webhook that took it is kept: a wrong secret
 * shows while somebody looks.
 *
 * @returns `chat.address-unknown`, or `chat.refused` with the service's own words; what was set up before stays then.
 */
export function connectChat({ memory, post }: ChatSetupPorts, webhook: ChatWebhook, greeting: string): Result<null, AppRefusal> {
  const address = readChatAddress(webhook.url);
  if (!address) return refuse('chat.address-unknown', {});
  const known = takesSecret(address.service) ? webhook : { ...webhook, secret: '' };
  const answer = post(known, greeting);
  if (answer.state !== 'SENT') return refuse('chat.refused', { reason: answer.reason });
  writeChatWebhook(memory, known);
  return success(null);
}
