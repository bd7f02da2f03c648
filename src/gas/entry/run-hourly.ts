import { type HourlyOutcome, runHourly as runHourlyCommand } from '../../app/commands/run-hourly';
import type { AppRefusal } from '../../app/refusal';
import { readSender } from '../../app/reminders/reminder-state';
import { type Result, success } from '../../domain/shared/result';
import { chatTeller } from '../services/chat-channel';
import { documentOfTrigger } from '../services/clock-trigger';
import { createDocumentMemory } from '../services/document-memory';
import { guardTrigger } from './guard';
import { newRun, reminderPorts, sweepGuarded } from './reminder-ports';

/**
 * Called by the hourly clock trigger of the person who sends, in FULL mode and as that person (F089, F114). Spends that
 * person's mail quota and trigger time.
 */
export function runHourly(event?: { readonly triggerUid?: string }): void {
  guardTrigger('runHourly', () => runFor(String(event?.triggerUid ?? '')));
}

function runFor(triggerId: string): Result<HourlyOutcome | null, AppRefusal> {
  if (!SpreadsheetApp.getActiveSpreadsheet()) {
    // Undocumented for a published add-on (F083). Nothing can be read then; the sidebar sees that no run is heard of.
    console.warn(`runHourly: trigger ${triggerId} came without its spreadsheet ${documentOfTrigger(triggerId)}`);
    return success(null);
  }
  const ports = reminderPorts();
  const run = newRun();
  const chat = chatTeller(ports, { ...run, withSummary: true });
  const isSenderNow = (id: string) => readSender(createDocumentMemory())?.triggerId === id;
  return runHourlyCommand({ ...ports, ...chat, isSenderNow, sweep: sweepGuarded }, { ...run, triggerId });
}
