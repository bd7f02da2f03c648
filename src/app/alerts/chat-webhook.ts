import type { DocumentMemory } from '../ports';
import { readChatAddress } from './chat-service';

/** Where a team's messages are posted. Whoever has the address can post there: it is as secret as the secret. */
export interface ChatWebhook {
  readonly url: string;
  /** Signs the messages; empty where the group asks for none. */
  readonly secret: string;
}

/** In the document properties, and so in no sheet, no export and no copy of the workbook (F150). */
const KEY = 'chat.webhook';

/** @returns null while none is set up. */
export function readChatWebhook(memory: DocumentMemory): ChatWebhook | null {
  const [url = '', secret = ''] = (memory.get(KEY) ?? '').split('\n');
  return readChatAddress(url) ? { url, secret } : null;
}

/** With null nothing is posted any more. */
export function writeChatWebhook(memory: DocumentMemory, webhook: ChatWebhook | null): void {
  if (webhook) memory.set(KEY, `${webhook.url}\n${webhook.secret}`);
  else memory.delete(KEY);
}

/** What people may see of it: `hooks.slack.com …a1b2`. */
export function showChatWebhook({ url }: ChatWebhook): string {
  return `${readChatAddress(url)?.host ?? ''} …${url.slice(-4)}`;
}

/** As the ledger names it: without anything that is secret. */
export function chatRecipient({ url }: ChatWebhook): string {
  return `chat:${readChatAddress(url)?.host ?? ''}`;
}

const HIDDEN = '***';

/**
 * Takes out of a text whatever of the webhook stands in it: Google's and the services' errors repeat addresses, whole or in
 * parts.
 */
export function redactChatWebhook(text: string, { url, secret }: ChatWebhook): string {
  const host = readChatAddress(url)?.host ?? '';
  const path = url.slice(`https://${host}/`.length);
  const parts = [url, path, secret, ...path.split(/[/?&=]/)].filter((part) => part.length >= SHORTEST_SECRET);
  const forms = parts.flatMap((part) => [part, encodeURIComponent(part), decoded(part)]);
  return [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .reduce((redacted, form) => redacted.split(form).join(HIDDEN), text);
}

/** Shorter parts are words such as `hook` and `send`. */
const SHORTEST_SECRET = 8;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
