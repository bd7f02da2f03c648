import { isComparedField, SOURCE_FIELDS } from '../../../src/domain/order/adoptable-columns';

describe('SOURCE_FIELDS', () => {
  it('leave out what the add-on makes itself', () => {
    for (const key of ['lineId', 'problems', 'dueState']) expect(SOURCE_FIELDS).not.toContain(key);
  });

  it('name the calculated columns, which are compared and not copied', () => {
    expect(SOURCE_FIELDS.filter(isComparedField)).toEqual(['lineTotal', 'balanceDue', 'paymentStatus']);
  });
});
