import { isLocale } from '../engine/google-locale';
import { isTimeZone } from '../services/time-zone';
import type { DialogAnswer } from '../services/waiting';
import { OptionError } from './option-error';

const buttons = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;

/** What `--error-language` gives. @throws OptionError */
export function readErrorLanguage(text: string): string {
  if (text === 'user' || /^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/.test(text)) return text;
  throw new OptionError(`--error-language must be user or a language such as fr or zh_CN, not ${text}.`);
}

/** Names that stand behind each other with commas between them. */
export function readList(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((name) => name !== '');
}

/** The hosts that `--allow-fetch` names: `example.com`, `*.example.com`, `*`, or `example.com=http://127.0.0.1:8080`. @throws OptionError */
export function readHosts(hosts: string | undefined): readonly string[] {
  const list = readList(hosts);
  const wrong = list.find((each) => {
    const [host = '', ...standIn] = each.split('=');
    const isHost = /^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])$/i.test(host);
    return !isHost || (standIn.length > 0 && !/^https?:\/\/[^/]/i.test(standIn.join('=')));
  });
  if (wrong === undefined) return list;
  throw new OptionError(`--allow-fetch must name hosts such as example.com or *.example.com, not ${wrong}.`);
}

/** A problem of Node with the options, in one line. */
export function optionError(error: unknown): OptionError {
  return new OptionError((error as Error).message.replaceAll('\n', ' '));
}

/** A port; 0 lets the system choose. @throws OptionError */
export function readPort(text: string, option: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new OptionError(`${option} must be a number from 0 to 65535, not ${text}.`);
  return port;
}

/** A mail server, `HOST:PORT`. @throws OptionError */
export function readServer(text: string): { host: string; port: number } {
  const match = /^\[?([^\]]+)\]?:(\d+)$/.exec(text);
  if (!match?.[1] || !match[2]) throw new OptionError(`--smtp must be HOST:PORT, not ${text}.`);
  return { host: match[1], port: readPort(match[2], '--smtp') };
}

/** The locale of a spreadsheet, as Google writes it. @throws OptionError */
export function readLocale(text: string): string {
  if (!/^[a-z]{2,3}_[A-Z]{2}$/.test(text) || !isLocale(text))
    throw new OptionError(`--locale must look like en_US or zh_CN, not ${text}.`);
  return text;
}

/** A time zone by its name. @throws OptionError */
export function readTimeZone(text: string): string {
  if (isTimeZone(text)) return text;
  throw new OptionError(`--time-zone must be a name such as Asia/Shanghai, not ${text}.`);
}

/** Who somebody is. @throws OptionError */
export function readAddress(text: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new OptionError(`--user must be an e-mail address, not ${text}.`);
  return text;
}

/** The answers to dialogs as `--answers` gives them. @throws OptionError */
export function readAnswers(text: string): readonly DialogAnswer[] {
  const problem = new OptionError('--answers must be a JSON list such as ["YES", {"button": "OK", "text": "2026"}].');
  const value = readJson(text, problem);
  if (!Array.isArray(value)) throw problem;
  return value.map((each: unknown) => {
    const answer = (typeof each === 'string' ? { button: each } : each) as { button?: unknown; text?: unknown } | null;
    const button = buttons.find((name) => name === answer?.button);
    if (!button) throw problem;
    return { button, text: typeof answer?.text === 'string' ? answer.text : '' };
  });
}

/** JSON. @throws problem where it is none */
export function readJson(text: string, problem: OptionError): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problem;
  }
}
