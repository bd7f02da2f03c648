import type { Language } from '../domain/order/settings';
import { en } from './en';
import type { Messages } from './messages';
import { zh } from './zh';

/** All messages of a language. */
export function messagesFor(language: Language): Messages {
  return language === 'zh' ? zh : en;
}
