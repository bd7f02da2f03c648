import { fillSamples as fillSamplesCommand } from '../../app/commands/fill-samples';
import { removeSamples as removeSamplesCommand } from '../../app/commands/remove-samples';
import { sweepOrders } from '../../app/commands/sweep-orders';
import type { AppRefusal } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { locateOrderTable } from '../sheets/order-table';
import { createSheetLineRemover } from '../sheets/remove-order-rows';
import { guardMenu } from './guard';
import { sidebarPorts } from './sidebar-ports';
import { sweepPorts } from './sweep-ports';

/** Menu. Fills an empty order sheet with samples; FULL mode, refused where there are orders. */
export function fillSamples(): void {
  guardMenu(() => {
    const filled = addSampleLines();
    return filled.ok ? tell([words().filled(filled.value.lines, filled.value.orders)]) : filled;
  });
}

/** Menu. Removes the samples that nobody edited; FULL mode. */
export function removeSamples(): void {
  guardMenu(() => {
    const ports = sidebarPorts();
    const removed = removeSamplesCommand({ ...ports, remover: createSheetLineRemover(() => locateOrderTable(ports.memory)) });
    if (!removed.ok) return removed;
    const { removed: count, kept } = removed.value;
    const swept = sweepOrders(sweepPorts());
    if (!swept.ok) return swept;
    if (count === 0 && kept === 0) return tell([words().none]);
    return tell([...(count > 0 ? [words().removed(count)] : []), ...(kept > 0 ? [words().kept(kept)] : [])]);
  });
}

/** Adds the samples and brings marks and ranked lists up to date, for menu and sidebar. */
export function addSampleLines(): Result<{ readonly lines: number; readonly orders: number }, AppRefusal> {
  const filled = fillSamplesCommand(sidebarPorts());
  if (!filled.ok) return filled;
  const swept = sweepOrders(sweepPorts());
  return swept.ok ? filled : swept;
}

function words() {
  return messagesFor(userLanguage()).samples.dialog;
}

function tell(sentences: readonly string[]): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(words().title, sentences.join('\n'), ui.ButtonSet.OK);
  return success(null);
}
