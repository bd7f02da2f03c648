import type { PageContext } from './escape-context';

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'background', 'cite', 'data']);
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** Escapes for HTML text and attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Escapes a value for the place in the page where it is printed (F159, F211). */
export function escapeFor(context: PageContext, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  switch (context.kind) {
    case 'script':
      return scriptValue(value);
    case 'scriptString':
      return escapeScriptString(text);
    case 'style':
      return text.replace(/[^\w .#%-]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
    case 'comment':
    case 'scriptComment':
      return '';
    case 'attribute':
      return attributeValue(context, text);
    case 'tag':
      return text.replace(/[^\w:-]/g, '');
    default:
      return escapeHtml(text);
  }
}

function attributeValue(context: PageContext & { kind: 'attribute' }, text: string): string {
  const { name, quote, value } = context;
  const isScript = name.startsWith('on');
  const inner = isScript ? scriptInAttribute(value, text) : urlAttributes.has(name) ? urlPart(value, text) : text;
  const escaped = escapeHtml(inner);
  return quote === '' ? escaped.replace(/[\s`=]/g, (character) => `&#${character.charCodeAt(0)};`) : escaped;
}

// Inside onclick="f('…')" the value stands in a string of the script, else it is a value of it.
function scriptInAttribute(before: string, text: string): string {
  const open = before.replace(/\\./g, '').match(/['"`]/g)?.length ?? 0;
  return open % 2 === 1 ? escapeScriptString(text) : scriptValue(text);
}

// A whole address must not carry a script; behind a ? it is data.
function urlPart(before: string, text: string): string {
  if (before.includes('?') || before.includes('#')) return encodeURIComponent(text);
  const scheme = /^\s*([a-zA-Z][\w+.-]*):/.exec(text)?.[1]?.toLowerCase();
  const isSafe = scheme === undefined || ['http', 'https', 'mailto', 'tel', 'ftp'].includes(scheme);
  if (before === '' && !isSafe) return '#';
  return encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

function escapeScriptString(text: string): string {
  return text.replace(/[^\w .,:;+!?()[\]@#$%^*|{}=~\u00a1-\u2027\u202a-\uffff-]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

function scriptValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${value} `;
  if (value === null || value === undefined) return ' null ';
  return `'${escapeScriptString(String(value))}'`;
}
