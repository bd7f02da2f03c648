import type { Methods } from '../core/host-object';
import { callRaw } from '../core/rpc';
import { isDate } from '../core/wire';

/** `Logger`: the execution's own log. */
export const logger: Methods = {
  log(...args) {
    callRaw('Logger.log', [format(args)]);
    return this;
  },
  getLog() {
    return callRaw('Logger.getLog', []);
  },
  clear() {
    callRaw('Logger.clear', []);
  },
};

/** `console`, as Apps Script has it. */
export function hostConsole(): Record<string, (...args: unknown[]) => void> {
  const write =
    (level: string) =>
    (...args: unknown[]) => {
      callRaw(`console.${level}`, [format(args)]);
    };
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label) => write('time')(label ?? 'default'),
    timeEnd: (label) => write('timeEnd')(label ?? 'default'),
  };
}

/** Puts values into `%s %d %f %j %o` of the first argument, the rest behind it. */
function format(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(textOf).join(' ');
  const filled = first.replace(/%([sdifjoO%])/g, (mark, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 'f' ? String(Number(value)) : textOf(value);
  });
  return [filled, ...rest.map(textOf)].join(' ');
}

function textOf(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null || isDate(value)) return String(value);
  try {
    const json = JSON.stringify(value);
    return json === undefined || (json === '{}' && String(value) !== '[object Object]') ? String(value) : json;
  } catch {
    return String(value);
  }
}
