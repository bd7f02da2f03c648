import type { Reply } from '../../app/api/reply';
import { sweepOrders } from '../../app/commands/sweep-orders';
import { composeCheckReport } from '../../app/edits/compose-check-report';
import { success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { guardMenu, guardReply } from './guard';
import { sweepPorts } from './sweep-ports';

/** Menu. Sweeps the order sheet and tells what was found and mended; FULL mode. */
export function checkNow(): void {
  guardMenu(() => {
    const swept = sweepOrders(sweepPorts());
    if (!swept.ok) return swept;
    const ui = SpreadsheetApp.getUi();
    const language = userLanguage();
    ui.alert(messagesFor(language).edits.check.title, composeCheckReport(swept.value, language), ui.ButtonSet.OK);
    return success(null);
  });
}

/** Called by the sidebar after its first data, in FULL mode: catches what edit triggers missed. */
export function runSweep(): Reply<{ readonly changed: boolean }> {
  return guardReply(() => {
    const swept = sweepOrders(sweepPorts());
    return swept.ok ? success({ changed: swept.value.hasChanged }) : swept;
  });
}
