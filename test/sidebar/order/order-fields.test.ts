import {
  EMPTY_ORDER,
  fieldsOfForm,
  formOfFields,
  withLineAdded,
  withLineChanged,
  withLineRemoved,
} from '../../../src/sidebar/order/order-fields';
import { totalOfOrder } from '../../../src/sidebar/order/order-total';
import { anOrderForm } from '../../support/sidebar-samples';

describe('an order as it is typed', () => {
  it('comes back as it was copied', () => {
    expect(formOfFields(fieldsOfForm(anOrderForm('en')))).toEqual(anOrderForm('en'));
  });

  it('keeps one line, emptied, when the last one is removed', () => {
    const order = withLineRemoved(withLineChanged(EMPTY_ORDER, 1, { productName: 'Lamp' }), 1);

    expect(order.lines).toMatchObject([{ productName: '', quantity: '1' }]);
  });

  it('gives each added line a key of its own', () => {
    const order = withLineAdded(withLineRemoved(withLineAdded(withLineAdded(EMPTY_ORDER)), 2));

    expect(order.lines.map((line) => line.key)).toEqual([1, 3, 4]);
  });

  it('adds up exactly', () => {
    expect(totalOfOrder(fieldsOfForm(anOrderForm('en')).lines, 2)).toBe(113.87);
  });
});
