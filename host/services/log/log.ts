import type { Context } from '../context';
import type { OpTable } from '../op';

/** `Logger` and `console`: both reach the execution's log (F182). */
export const logOps: OpTable = {
  'Logger.log': (context: Context, text: string) => {
    context.logText.push(text);
    context.log('info', text);
  },
  'Logger.getLog': (context: Context) =>
    context.logText.map((text) => `${new Date(context.clock.now()).toISOString()} INFO: ${text}\n`).join(''),
  'Logger.clear': (context: Context) => {
    context.logText.length = 0;
  },
  'console.log': (context: Context, text: string) => context.log('debug', text),
  'console.info': (context: Context, text: string) => context.log('info', text),
  'console.warn': (context: Context, text: string) => context.log('warn', text),
  'console.error': (context: Context, text: string) => context.log('error', text),
  'console.time': (context: Context, label: string) => {
    context.timers.set(label, context.clock.now());
  },
  'console.timeEnd': (context: Context, label: string) => {
    const started = context.timers.get(label);
    if (started !== undefined) context.log('debug', `${label}: ${context.clock.now() - started}ms`);
    context.timers.delete(label);
  },
};
