import { groupByOrder } from '../../../src/sidebar/today/order-group';
import { aSummary } from '../../support/sidebar-samples';

describe('groupByOrder', () => {
  it('joins the lines of an order where its first line stands', () => {
    const lines = [
      aSummary({ orderNumber: 'A', lineId: '1', balanceDue: 0.1 }),
      aSummary({ orderNumber: 'B', lineId: '2' }),
      aSummary({ orderNumber: 'A', lineId: '3', balanceDue: 0.2, isUrgent: true }),
    ];

    const [first, second] = groupByOrder(lines);

    expect(first).toMatchObject({ key: 'A', balanceDue: 0.3, isUrgent: true });
    expect(first?.lines.map((line) => line.lineId)).toEqual(['1', '3']);
    expect(second?.key).toBe('B');
  });

  it('keeps lines without a number apart', () => {
    expect(groupByOrder([aSummary({ orderNumber: '', lineId: '1' }), aSummary({ orderNumber: '', lineId: '' })])).toHaveLength(2);
  });

  it('says nothing about the balance where no line does', () => {
    expect(groupByOrder([aSummary({ balanceDue: null })])[0]?.balanceDue).toBeNull();
  });
});
