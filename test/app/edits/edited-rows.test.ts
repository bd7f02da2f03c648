import { COMPUTED_COLUMNS } from '../../../src/app/edits/edited-rows';
import { ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { COMPUTED_COLUMNS as FORMULA_COLUMNS } from '../../../src/gas/sheets/formulas/order-formulas';

describe('COMPUTED_COLUMNS', () => {
  it('are the columns of the computed kind, and those that have a formula', () => {
    const computed = ORDER_COLUMNS.filter(({ kind }) => kind === 'computed').map(({ key }) => key);

    expect(COMPUTED_COLUMNS).toEqual(computed);
    expect(FORMULA_COLUMNS).toEqual(computed);
  });
});
