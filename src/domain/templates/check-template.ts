import Mustache from 'mustache';
import { canonicalTemplate, type ReadFieldName } from './canonical-template';
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

/** Something that is wrong with a template, and where. */
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
 * without a fault once it is canonical, and cannot reach anything but the fields.
 *
 * @param readName - Finds the field that people call by another name.
 * @returns what is wrong, in the order of the text; of tags that do not fit together the first.
 */
export function checkTemplate(
  text: string,
  { key, part }: TemplateKind,
  readName: ReadFieldName = () => null,
): readonly TemplateFault[] {
  const { text: canonical, writtenAt, originOf } = canonicalTemplate(text, readName);
  return findFaults(canonical, { key, part }, readName).map(({ code, name, index }) => {
    const before = text.slice(0, originOf(index)).split('\n');
    const column = [...(before[before.length - 1] ?? '')].length + 1;
    const isNamed = name !== '' && code !== 'notSupported';
    return { part, code, name: isNamed ? (writtenAt.get(index) ?? name) : name, line: before.length, column };
  });
}

function findFaults(text: string, { key, part }: TemplateKind, readName: ReadFieldName): readonly Found[] {
  if (text.length > LONGEST_TEMPLATE[part])
    return [{ code: 'tooLong', name: `${LONGEST_TEMPLATE[part]}`, index: LONGEST_TEMPLATE[part] }];
  const braces = findWrongBraces(text, readName);
  const tokens = parse(text);
  const found = 'code' in tokens ? [tokens] : findInTokens(tokens.tokens, scopeOf(key, text));
  return [...braces, ...found].sort((a, b) => a.index - b.index);
}

function scopeOf(key: TemplateKind['key'], text: string): Scope {
  return { isForCustomer: audienceOf(key) === 'customer', list: null, text };
}

/** `{orderNumber}`, and the wide braces that a Chinese keyboard gives, would be mailed as they stand. */
function findWrongBraces(text: string, readName: ReadFieldName): readonly Found[] {
  const matches = text.matchAll(/｛+\s*([#^/]?[^{}｛｝\n]+?)\s*｝+|(?<!\{)\{\s*([#^/]?[^{}｛｝\n]+?)\s*\}(?!\})/g);
  return [...matches].flatMap((match) => {
    const name = (match[1] ?? match[2] ?? '').replace(/^[#^/]\s*/, '');
    return isKnown(readName(name) ?? name) ? [{ code: 'wrongBraces' as const, name, index: match.index }] : [];
  });
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

function findInTokens(tokens: readonly Token[], scope: Scope): readonly Found[] {
  return tokens.flatMap(([type, name, index, , content = []]): readonly Found[] => {
    if (type === 'text' || type === '!') return [];
    if (type === '>' || type === '&') return [{ code: 'notSupported', name: scope.text.slice(index, index + 3), index }];
    const code = isList(name) ? faultOfList(type, scope) : faultOfField(name, scope);
    const inner = findInTokens(content, type === '#' && isList(name) ? { ...scope, list: name } : scope);
    return code ? [{ code, name, index }, ...inner] : inner;
  });
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
