import * as v from 'valibot';
import { PRIORITIES } from '../domain/order/order-line';
import { isOrderNumberPattern } from '../domain/order/order-number';
import { ORDER_STATUSES } from '../domain/order/order-status';
import { LANGUAGES } from '../domain/order/settings';
import { DELIVERIES, MOMENTS, RULE_FILLS, TEMPLATE_KEYS } from '../domain/rules/message-rule';
import { type CalendarDate, parseCalendarDate } from '../domain/shared/calendar-date';
import { type Result, success } from '../domain/shared/result';
import { type AppRefusal, refuse } from './refusal';

/**
 * What the sidebar may ask. Whoever can open it can call every exported function with anything (F162), so each request
 * is checked in full before it is used. Sizes are far above what people type.
 */

const shortText = v.pipe(v.string(), v.maxLength(500));
const longText = v.pipe(v.string(), v.maxLength(5_000));
const day = v.pipe(
  v.string(),
  v.check((text) => parseCalendarDate(text) !== null),
  v.transform((text) => text as CalendarDate),
);
const amount = v.nullable(v.pipe(v.number(), v.finite()));
const lineId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const lineIds = v.pipe(v.array(lineId), v.minLength(1), v.maxLength(500));
const orderNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const wholeDays = (min: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(365));

export const selectLineRequest = v.object({ lineId });
export const changeStatusRequest = v.object({ lineIds, status: v.picklist(ORDER_STATUSES) });
export const changeExpectedDateRequest = v.object({ lineIds, date: day });
export const orderRequest = v.object({ orderNumber });
export const settleMailRequest = v.object({
  mailId: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{3,100}$/)),
  wentOut: v.boolean(),
});
export const previewDayRequest = v.object({
  date: day,
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
});
const ruleId = v.pipe(v.string(), v.regex(/^R[0-9]{1,6}$/));
const audience = v.variant('kind', [
  v.object({ kind: v.picklist(['owner', 'customer']) }),
  v.object({ kind: v.picklist(['person', 'role']), name: shortText }),
]);

export const saveRuleRequest = v.object({
  id: v.nullable(ruleId),
  form: v.object({
    isOn: v.boolean(),
    name: shortText,
    moment: v.nullable(v.picklist(MOMENTS)),
    days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366))),
    dayKind: v.picklist(['calendar', 'working']),
    status: v.nullable(v.picklist(ORDER_STATUSES)),
    filter: v.object({
      statuses: v.pipe(v.array(v.picklist(ORDER_STATUSES)), v.maxLength(ORDER_STATUSES.length)),
      priority: v.nullable(v.picklist(PRIORITIES)),
      owner: shortText,
      channel: shortText,
      amountFrom: amount,
    }),
    audience: v.pipe(v.array(audience), v.maxLength(20)),
    delivery: v.picklist(DELIVERIES),
    template: v.nullable(v.picklist(TEMPLATE_KEYS)),
    fill: v.nullable(v.picklist(RULE_FILLS)),
  }),
});
export const setRuleOnRequest = v.object({ id: ruleId, on: v.boolean() });

const messageOf = { key: v.picklist(TEMPLATE_KEYS), language: v.picklist(LANGUAGES) };
/** Longer ones than can be sent are let through, so that whoever writes is told which part is too long. */
const messageTexts = { subject: longText, text: v.pipe(v.string(), v.maxLength(20_000)) };
export const restoreTemplateRequest = v.object(messageOf);
export const saveTemplateRequest = v.object({ ...messageOf, ...messageTexts });
export const previewTemplateRequest = v.object({ ...messageOf, ...messageTexts, orderNumber });

export const turnRemindersRequest = v.object({ on: v.boolean(), takeOver: v.boolean() });

export const turnAlertsRequest = v.object({ on: v.boolean() });

/** A sidebar of an older version says nothing. */
export const sendNowRequest = v.object({ evenAtRest: v.optional(v.boolean(), false) });

export const decideHeldRequest = v.object({ send: v.boolean() });

/** Rows of an order that was just saved; no sheet has more (F025). */
export const alertOrderRequest = v.object({
  row: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10_000_000)),
  lines: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});

export const saveOrderRequest = v.object({
  requestId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,60}$/)),
  form: v.object({
    customerName: shortText,
    contact: shortText,
    paymentMethod: shortText,
    expectedDeliveryDate: v.nullable(day),
    priority: v.picklist(PRIORITIES),
    owner: shortText,
    email: shortText,
    shippingAddress: longText,
    language: shortText,
    remarkCustomer: longText,
    remarkSpecial: longText,
    remarkInternal: longText,
    paymentDueDate: v.nullable(day),
    channel: shortText,
    externalNumber: shortText,
    lines: v.pipe(
      v.array(
        v.object({
          productName: shortText,
          quantity: amount,
          unitPrice: amount,
          sku: shortText,
          specification: shortText,
          unit: shortText,
        }),
      ),
      v.maxLength(200),
    ),
  }),
});

export const saveSettingsRequest = v.object({
  language: v.exactOptional(v.picklist(LANGUAGES)),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  soonDays: v.exactOptional(wholeDays(0)),
  orderNumberPattern: v.exactOptional(v.pipe(v.string(), v.maxLength(60), v.check(isOrderNumberPattern))),
  shopName: v.exactOptional(shortText),
  reminderHour: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
  quietFromHour: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
  ladder: v.exactOptional(
    v.object({
      daysBefore: v.pipe(v.array(wholeDays(1)), v.maxLength(30)),
      onTheDay: v.boolean(),
      overdueEveryDays: wholeDays(0),
    }),
  ),
  team: v.exactOptional(
    v.pipe(
      v.array(v.object({ name: shortText, email: shortText, language: v.picklist(LANGUAGES), role: shortText })),
      v.maxLength(1_000),
    ),
  ),
});

/** @returns the checked request, without members that it should not have, or `request.invalid`. */
export function parseRequest<const Schema extends v.GenericSchema>(
  schema: Schema,
  request: unknown,
): Result<v.InferOutput<Schema>, AppRefusal> {
  const parsed = v.safeParse(schema, request);
  return parsed.success ? success(parsed.output) : refuse('request.invalid', {});
}
