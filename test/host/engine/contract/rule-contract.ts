import type { Validation } from '../../../../host/engine/sheet-engine';
import { at, cellsAt, first } from '../cells-at';
import type { CreateEngine } from './create-engine';

/** What every engine does alike: rules, names, filters and merges that move with the grid. */
export function describeRules(name: string, create: CreateEngine): void {
  describe(`${name}: rules that move with the grid`, () => {
    const overdue = {
      areas: [at('A2:F100')],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$C2="overdue"'],
      style: { background: '#f4cccc' },
    };

    it('gives colour rules back in order', () => {
      const engine = create({});
      const soon = { ...overdue, values: ['=$C2="soon"'], style: { background: '#fff2cc', bold: true } };

      engine.apply([{ type: 'setColourRules', sheetId: first, rules: [overdue, soon] }]);

      expect(engine.readColourRules(first)).toMatchObject([overdue, soon]);
    });

    it('shifts the areas and the formula of a colour rule with inserted columns and rows', () => {
      const engine = create({});
      engine.apply([{ type: 'setColourRules', sheetId: first, rules: [overdue] }]);

      engine.apply([
        { type: 'insertColumns', sheetId: first, before: 2, count: 1, inheritFrom: 'none' },
        { type: 'insertRows', sheetId: first, before: 1, count: 1, inheritFrom: 'none' },
      ]);

      expect(engine.readColourRules(first)).toMatchObject([{ areas: [at('A3:G101')], values: ['=$D3="overdue"'] }]);
    });

    it('keeps the rule of a column whole when rows are inserted inside or the first one is deleted', () => {
      const engine = create({});
      engine.apply([{ type: 'setColourRules', sheetId: first, rules: [overdue] }]);

      engine.apply([
        { type: 'insertRows', sheetId: first, before: 50, count: 10, inheritFrom: 'before' },
        { type: 'deleteRows', sheetId: first, first: 2, count: 1 },
      ]);

      expect(engine.readColourRules(first)).toMatchObject([{ areas: [at('A2:F109')], values: ['=$C2="overdue"'] }]);
    });

    it('gives validations back and takes them away', () => {
      const engine = create({});
      const list: Validation = {
        criteria: 'VALUE_IN_LIST',
        values: ['待处理', '已确认'],
        allowInvalid: false,
        showDropdown: true,
      };
      const positive: Validation = { criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: true, helpText: 'More than 0' };

      engine.apply([
        { type: 'setValidation', sheetId: first, area: at('A2:A10'), validation: list },
        { type: 'setValidation', sheetId: first, area: at('B2:B10'), validation: positive },
        { type: 'setValidation', sheetId: first, area: at('A5'), validation: null },
      ]);

      expect(engine.readValidations(first, at('A4:B5'))).toMatchObject([
        [list, positive],
        [null, positive],
      ]);
    });

    it('moves protections, metadata and named ranges, and drops what is deleted', () => {
      const engine = create({});
      engine.apply([
        {
          type: 'setProtections',
          sheetId: first,
          protections: [{ id: 7, area: at('A1:F1'), description: 'Headings', warningOnly: true, editors: [], unprotected: [] }],
        },
        {
          type: 'setMetadata',
          metadata: [
            {
              id: 1,
              key: 'column',
              value: 'status',
              visibility: 'PROJECT',
              sheetId: first,
              rows: null,
              columns: { first: 3, count: 1 },
            },
            {
              id: 2,
              key: 'column',
              value: 'gone',
              visibility: 'PROJECT',
              sheetId: first,
              rows: null,
              columns: { first: 2, count: 1 },
            },
            { id: 3, key: 'schema', value: '1', visibility: 'DOCUMENT', sheetId: null, rows: null, columns: null },
          ],
        },
        { type: 'setNamedRanges', ranges: [{ name: 'Team', sheetId: first, area: at('C2:D5') }] },
      ]);

      engine.apply([{ type: 'deleteColumns', sheetId: first, first: 2, count: 1 }]);

      expect(engine.readProtections(first)).toMatchObject([{ id: 7, area: at('A1:E1') }]);
      expect(engine.readMetadata()).toMatchObject([{ id: 1, columns: { first: 2, count: 1 } }, { id: 3 }]);
      expect(engine.readNamedRanges()).toEqual([{ name: 'Team', sheetId: first, area: at('B2:C5') }]);
    });

    it('keeps the basic filter with its area', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [
          ['h1', 'h2'],
          ['a', 'b'],
        ]),
        { type: 'setFilter', sheetId: first, filter: { area: at('A1:B20'), hiddenValues: {} } },
      ]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 5, count: 5, inheritFrom: 'before' }]);

      expect(engine.readFilter(first)).toMatchObject({ area: at('A1:B25') });
    });

    it("has Google's sizes where nobody has set one", () => {
      const engine = create({});

      expect([engine.readSizes(first, 'rows', 1, 1), engine.readSizes(first, 'columns', 1, 1)]).toEqual([
        [{ pixels: 21, hidden: false }],
        [{ pixels: 100, hidden: false }],
      ]);
    });

    it('merges cells and takes the merge apart', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', [['title', 'covered']]), { type: 'merge', sheetId: first, area: at('A1:C1') }]);

      expect(engine.readMerges(first)).toEqual([at('A1:C1')]);
      expect(engine.readValues(first, at('A1:B1'))).toEqual([['title', null]]);

      engine.apply([{ type: 'unmerge', sheetId: first, area: at('A1:C1') }]);
      expect(engine.readMerges(first)).toEqual([]);
    });
  });
}
