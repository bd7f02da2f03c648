import { readFileSync } from 'node:fs';
import { adjustTemplates } from '../../../../host/engine/browser/grid-templates';

describe('the grid’s templates', () => {
  const templates = readFileSync(require.resolve('@odoo/o-spreadsheet/dist/o_spreadsheet.xml'), 'utf8');

  it('show the box for sums only while there is a figure', () => {
    expect(adjustTemplates(templates)).toContain(`t-if="selectedStatistic !== undefined and !selectedStatistic.endsWith('__')"`);
  });

  it('are refused when the library has other ones', () => {
    expect(() => adjustTemplates('<templates/>')).toThrow('not as it was');
  });
});
