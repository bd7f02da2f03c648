import type { Library } from './library';

/** The function that stands for calling a result: `LAMBDA(x,x*2)(5)`, which the library's parser has no rule for. */
export const callName = 'LAMBDA.CALL';

/**
 * A formula in which every call of a result is a function of its own: `f(a)(b)` becomes `LAMBDA.CALL(f(a),b)`. The order of
 * references, numbers and texts stays.
 */
export function nameCalls(library: Library, formula: string): string {
  const parts: string[] = [];
  const open: number[] = [];
  let closed: number | null = null;
  let before = '';
  let isEmptyCall = false;
  for (const { type, value } of library.tokenize(formula)) {
    if (type === 'SPACE') continue;
    let start: number | null = null;
    if (value === '(' && closed !== null) {
      parts.splice(closed, 0, `${callName}(`);
      open.push(closed);
      isEmptyCall = true;
      closed = null;
      before = ',';
      continue;
    }
    if (isEmptyCall && value !== ')') parts.push(',');
    isEmptyCall = false;
    if (value === '(') open.push(before === 'SYMBOL' ? parts.length - 1 : parts.length);
    if (value === ')') start = open.pop() ?? null;
    parts.push(value);
    closed = start;
    before = type;
  }
  return parts.join('');
}
