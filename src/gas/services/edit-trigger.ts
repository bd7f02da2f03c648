import type { OwnTrigger } from '../../app/ports';

/** The global function that the trigger calls; never `onEdit`, which would run twice (F088). */
const EDIT_HANDLER = 'alertOnEdit';

/**
 * The installable edit trigger, which runs as its creator whoever edits (F089), and so may mail. An add-on may have one per
 * person and document (F077); made by a click only, since one made by a trigger may be dead (F095).
 */
export function createEditTrigger(): OwnTrigger {
  return {
    ensure: (knownId) => {
      const existing = here();
      const known = existing.find((trigger) => trigger.getUniqueId() === knownId) ?? existing[0];
      if (known) return known.getUniqueId();
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      return ScriptApp.newTrigger(EDIT_HANDLER).forSpreadsheet(spreadsheet).onEdit().create().getUniqueId();
    },
    exists: (id) => here().some((trigger) => trigger.getUniqueId() === id),
    remove: (id) => {
      for (const trigger of here()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    },
  };
}

/** The person's own in this document. */
function here(): readonly GoogleAppsScript.Script.Trigger[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) return [];
  return ScriptApp.getUserTriggers(spreadsheet).filter(
    (trigger) => trigger.getHandlerFunction() === EDIT_HANDLER && trigger.getEventType() === ScriptApp.EventType.ON_EDIT,
  );
}
