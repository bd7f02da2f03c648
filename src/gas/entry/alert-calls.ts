import type { Reply } from '../../app/api/reply';
import { alertSaved } from '../../app/commands/alert-saved';
import { alertOrderRequest, parseRequest } from '../../app/requests';
import { success } from '../../domain/shared/result';
import { chatTeller } from '../services/chat-channel';
import { createSavedLines } from '../sheets/edited-lines';
import { guardReply } from './guard';
import { newRun, reminderPorts } from './reminder-ports';

/** Called by the sidebar after an order was saved; FULL mode, may spend the mail quota of the person who saved it. */
export function alertOrder(request: unknown): Reply<{ readonly sent: number }> {
  return guardReply(() => {
    const asked = parseRequest(alertOrderRequest, request);
    if (!asked.ok) return asked;
    const [ports, run] = [reminderPorts(), newRun()];
    const saved = createSavedLines(asked.value.row, asked.value.lines, ports.memory);
    const alerted = alertSaved({ ...ports, saved, ...chatTeller(ports, { ...run, withSummary: false }) }, run);
    if (!alerted.ok) return alerted;
    return success({ sent: alerted.value.did === 'send' ? alerted.value.outcome.sent : 0 });
  });
}
