import { isSampleLineId } from '../../domain/order/line-id';
import type { OrderLine } from '../../domain/order/order-line';
import { type Result, success } from '../../domain/shared/result';
import { findLanguage } from '../orders/parse-order-row';
import type { LineRemover, PlacedLine } from '../ports';
import type { AppRefusal } from '../refusal';
import { sampleLines } from '../samples/sample-lines';
import { forgetSamples, recallSamples } from '../samples/sample-memory';
import { createLabelLookup } from '../workbook/label-lookup';
import type { SamplePorts } from './fill-samples';

export interface RemovedSamples {
  readonly removed: number;
  /** Samples that somebody edited. */
  readonly kept: number;
}

/**
 * Removes the sample lines that nobody edited. Lines that people entered or changed are never touched.
 *
 * What is unedited is told by making the samples again and comparing field by field; what only depends on the workbook's
 * language (labels of lists) does not count. Run twice, or after a kill, it removes what is left.
 */
export function removeSamples(
  ports: Pick<SamplePorts, 'orders' | 'lock' | 'memory'> & { readonly remover: LineRemover },
): Result<RemovedSamples, AppRefusal> {
  return ports.lock.run(() => {
    const listed = ports.orders.listLines();
    if (!listed.ok) return listed;
    const present = listed.value.filter(({ line }) => isSampleLineId(line.lineId));
    const basis = recallSamples(ports.memory);
    const made = new Map(basis ? sampleLines(basis).map((line) => [line.lineId, line]) : []);
    const unedited = present.filter((placed) => isUnedited(placed, made.get(placed.line.lineId)));
    if (unedited.length > 0) {
      const removed = ports.remover.removeLines(unedited.map(({ line }) => line.lineId));
      if (!removed.ok) return removed;
    }
    if (unedited.length === present.length) forgetSamples(ports.memory);
    return success({ removed: unedited.length, kept: present.length - unedited.length });
  });
}

const findPaymentMethod = createLabelLookup((messages) => messages.orderSheet.paymentMethod);
const findCarrier = createLabelLookup((messages) => messages.orderSheet.carrier);

function isUnedited({ line, unreadable }: PlacedLine, made: OrderLine | undefined): boolean {
  if (!made || unreadable.length > 0) return false;
  return (Object.keys(made) as (keyof OrderLine)[]).every((key) => line[key] === made[key] || isSameLabel(key, line, made));
}

/** The same entry of a list in another of our languages, which is what changing the workbook's language leaves. */
function isSameLabel(key: keyof OrderLine, line: OrderLine, made: OrderLine): boolean {
  const find = { paymentMethod: findPaymentMethod, carrier: findCarrier, language: findLanguage };
  if (key !== 'paymentMethod' && key !== 'carrier' && key !== 'language') return false;
  const label = find[key](line[key]);
  return label !== null && label === find[key](made[key]);
}
