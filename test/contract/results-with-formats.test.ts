import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { aScriptHost } from '../support/script-host';

describe('A formula whose function gives a date, a share or money', () => {
  const shown = (formula: string, locale: string) =>
    aScriptHost({
      engine: createSpreadsheetEngine({ locale }),
      code: `function value() {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('${formula}');
        return [cell.getDisplayValue(), cell.getValue() instanceof Date];
      }`,
    }).run('value');

  it.each([
    ['=TO_DATE(46027)', 'en_US', '1/5/2026', true],
    ['=TO_DATE(46027)', 'zh_CN', '2026/1/5', true],
    ['=EPOCHTODATE(1767571200)', 'en_US', '1/5/2026 00:00:00', true],
    ['=TO_PERCENT(0.405)', 'en_US', '40.50%', false],
    ['=TO_DOLLARS(5)', 'en_US', '$5.00', false],
  ])('%s is shown as such in %s', (formula, locale, text, isDate) => {
    expect(shown(formula, locale)).toEqual([text, isDate]);
  });

  it('leaves its date to what a script puts in its place', () => {
    const { run } = aScriptHost({
      engine: createSpreadsheetEngine({}),
      code: `function value() {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=TODAY()');
        SpreadsheetApp.flush();
        return [cell.setValue(new Date(2026, 0, 5)).getDisplayValue(), cell.setValue(5).getDisplayValue()];
      }`,
    });

    expect(run('value')).toEqual(['1/5/2026', '1/4/1900']);
  });
});
