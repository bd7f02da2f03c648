import { errorNamed } from './exception';
import { decode, encode } from './wire';

type Rpc = (op: string, args: readonly unknown[]) => { value: unknown } | { error: { name: string; message: string } };

let rpc: Rpc | null = null;

/** Gives the facade its way to the main side. */
export function connect(given: Rpc): void {
  rpc = given;
}

/** Calls the main side and waits for its answer; a refusal is thrown. `args` are host objects and plain values. */
export function call(op: string, ...args: readonly unknown[]): unknown {
  return decode(callRaw(op, args.map(encode)));
}

/** As {@link call}, with arguments that travel as they are and the bare reply. */
export function callRaw(op: string, args: readonly unknown[]): unknown {
  if (!rpc) throw new Error('The facade is not connected');
  const reply = rpc(op, args);
  if ('error' in reply) throw errorNamed(reply.error.name, reply.error.message);
  return reply.value;
}
