import type { Reply } from '../../app/api/reply';
import type { AppRefusal } from '../../app/refusal';
import { fieldOfRefusal } from '../../app/refusal-field';
import type { Language } from '../../domain/order/settings';
import type { Result } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';

/**
 * The only places that catch. Every entry function is wrapped by one of these: what is thrown is logged once with a
 * reference, and the person gets a sentence in their language.
 */

/** For a menu item: the work shows its own success; a refusal or a fault is shown in an alert. */
export function guardMenu<T>(work: () => Result<T, AppRefusal>): void {
  const outcome = caught(work);
  if (outcome.ok) return;
  const [ui, language] = [SpreadsheetApp.getUi(), userLanguage()];
  ui.alert(messagesFor(language).menu.product, sentenceFor(outcome.error, language), ui.ButtonSet.OK);
}

/** For a call by `google.script.run`: always an answer, never an exception. */
export function guardReply<T>(work: () => Result<T, AppRefusal>): Reply<T> {
  const outcome = caught(work);
  if (outcome.ok) return { ok: true, value: outcome.value };
  const field = fieldOfRefusal(outcome.error);
  const message = sentenceFor(outcome.error, userLanguage());
  return { ok: false, error: { code: outcome.error.code, message, ...(field === undefined ? {} : { field }) } };
}

/** For a trigger: nobody is at the screen, so that a refusal or a fault goes to the log only. */
export function guardTrigger<T>(name: string, work: () => Result<T, AppRefusal>): void {
  const outcome = caught(work);
  if (!outcome.ok && outcome.error.code !== 'app.unexpected') {
    console.warn(`${name}: ${outcome.error.code} ${JSON.stringify(outcome.error.params)}`);
  }
}

/** For a part of a run that must not stop the rest: what is thrown is logged and comes back as a refusal. */
export function guardPart<T>(work: () => Result<T, AppRefusal>): Result<T, AppRefusal> {
  return caught(work);
}

/** The sentence of a refusal. */
export function sentenceFor(error: AppRefusal, language: Language): string {
  const sentence = messagesFor(language).errors[error.code] as (params: unknown) => string;
  return sentence(error.params);
}

type Unexpected = { readonly ok: false; readonly error: Extract<AppRefusal, { code: 'app.unexpected' }> };

function caught<T>(work: () => T): T | Unexpected {
  try {
    return work();
  } catch (thrown) {
    const reference = Date.now().toString(36).toUpperCase();
    console.error(`${reference} ${describe(thrown)}`);
    return { ok: false, error: { code: 'app.unexpected', params: { reference, ...wordsOfGoogle(thrown) } } };
  }
}

/** What Google's services refuse is for people to read: no room left, a store that is full, a service that is down (F118). */
function wordsOfGoogle(thrown: unknown): { readonly google?: string } {
  if (typeof thrown !== 'object' || thrown === null) return {};
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return name === 'Exception' && typeof message === 'string' ? { google: message } : {};
}

/** Not `instanceof`: Google's exceptions may come from another realm (F118, F177). */
function describe(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const { name, message, stack } = thrown as { name?: unknown; message?: unknown; stack?: unknown };
  return `${String(name)}: ${String(message)}\n${String(stack ?? '')}`;
}
