import { readChatAddress, takesSecret } from '../../app/alerts/chat-service';
import { readChatWebhook, showChatWebhook, writeChatWebhook } from '../../app/alerts/chat-webhook';
import { connectChat } from '../../app/commands/alert-chat';
import { type AppRefusal, refuse } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { guardMenu } from '../entry/guard';
import { createDocumentMemory } from '../services/document-memory';
import { userLanguage } from '../services/user-locale';
import { postToWebhook } from './post-to-webhook';

/** Menu of the build with webhooks. Posts a greeting; FULL mode, spends a fetch of the person who clicks. */
export function setUpChat(): void {
  guardMenu(() => askAndConnect());
}

function askAndConnect(): Result<null, AppRefusal> {
  const words = messagesFor(userLanguage()).alerts.chat;
  const ui = SpreadsheetApp.getUi();
  const memory = createDocumentMemory();
  const current = readChatWebhook(memory);
  if (current) {
    const answer = ui.alert(words.title, words.askChange(showChatWebhook(current)), ui.ButtonSet.YES_NO_CANCEL);
    if (answer === ui.Button.NO) {
      writeChatWebhook(memory, null);
      return tell(words.disconnected);
    }
    if (answer !== ui.Button.YES) return success(null);
  }
  const url = ask(words.askAddress);
  if (url === null) return success(null);
  const address = readChatAddress(url);
  if (!address) return refuse('chat.address-unknown', {});
  const secret = takesSecret(address.service) ? ask(words.askSecret) : '';
  if (secret === null) return success(null);
  const greeting = words.greeting(SpreadsheetApp.getActiveSpreadsheet().getName());
  const connected = connectChat({ memory, post: postToWebhook }, { url, secret }, greeting);
  return connected.ok ? tell(words.connected(showChatWebhook({ url, secret }))) : connected;
}

/** What was typed, without the blanks that copying brings along; null where the person changed their mind. */
function ask(question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(messagesFor(userLanguage()).alerts.chat.title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

function tell(text: string): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(messagesFor(userLanguage()).alerts.chat.title, text, ui.ButtonSet.OK);
  return success(null);
}
