/** Where in a page a value is about to be printed; it decides how the value is escaped (F159). */
export type PageContext =
  | { readonly kind: 'text' | 'tag' | 'comment' | 'script' | 'style' }
  | { readonly kind: 'attribute'; readonly name: string; readonly quote: string; readonly value: string }
  | { readonly kind: 'scriptString'; readonly quote: string }
  | { readonly kind: 'scriptComment'; readonly end: string };

interface Scan {
  context: PageContext;
  /** The element whose tag is open or whose raw text (script, style) is being read. */
  element: string;
  /** What of the page was not decided yet: an unfinished name, the last character of a script. */
  pending: string;
}

/** Follows a page as it is printed, piece by piece, and knows the context at its end. */
export function newPageScanner(): { feed(text: string): void; context(): PageContext } {
  const scan: Scan = { context: { kind: 'text' }, element: '', pending: '' };
  return {
    feed(text) {
      for (const character of text) step(scan, character);
    },
    context: () => contextNow(scan),
  };
}

// `href=` with nothing behind it: a value printed now is an attribute without quotes.
function contextNow(scan: Scan): PageContext {
  const unquoted = scan.context.kind === 'tag' ? /([\w:-]+)\s*=\s*$/.exec(scan.pending) : null;
  return unquoted ? { kind: 'attribute', name: (unquoted[1] ?? '').toLowerCase(), quote: '', value: '' } : scan.context;
}

function step(scan: Scan, character: string): void {
  const { context } = scan;
  if (context.kind === 'text') inText(scan, character);
  else if (context.kind === 'comment') inComment(scan, character);
  else if (context.kind === 'tag') inTag(scan, character);
  else if (context.kind === 'attribute') inAttribute(scan, context, character);
  else inRawText(scan, character);
}

function inText(scan: Scan, character: string): void {
  scan.pending = (scan.pending + character).slice(-4);
  if (scan.pending.endsWith('<!--')) become(scan, { kind: 'comment' });
  else if (/<[a-zA-Z/]$/.test(scan.pending)) {
    become(scan, { kind: 'tag' });
    scan.pending = character;
    scan.element = '';
  }
}

function inComment(scan: Scan, character: string): void {
  scan.pending = (scan.pending + character).slice(-3);
  if (scan.pending === '-->') become(scan, { kind: 'text' });
}

function inTag(scan: Scan, character: string): void {
  if (scan.element === '' && /[\s>]/.test(character)) {
    scan.element = scan.pending.toLowerCase();
    scan.pending = '';
  }
  if (character === '>') {
    const raw = scan.element === 'script' || scan.element === 'style';
    become(scan, { kind: raw ? (scan.element as 'script' | 'style') : 'text' });
    return;
  }
  const attribute = /([\w:-]+)\s*=\s*$/.exec(scan.pending);
  if (attribute && (character === '"' || character === "'")) {
    become(scan, { kind: 'attribute', name: (attribute[1] ?? '').toLowerCase(), quote: character, value: '' });
    return;
  }
  scan.pending += character;
}

function inAttribute(scan: Scan, context: PageContext & { kind: 'attribute' }, character: string): void {
  if (character === context.quote) become(scan, { kind: 'tag' });
  else scan.context = { ...context, value: context.value + character };
}

function inRawText(scan: Scan, character: string): void {
  const before = scan.pending;
  scan.pending = (scan.pending + character).slice(-9);
  const { context } = scan;
  if (/<\/(script|style)[\s>/]$/i.test(scan.pending)) {
    become(scan, { kind: character === '>' ? 'text' : 'tag' });
    scan.element = '/';
    return;
  }
  if (scan.element !== 'script') return;
  if (context.kind === 'script') {
    if (character === '"' || character === "'" || character === '`') become(scan, { kind: 'scriptString', quote: character });
    else if (before.endsWith('/') && character === '/') become(scan, { kind: 'scriptComment', end: '\n' });
    else if (before.endsWith('/') && character === '*') become(scan, { kind: 'scriptComment', end: '*/' });
  } else if (context.kind === 'scriptString') {
    const escaped = /(^|[^\\])(\\\\)*\\$/.test(before);
    if (character === context.quote && !escaped) become(scan, { kind: 'script' });
  } else if (context.kind === 'scriptComment' && scan.pending.endsWith(context.end)) become(scan, { kind: 'script' });
}

function become(scan: Scan, context: PageContext): void {
  scan.context = context;
  scan.pending = '';
}
