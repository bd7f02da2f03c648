import { MOMENTS, MOMENTS_WITH_DAYS, PASSING_MOMENTS, TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';

describe('names that the ledgers of workbooks hold', () => {
  it('keeps those of moments, or mails would go out twice after an update', () => {
    expect(MOMENTS).toEqual(
      'before onTheDay overdue after ordered status unchanged dateMoved urgent assigned unpaid issueOpen'.split(' '),
    );
  });

  it('keeps those of messages', () => {
    expect(TEMPLATE_KEYS).toEqual(
      [
        'orderConfirmation orderChanged orderConfirmed orderShipped orderDelivered deliveryDelayed orderCancelled',
        'orderResumed paymentReminder urgentAlert assignment staleOrder dateChanged',
      ]
        .join(' ')
        .split(' '),
    );
  });
});

describe('moments', () => {
  it('either last or pass, and those that pass need no number of days', () => {
    const withDays: readonly string[] = MOMENTS_WITH_DAYS;

    expect(PASSING_MOMENTS.filter((moment) => withDays.includes(moment))).toEqual([]);
  });
});
