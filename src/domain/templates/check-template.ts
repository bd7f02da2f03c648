import Mustache from 'mustache';
import { type Result, success } from '../shared/result';
import { COLLEAGUE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS, type TemplateList } from './template-fields';
import { audienceOf, type TemplateKind, type TemplatePart } from './template-kind';

/** Why a template cannot be used. */
export type TemplateFaultCode =
  | 'unknownField'
  /** Exists, but only inside `{{#lines}}` or another list. */
  | 'fieldOfList'
  /** For colleagues only; this message goes to the customer. */
  | 'notForCustomers'
  | 'listAsField'
  | 'listInList'
  | 'unclosedTag'
  | 'unclosedSection'
  | 'unopenedSection'
  /** Partials, other delimiters, `{{{` and `{{&`. */
  | 'notSupported'
  /** `{field}` or `｛｛field｝｝`. */
  | 'wrongBraces'
  | 'tooLong';

/** The first thing that is wrong with a template, and where. */
export interface TemplateFault {
  readonly part: TemplatePart;
  readonly code: TemplateFaultCode;
  /** The field, the section or the tag as it was written; empty where the code says it all. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters of the line. */
  readonly column: number;
}

/** A subject is one line of a mail program; a text is a letter. Longer ones are a paste gone wrong. */
export const LONGEST_TEMPLATE = { subject: 500, text: 10_000 } as const satisfies Record<TemplatePart, number>;

/** A parsed tag of mustache: type, name, start, end, and for sections their content. */
type Token = readonly [type: string, name: string, start: number, end: number, content?: readonly Token[]];

interface Found {
  readonly code: TemplateFaultCode;
  readonly name: string;
  readonly index: number;
}

/**
 * Whether a text can be sent: it closes what it opens and names only fields that there are. What passes here renders
 * without a fault, and cannot reach anything but the fields.
 *
 * @returns the first fault in the order of the text.
 */
export function checkTemplate(text: string, { key, part }: TemplateKind): Result<null, TemplateFault> {
  const found = findFault(text, { key, part });
  if (!found) return success(null);
  const before = text.slice(0, found.index).split('\n');
  const column = [...(before[before.length - 1] ?? '')].length + 1;
  return { ok: false, error: { part, code: found.code, name: found.name, line: before.length, column } };
}

function findFault(text: string, { key, part }: TemplateKind): Found | null {
  if (text.length > LONGEST_TEMPLATE[part])
    return { code: 'tooLong', name: `${LONGEST_TEMPLATE[part]}`, index: LONGEST_TEMPLATE[part] };
  const braces = findWrongBraces(text);
  if (braces) return braces;
  const tokens = parse(text);
  if ('code' in tokens) return tokens;
  return findInTokens(tokens.tokens, { isForCustomer: audienceOf(key) === 'customer', list: null, text });
}

/** `{orderNumber}`, and the wide braces that a Chinese keyboard gives, would be mailed as they stand. */
function findWrongBraces(text: string): Found | null {
  const match = /｛+\s*([#^/]?\s*\w+)\s*｝+|(?<!\{)\{\s*([#^/]?\s*\w+)\s*\}(?!\})/.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? '').replace(/^[#^/]\s*/, '');
  return match && isKnown(name) ? { code: 'wrongBraces', name, index: match.index } : null;
}

/** Mustache tells a broken text by an exception only; its sentences are those of the one version that is bundled. */
function parse(text: string): Found | { readonly tokens: readonly Token[] } {
  const delimiters = /\{\{\s*=/.exec(text);
  if (delimiters) return { code: 'notSupported', name: '{{=', index: delimiters.index };
  try {
    return { tokens: Mustache.parse(text) as readonly Token[] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what, name = '', at] =
      /^(Unclosed section|Unopened section|Unclosed tag)(?: "(.*)")? at (\d+)$/s.exec(message) ?? [];
    const index = Number(at ?? 0);
    if (what === 'Unclosed section') return { code: 'unclosedSection', name, index: openingOf(name, text, index) };
    if (what === 'Unopened section') return { code: 'unopenedSection', name, index };
    return { code: 'unclosedTag', name: '', index: Math.max(0, text.lastIndexOf('{{', Math.max(0, index - 1))) };
  }
}

/** Mustache says where it missed the end; people look for the beginning. */
function openingOf(name: string, text: string, before: number): number {
  let index = 0;
  for (const match of text.slice(0, before).matchAll(/\{\{\s*[#^]\s*([\s\S]*?)\s*\}\}/g))
    if (match[1] === name) index = match.index ?? 0;
  return index;
}

interface Scope {
  readonly isForCustomer: boolean;
  readonly list: TemplateList | null;
  readonly text: string;
}

function findInTokens(tokens: readonly Token[], scope: Scope): Found | null {
  for (const [type, name, index, , content = []] of tokens) {
    if (type === 'text' || type === '!') continue;
    if (type === '>' || type === '&') return { code: 'notSupported', name: scope.text.slice(index, index + 3), index };
    const code = isList(name) ? faultOfList(type, scope) : faultOfField(name, scope);
    if (code) return { code, name, index };
    const inner = findInTokens(content, type === '#' && isList(name) ? { ...scope, list: name } : scope);
    if (inner) return inner;
  }
  return null;
}

/** A list in a list would repeat itself for each of its entries. `{{^lines}}` only asks whether there are any. */
function faultOfList(type: string, { list }: Scope): TemplateFaultCode | null {
  if (type === 'name') return 'listAsField';
  return type === '#' && list !== null ? 'listInList' : null;
}

function faultOfField(name: string, { isForCustomer, list }: Scope): TemplateFaultCode | null {
  if (includes(ORDER_FIELDS, name) || (list !== null && includes(TEMPLATE_LISTS[list], name))) return null;
  if (includes(COLLEAGUE_FIELDS, name)) return isForCustomer ? 'notForCustomers' : null;
  return Object.values(TEMPLATE_LISTS).some((fields) => includes(fields, name)) ? 'fieldOfList' : 'unknownField';
}

function isKnown(name: string): boolean {
  return isList(name) || faultOfField(name, { isForCustomer: false, list: null, text: '' }) !== 'unknownField';
}

function isList(name: string): name is TemplateList {
  return Object.keys(TEMPLATE_LISTS).includes(name);
}

function includes(fields: readonly string[], name: string): boolean {
  return fields.includes(name);
}
