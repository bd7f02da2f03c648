import type { Heartbeat, MessageBooks } from '../../app/message-ports';
import type { Clock, DocumentMemory } from '../../app/ports';
import { createSheetBooks } from '../sheets/messages/sheet-books';
import { createSheetHeartbeat } from '../sheets/sheet-heartbeat';

/** The sheets about messages, and the cell that tells the Dashboard of the hourly run. */
export function messageBooks(
  memory: DocumentMemory,
  clock: Clock,
  timeZone: string,
): MessageBooks & { readonly heartbeat: Heartbeat } {
  return { ...createSheetBooks(memory, () => clock.today()), heartbeat: createSheetHeartbeat(memory, timeZone) };
}
