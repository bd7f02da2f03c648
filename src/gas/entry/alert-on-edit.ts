import type { AlertOutcome } from '../../app/alerts/alert-lines';
import { alertEdit } from '../../app/commands/alert-edit';
import type { AppRefusal } from '../../app/refusal';
import type { Result } from '../../domain/shared/result';
import { chatTeller } from '../services/chat-channel';
import { createEditedLines } from '../sheets/edited-lines';
import { guardTrigger } from './guard';
import { newRun, reminderPorts } from './reminder-ports';

/**
 * Called by the installable edit trigger of the person who sends, in FULL mode and as that person, whoever edits (F089,
 * F099, F113); not for edits by scripts (F090). Spends that person's mail quota and trigger time.
 */
export function alertOnEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  guardTrigger('alertOnEdit', () => alertOf(event));
}

function alertOf({ range, user, triggerUid }: GoogleAppsScript.Events.SheetsOnEdit): Result<AlertOutcome, AppRefusal> {
  const ports = reminderPorts();
  const edited = createEditedLines(range, ports.memory, ports.lock);
  const run = newRun();
  return alertEdit(
    { ...ports, edited, ...chatTeller(ports, { ...run, withSummary: false }) },
    { ...run, triggerId: String(triggerUid ?? ''), actorEmail: user?.getEmail() ?? '' },
  );
}
