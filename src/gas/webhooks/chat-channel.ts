import { chatRecipient, readChatWebhook } from '../../app/alerts/chat-webhook';
import { tellChat } from '../../app/alerts/tell-chat';
import type { DueToday } from '../../app/reminders/read-due-messages';
import { messagesFor } from '../../i18n/messages-for';
import { guardPart } from '../entry/guard';
import type { ChatTellerPorts } from '../services/chat-channel';
import { userLanguage } from '../services/user-locale';
import { postToWebhook } from './post-to-webhook';

/** Stands in the place of `src/gas/services/chat-channel.ts` in the build with webhooks. */

/** Posts into the team's chat what is told, once one is set up. Spends the fetch quota of whoever the run is. */
export function chatTeller(
  ports: ChatTellerPorts,
  run: { readonly tag: string; readonly withSummary: boolean },
): { readonly alsoTell?: (found: DueToday) => void } {
  const webhook = readChatWebhook(ports.memory);
  if (!webhook) return {};
  const chat = { recipient: () => chatRecipient(webhook), post: (text: string) => postToWebhook(webhook, text) };
  return {
    alsoTell: (found) => {
      guardPart(() => tellChat({ ...ports, chat }, found, run));
    },
  };
}

/** Adds the item by which the chat is set up. */
export function addChatItem(menu: GoogleAppsScript.Base.Menu): GoogleAppsScript.Base.Menu {
  return menu.addItem(messagesFor(userLanguage()).alerts.chat.item, 'setUpChat');
}
