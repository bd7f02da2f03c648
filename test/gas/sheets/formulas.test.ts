import { type ColumnKey, ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { COMPUTED_COLUMNS, orderFormula } from '../../../src/gas/sheets/formulas/order-formulas';

const columns = Object.fromEntries(ORDER_COLUMNS.map(({ key }, index) => [key, index + 1])) as Record<ColumnKey, number>;
const basis = { columns, language: 'en', currencyDigits: 2 } as const;

describe('orderFormula', () => {
  it('multiplies quantity and price, rounded to the currency', () => {
    expect(orderFormula('lineTotal', basis)).toBe(
      '=IFERROR(IF(TRIM(R[0]C[-6]&R[0]C[-5]&R[0]C[-3])="";"";IF(AND(ISNUMBER(R[0]C[-2]);ISNUMBER(R[0]C[-1]));ROUND(R[0]C[-2]*R[0]C[-1];2);""));"")',
    );
  });

  it.each(COMPUTED_COLUMNS)('writes %s so that every locale reads it', (key) => {
    const code = orderFormula(key, basis).replace(/"[^"]*"/g, '');

    expect(code).not.toMatch(/[,{}]|\d\.\d/);
    expect(code.split('(')).toHaveLength(code.split(')').length);
  });

  it('follows columns that were moved', () => {
    const moved = { ...basis, columns: { ...columns, quantity: 30 } };

    expect(orderFormula('lineTotal', moved)).toContain('ISNUMBER(R[0]C[23])');
  });

  it('gives the words of the workbook’s language and reads those of all', () => {
    const formula = orderFormula('dueState', { ...basis, language: 'zh' });

    expect(formula).toContain('"已逾期"');
    expect(formula).not.toContain('"Overdue"');
    expect(formula).toContain('"Cancelled"');
    expect(formula).toContain('"已取消"');
  });
});
