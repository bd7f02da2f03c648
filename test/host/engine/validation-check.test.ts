import type { CellValue, Validation } from '../../../host/engine/sheet-engine';
import { meetsValidation } from '../../../host/engine/validation-check';

function meets(criteria: string, values: Validation['values'], value: CellValue, format = ''): boolean {
  return meetsValidation({ criteria, values, allowInvalid: false }, value, {
    format,
    readRange: (address) => (address === 'Settings!A2:A4' ? ['Ada', 'Bo', null] : []),
    evaluate: (formula) => formula === '=TRUE',
  });
}

describe('meetsValidation', () => {
  it.each([
    ['VALUE_IN_LIST', ['a', 'b'], 'a', true],
    ['VALUE_IN_LIST', ['a', 'b'], 'A', false],
    ['VALUE_IN_LIST', ['1', '2'], 2, true],
    ['VALUE_IN_RANGE', ['Settings!A2:A4'], 'Bo', true],
    ['VALUE_IN_RANGE', ['Settings!A2:A4'], 'Cy', false],
    ['NUMBER_GREATER_THAN', [0], 1, true],
    ['NUMBER_GREATER_THAN', [0], 0, false],
    ['NUMBER_GREATER_THAN', [0], '两件', false],
    ['NUMBER_BETWEEN', [1, 5], 5, true],
    ['NUMBER_NOT_BETWEEN', [1, 5], 5, false],
    ['DATE_IS_VALID_DATE', [], 46027, true],
    ['DATE_IS_VALID_DATE', [], '下周', false],
    ['DATE_ON_OR_BEFORE', [46027], 46027.9, true],
    ['DATE_AFTER', [46027], 46027.9, false],
    ['CHECKBOX', [], true, true],
    ['CHECKBOX', [], 'yes', false],
    ['CHECKBOX', ['yes', 'no'], 'no', true],
    ['TEXT_IS_VALID_EMAIL', [], 'ada@example.com', true],
    ['TEXT_IS_VALID_EMAIL', [], 'ada@example', false],
    ['TEXT_CONTAINS', ['KG'], '5 kg', true],
    ['CUSTOM_FORMULA', ['=TRUE'], 'x', true],
    ['CUSTOM_FORMULA', ['=FALSE'], 'x', false],
  ])('%s %j, %p: %s', (criteria, values, value, expected) => {
    expect(meets(criteria, values, value)).toBe(expected);
  });

  it('lets every cell be empty', () => {
    expect(meets('NUMBER_GREATER_THAN', [0], null)).toBe(true);
    expect(meets('VALUE_IN_LIST', ['a'], '')).toBe(true);
  });

  it('takes a number for a date only where it is shown as one', () => {
    expect(meets('DATE_IS_VALID_DATE', [], 46027, 'yyyy-mm-dd')).toBe(true);
    expect(meets('DATE_IS_VALID_DATE', [], 46027, '0.00')).toBe(false);
  });
});
