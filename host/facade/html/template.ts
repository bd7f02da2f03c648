import { exception } from '../core/exception';
import { escapeFor } from './escape';
import { newPageScanner } from './escape-context';

/**
 * Turns a template into the body of a function, as Google's `getCode` shows it: `output._ =` prints raw, `output._$ =`
 * escaped (F159). Each line of HTML stays on a line of its own, so that a `//` comment in a scriptlet swallows the rest of
 * its line, as it does on Google.
 */
export function templateCode(html: string): string {
  const parts = html.split(/<\?([\s\S]*?)\?>/);
  let code = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) code += literal(part);
    else if (part.startsWith('!=')) code += `output._ = ${part.slice(2)};`;
    else if (part.startsWith('=')) code += `output._$ = ${part.slice(1)};`;
    else code += `${part};`;
  }
  return code;
}

function literal(html: string): string {
  if (html === '') return '';
  const lines = html.split(/(?<=\n)/);
  return lines.map((line) => `output._ = ${JSON.stringify(line)};${line.endsWith('\n') ? '\n' : ''}`).join('');
}

/**
 * Runs a template in the project's global scope.
 *
 * @param variables the template's properties, visible to its scriptlets by name.
 * @returns the page.
 */
export function runTemplate(html: string, variables: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(variables).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  const run = compile(html, names);
  const scanner = newPageScanner();
  let page = '';
  const print = (text: string) => {
    page += text;
    scanner.feed(text);
  };
  const output = {
    set _(value: unknown) {
      print(value === undefined || value === null ? '' : String(value));
    },
    set _$(value: unknown) {
      print(escapeFor(scanner.context(), value));
    },
  };
  run(output, ...names.map((name) => variables[name]));
  return page;
}

// A function made from text sees the globals of the project, its top-level const and let among them.
function compile(html: string, names: readonly string[]): (...args: unknown[]) => void {
  try {
    return new Function('output', ...names, `${templateCode(html)}\n`) as (...args: unknown[]) => void;
  } catch (error) {
    throw exception(`Malformed HTML template: ${String(error)}`);
  }
}
