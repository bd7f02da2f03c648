import * as v from 'valibot';
import type { PageMessage } from './protocol';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const client = v.looseObject({ id: name, name: v.pipe(v.string(), v.maxLength(500)) });
const typed = v.looseObject({ type: v.string() });
/** What the engine's own messages must have, so that no model stumbles over them; what they mean is the engine's affair. */
const collaboration = v.variant('type', [
  v.looseObject({ type: v.picklist(['CLIENT_JOINED', 'CLIENT_MOVED']), client }),
  v.looseObject({ type: v.literal('CLIENT_LEFT'), clientId: name }),
  v.looseObject({ type: v.literal('REMOTE_REVISION'), serverRevisionId: name, nextRevisionId: name, commands: v.array(typed) }),
  v.looseObject({ type: v.literal('REVISION_UNDONE'), serverRevisionId: name, nextRevisionId: name, undoneRevisionId: name }),
  v.looseObject({ type: v.literal('REVISION_REDONE'), serverRevisionId: name, nextRevisionId: name, redoneRevisionId: name }),
  // A page may offer one; the hub makes its own.
  v.looseObject({ type: v.literal('SNAPSHOT') }),
]);

const area = v.object({ row: position, column: position, rows: position, columns: position });
const functionName = v.pipe(v.string(), v.maxLength(1000));
const ask = v.variant('kind', [
  v.object({ kind: v.literal('click'), functionName }),
  v.object({ kind: v.literal('call'), functionName, args: v.array(v.unknown()) }),
  v.object({ kind: v.literal('cancel'), execution: v.string() }),
  v.object({ kind: v.literal('listTriggers') }),
  v.object({ kind: v.literal('runTrigger'), id: v.string() }),
  v.object({ kind: v.literal('listExecutions') }),
]);

const pageMessage = v.variant('type', [
  v.object({
    type: v.literal('hello'),
    page: name,
    person: v.pipe(v.string(), v.maxLength(500)),
    language: v.pipe(v.string(), v.maxLength(100)),
    revision: v.exactOptional(v.string()),
  }),
  v.object({ type: v.literal('collaboration'), message: collaboration }),
  v.object({ type: v.literal('seen'), revision: v.string() }),
  v.object({
    type: v.literal('select'),
    selection: v.object({ sheetId: count, areas: v.pipe(v.array(area), v.maxLength(1000)) }),
  }),
  v.object({
    type: v.literal('answer'),
    question: count,
    answer: v.object({ button: v.picklist(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']), text: v.string() }),
  }),
  v.object({ type: v.literal('request'), request: count, ask }),
]);

/** A message from a page, or undefined where it is not one: anything on this machine can write to the line. */
export function parsePageMessage(text: string): PageMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const checked = v.safeParse(pageMessage, value);
  return checked.success ? checked.output : undefined;
}
