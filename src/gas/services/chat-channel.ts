import type { ChatPorts } from '../../app/alerts/tell-chat';
import type { DocumentMemory } from '../../app/ports';
import type { DueToday } from '../../app/reminders/read-due-messages';

/**
 * The add-on posts into no chat: it reaches nothing outside of Google, and asks for no permission to.
 * `npm run build -- --webhooks` puts `src/gas/webhooks/chat-channel.ts` in this file's place.
 */

export type ChatTellerPorts = Omit<ChatPorts, 'chat'> & { readonly memory: DocumentMemory };

/** What hears of due messages besides the mails: nothing. */
export function chatTeller(
  _ports: ChatTellerPorts,
  _run: { readonly tag: string; readonly withSummary: boolean },
): { readonly alsoTell?: (found: DueToday) => void } {
  return {};
}

/** Adds the item by which the chat is set up: none. */
export function addChatItem(menu: GoogleAppsScript.Base.Menu): GoogleAppsScript.Base.Menu {
  return menu;
}
