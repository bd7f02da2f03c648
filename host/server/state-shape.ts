import * as v from 'valibot';

const plain = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const byName = v.optional(plain);
const things = v.optional(v.array(plain));
const text = v.string();
const namedBy = <T extends v.GenericSchema>(value: T) => v.pipe(plain, v.record(text, value));

const shape = v.looseObject({
  documentId: v.optional(text),
  isSetUp: v.optional(v.boolean()),
  services: v.optional(
    v.looseObject({
      properties: v.optional(namedBy(namedBy(text))),
      caches: v.optional(namedBy(namedBy(plain))),
      triggers: v.optional(v.array(v.looseObject({ id: text, handler: text, eventType: text, creator: text }))),
      ...{ mailUsage: byName, propertyUsage: byName, triggerUsage: byName, fetchUsage: byName },
      ...{ calendarUsage: byName, spreadsheetUsage: byName, filterCriteria: byName },
      ...{ drafts: things, drive: things, calendars: things, events: things },
      nextId: v.optional(v.number()),
      isEnabled: v.optional(v.boolean()),
    }),
  ),
});

/** Whether JSON is what a host keeps beside its workbook, as far as it would stumble over anything else or overwrite it. */
export function isState(value: unknown): boolean {
  return v.is(plain, value) && v.is(shape, value);
}
