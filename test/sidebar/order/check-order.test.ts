import { pageTextsFor } from '../../../src/i18n/page-texts';
import { checkOrder } from '../../../src/sidebar/order/check-order';
import { EMPTY_ORDER, type OrderFields, withLineAdded, withLineChanged } from '../../../src/sidebar/order/order-fields';

const texts = pageTextsFor('en').sidebar.order.check;
const today = '2026-11-22';

function anOrder(fields: Partial<OrderFields> = {}): OrderFields {
  return withLineChanged({ ...EMPTY_ORDER, customerName: 'Ada', ...fields }, 1, { productName: 'Lamp' });
}

describe('checkOrder', () => {
  it('finds nothing wrong with a customer and a product', () => {
    expect(checkOrder(anOrder(), today, texts)).toEqual({ errors: {}, warnings: {} });
  });

  it('wants a customer and a product', () => {
    expect(Object.keys(checkOrder(EMPTY_ORDER, today, texts).errors)).toEqual(['customerName', 'lines.0.productName']);
  });

  it('passes over further lines that nobody filled in', () => {
    expect(checkOrder(withLineAdded(anOrder()), today, texts).errors).toEqual({});
  });

  it('says which line has no product', () => {
    const order = withLineChanged(withLineAdded(anOrder()), 2, { unitPrice: '5' });

    expect(Object.keys(checkOrder(order, today, texts).errors)).toEqual(['lines.1.productName']);
  });

  it.each([
    [anOrder({ expectedDeliveryDate: '2026-11-21' }), 'expectedDeliveryDate'],
    [withLineChanged(anOrder(), 1, { quantity: '-1' }), 'lines.0.quantity'],
    [withLineChanged(anOrder(), 1, { quantity: '0' }), 'lines.0.quantity'],
  ])('only warns of what may be meant (%#)', (order, field) => {
    const { errors, warnings } = checkOrder(order, today, texts);

    expect(errors).toEqual({});
    expect(Object.keys(warnings)).toEqual([field]);
  });

  it('refuses an address that is none and a quantity that is no number', () => {
    const order = withLineChanged(anOrder({ email: 'a@b.example, c@d.example' }), 1, { quantity: '两' });

    expect(Object.keys(checkOrder(order, today, texts).errors)).toEqual(['email', 'lines.0.quantity']);
  });
});
