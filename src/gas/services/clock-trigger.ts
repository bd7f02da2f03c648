import type { HourlyTrigger } from '../../app/ports';

/** The global function that the trigger calls. */
const HOURLY_HANDLER = 'runHourly';

/**
 * The hourly clock trigger. An add-on may have one per person and document, and no oftener (F077, F078); made by a click
 * only, since one made by a trigger may be dead (F095).
 */
export function createClockTrigger(): HourlyTrigger {
  return {
    ensure: (knownId) => {
      const existing = here()[0] ?? inProject(knownId)[0];
      if (existing) return existing.getUniqueId();
      const id = ScriptApp.newTrigger(HOURLY_HANDLER).timeBased().everyHours(1).create().getUniqueId();
      PropertiesService.getUserProperties().setProperty(documentKey(id), SpreadsheetApp.getActiveSpreadsheet().getUrl());
      return id;
    },
    exists: (id) => [...here(), ...inProject(id)].some((trigger) => trigger.getUniqueId() === id),
    remove: (id) => {
      const own = new Map([...here(), ...inProject(id)].map((trigger) => [trigger.getUniqueId(), trigger]));
      const trigger = own.get(id);
      if (!trigger) return;
      ScriptApp.deleteTrigger(trigger);
      PropertiesService.getUserProperties().deleteProperty(documentKey(id));
    },
  };
}

/** Which document a trigger was made for: whether a published add-on's clock trigger knows, is not documented (F083). */
export function documentOfTrigger(id: string): string {
  return PropertiesService.getUserProperties().getProperty(documentKey(id)) ?? '';
}

function documentKey(id: string): string {
  return `trigger.${id}`;
}

/** The person's own in this document. */
function here(): readonly GoogleAppsScript.Script.Trigger[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet ? ScriptApp.getUserTriggers(spreadsheet).filter(isHourly) : [];
}

/** Asked as well, since whether the document's own list has clock triggers is not documented; it may hold other documents'. */
function inProject(id: string): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => isHourly(trigger) && trigger.getUniqueId() === id);
}

function isHourly(trigger: GoogleAppsScript.Script.Trigger): boolean {
  return trigger.getHandlerFunction() === HOURLY_HANDLER && trigger.getEventType() === ScriptApp.EventType.CLOCK;
}
