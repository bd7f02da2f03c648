import { type Result, success } from '../../domain/shared/result';
import type { Clock, DocumentLock, DocumentMemory, OrderBook, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { type SampleBasis, sampleLines } from '../samples/sample-lines';
import { rememberSamples } from '../samples/sample-memory';

export interface SamplePorts {
  readonly orders: OrderBook;
  readonly lock: DocumentLock;
  readonly clock: Clock;
  readonly settings: SettingsStore;
  readonly memory: DocumentMemory;
}

/**
 * Fills an empty order sheet with samples around today, in the workbook's language and currency.
 *
 * Only where there is no order line yet: a second run, or a second person at once, is refused and changes nothing. All
 * lines are written in one go. They are no news: their customers have made-up addresses, to which a mail would come back.
 *
 * @returns `samples.not-empty`, or the refusals of lock and sheet.
 */
export function fillSamples(ports: SamplePorts): Result<{ readonly lines: number; readonly orders: number }, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const { language, currency, orderNumberPattern } = settings.value;
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    if (listed.value.length > 0) return refuse('samples.not-empty', { lines: listed.value.length });
    const basis: SampleBasis = { today: ports.clock.today(), language, currency, orderNumberPattern };
    // Before the lines: without it those of a killed run could not be told from edited ones.
    rememberSamples(ports.memory, basis);
    const lines = sampleLines(basis);
    const added = ports.orders.addLines(lines, 'record');
    if (!added.ok) return added;
    return success({ lines: lines.length, orders: new Set(lines.map(({ orderNumber }) => orderNumber)).size });
  });
}
