import { PRIORITIES } from '../../../src/domain/order/order-line';

describe('PRIORITIES', () => {
  it('name the urgent one first, as lists show it', () => {
    expect(PRIORITIES).toEqual(['urgent', 'normal']);
  });
});
