import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { fitsMoment } from '../../../src/domain/templates/template-fit';
import { audienceOf } from '../../../src/domain/templates/template-kind';

describe('fitsMoment', () => {
  it('holds for every rule that stands ready', () => {
    const rules = defaultRules(DEFAULT_SETTINGS, '2026-11-22' as CalendarDate).flatMap(({ rule }) => rule ?? []);

    expect(rules.filter(({ template, moment, status }) => template && !fitsMoment(template, moment, status))).toEqual([]);
  });

  it('keeps what has not happened from customers', () => {
    expect(fitsMoment('paymentReminder', 'overdue', null)).toBe(false);
    expect(fitsMoment('orderDelivered', 'status', 'shipped')).toBe(false);
    expect(fitsMoment('orderShipped', 'status', 'shipped')).toBe(true);
    expect(fitsMoment('deliveryDelayed', 'status', 'confirmed')).toBe(false);
    expect(fitsMoment('orderConfirmation', 'status', 'processing')).toBe(true);
    expect(fitsMoment('orderChanged', 'ordered', null)).toBe(false);
  });

  it('leaves the choice open while no status has been chosen', () => {
    const choices = TEMPLATE_KEYS.filter((key) => audienceOf(key) === 'customer' && fitsMoment(key, 'status', null));

    expect(choices).toEqual(['orderConfirmation', 'orderConfirmed', 'orderShipped', 'orderDelivered', 'orderCancelled']);
  });

  it('lets messages to colleagues go with everything', () => {
    expect(fitsMoment('urgentAlert', 'overdue', null)).toBe(true);
  });
});
