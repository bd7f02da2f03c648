import { orderDateOfNewLine } from '../../../src/app/edits/new-line-cells';
import { parseOrderRow } from '../../../src/app/orders/parse-order-row';
import { addDays } from '../../../src/domain/shared/calendar-date';
import { DESK_DAY } from '../../support/order-desk';

const past = { day: addDays(DESK_DAY, -1) };

describe('orderDateOfNewLine', () => {
  it.each([
    [{}, DESK_DAY],
    [{ expectedDeliveryDate: { day: DESK_DAY } }, DESK_DAY],
    [{ orderDate: past }, null],
    [{ orderDate: 'last week' }, null],
    [{ expectedDeliveryDate: past }, null],
    [{ actualDeliveryDate: past }, null],
    [{ shippedDate: past }, null],
    [{ paymentDueDate: past }, null],
  ])('of %j is %p', (cells, day) => {
    expect(orderDateOfNewLine(cells, parseOrderRow(cells).line, DESK_DAY)).toBe(day);
  });
});
