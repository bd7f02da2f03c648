import { parseA1, toArea } from '../../../host/engine/a1';
import type { Area, CellInput, EngineWrite, PersonChange, SheetEngine, Validation } from '../../../host/engine/sheet-engine';

/** The sheet that a new spreadsheet has. */
const first = 0;

/** The area of an address, on a sheet of Google's first size. */
export function at(address: string): Area {
  const parsed = parseA1(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return toArea(parsed, { rows: 1000, columns: 26 });
}

/** A write of literal cells from the corner on. */
export function cellsAt(address: string, cells: readonly (readonly (CellInput | undefined)[])[]): EngineWrite {
  const { row, column } = at(address);
  return { type: 'setCells', sheetId: first, row, column, cells };
}

/**
 * What every engine behind the host does alike, evaluation apart.
 *
 * @param create - A blank spreadsheet, or the one that `save` gave.
 */
export function describeEngine(name: string, create: (options: { saved?: unknown; locale?: string }) => SheetEngine): void {
  describe(`${name}: cells`, () => {
    it('gives back numbers, text, booleans and empty cells as they were put in', () => {
      const engine = create({});

      engine.apply([
        cellsAt('B2', [
          [1.5, '00123', true, null],
          ['=not a formula', '', false, 0],
        ]),
      ]);

      expect(engine.readValues(first, at('B2:E3'))).toEqual([
        [1.5, '00123', true, null],
        ['=not a formula', null, false, 0],
      ]);
    });

    it('leaves cells alone for which a block has no entry', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', [['old', 'kept']])]);

      engine.apply([cellsAt('A1', [['new', undefined]])]);

      expect(engine.readValues(first, at('A1:B1'))).toEqual([['new', 'kept']]);
    });

    it('refuses a block that reaches beyond the grid, and goes on with the other writes', () => {
      const engine = create({});

      const refused = engine.apply([cellsAt('Z1000', [['inside', 'outside']]), cellsAt('A1', [['written']])]);

      expect(refused.map(({ index }) => index)).toEqual([0]);
      expect(engine.readValues(first, at('A1'))).toEqual([['written']]);
    });

    it('finds the last row and column with content', () => {
      const engine = create({});
      expect(engine.lastCell(first)).toEqual({ row: 0, column: 0 });

      engine.apply([
        cellsAt('C2', [['x']]),
        cellsAt('A7', [['y']]),
        cellsAt('F9', [['z']]),
        { type: 'clear', sheetId: first, area: at('F9'), contents: true },
      ]);

      expect(engine.lastCell(first)).toEqual({ row: 7, column: 3 });
    });

    it('gives formulas back', () => {
      const engine = create({});

      engine.apply([cellsAt('C2', [[{ formula: '=A2*$B$1' }]])]);

      expect(engine.readFormulas(first, at('B2:C2'))).toEqual([[null, '=A2*$B$1']]);
    });

    it('keeps a formula in a plain-text cell as text', () => {
      const engine = create({});

      engine.apply([
        { type: 'setNumberFormats', sheetId: first, area: at('A1:A2'), formats: '@' },
        cellsAt('A1', [[{ formula: '=1+1' }]]),
      ]);

      expect(engine.readFormulas(first, at('A1'))).toEqual([[null]]);
      expect(engine.readValues(first, at('A1'))).toEqual([['=1+1']]);
    });
  });

  describe(`${name}: formats, styles and notes`, () => {
    it('shows values by their pattern and gives the pattern back', () => {
      const engine = create({ locale: 'zh_CN' });

      engine.apply([
        cellsAt('A1', [[46027, 12.5, 0.1, true]]),
        { type: 'setNumberFormats', sheetId: first, area: at('A1:D1'), formats: [['yyyy-mm-dd', '¥#,##0.00', '0%', '']] },
      ]);

      expect(engine.readDisplayValues(first, at('A1:D1'))).toEqual([['2026-01-05', '¥12.50', '10%', 'TRUE']]);
      expect(engine.readNumberFormats(first, at('A1:D1'))).toEqual([['yyyy-mm-dd', '¥#,##0.00', '0%', '']]);
    });

    it('keeps number formats when contents and styles are cleared (F128)', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [[1]]),
        { type: 'setNumberFormats', sheetId: first, area: at('A1'), formats: '0.00' },
        { type: 'setStyle', sheetId: first, area: at('A1'), style: { bold: true } },
      ]);

      engine.apply([{ type: 'clear', sheetId: first, area: at('A1'), contents: true, styles: true }]);

      expect(engine.readNumberFormats(first, at('A1'))).toEqual([['0.00']]);
      expect(engine.readStyles(first, at('A1'))[0]?.[0]?.bold ?? false).toBe(false);
    });

    it('lays styles over each other and takes a property away by null', () => {
      const engine = create({});

      engine.apply([
        { type: 'setStyle', sheetId: first, area: at('A1:B2'), style: { bold: true, background: '#ff0000' } },
        { type: 'setStyle', sheetId: first, area: at('B2'), style: { bold: null, italic: true } },
      ]);

      expect(engine.readStyles(first, at('A1:B2'))[0]?.[0]).toMatchObject({ bold: true, background: '#ff0000' });
      expect(engine.readStyles(first, at('B2'))[0]?.[0]).toMatchObject({ italic: true, background: '#ff0000' });
      expect(engine.readStyles(first, at('B2'))[0]?.[0]?.bold ?? false).toBe(false);
    });

    it('keeps notes, and moves them with their rows', () => {
      const engine = create({});
      engine.apply([{ type: 'setNotes', sheetId: first, area: at('A2:B2'), notes: [['左', '']] }]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 2, count: 3, inheritFrom: 'before' }]);

      expect(engine.readNotes(first, at('A2:B5'))).toEqual([
        ['', ''],
        ['', ''],
        ['', ''],
        ['左', ''],
      ]);
    });
  });

  describe(`${name}: rows and columns`, () => {
    const grid = [
      ['Order no.', 'Customer'],
      ['A-1', 'Ada'],
      ['A-2', 'Bo'],
      ['A-3', 'Cy'],
    ];

    it('moves rows down when some are inserted, with formats from the row before', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', grid), { type: 'setNumberFormats', sheetId: first, area: at('A3:B3'), formats: '@' }]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 4, count: 2, inheritFrom: 'before' }]);

      expect(engine.readValues(first, at('A3:A6'))).toEqual([['A-2'], [null], [null], ['A-3']]);
      expect(engine.readNumberFormats(first, at('A3:A6'))).toEqual([['@'], ['@'], ['@'], ['']]);
      expect(engine.listSheets()[0]?.rows).toBe(1002);
    });

    it('closes the gap when rows are deleted', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', grid)]);

      engine.apply([{ type: 'deleteRows', sheetId: first, first: 2, count: 2 }]);

      expect(engine.readValues(first, at('A1:B3'))).toEqual([
        ['Order no.', 'Customer'],
        ['A-3', 'Cy'],
        [null, null],
      ]);
      expect(engine.listSheets()[0]?.rows).toBe(998);
    });

    it('moves a column before another one, with its formats, widths and validations', () => {
      const engine = create({});
      const validation: Validation = { criteria: 'VALUE_IN_LIST', values: ['x', 'y'], allowInvalid: true };
      engine.apply([
        cellsAt('A1', [['a', 'b', 'c', 'd']]),
        { type: 'setNumberFormats', sheetId: first, area: at('A1:A3'), formats: '@' },
        { type: 'setSizes', sheetId: first, dimension: 'columns', first: 1, count: 1, pixels: 222 },
        { type: 'setValidation', sheetId: first, area: at('A2:A3'), validation },
      ]);

      engine.apply([{ type: 'moveColumns', sheetId: first, first: 1, count: 1, before: 4 }]);

      expect(engine.readValues(first, at('A1:D1'))).toEqual([['b', 'c', 'a', 'd']]);
      expect(engine.readNumberFormats(first, at('A1:D1'))).toEqual([['', '', '@', '']]);
      expect(engine.readSizes(first, 'columns', 1, 4).map(({ pixels }) => pixels)[2]).toBe(222);
      expect(engine.readValidations(first, at('B2:C2'))).toEqual([[null, expect.objectContaining({ values: ['x', 'y'] })]]);
    });

    it('moves rows up', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', [['1'], ['2'], ['3'], ['4']])]);

      engine.apply([{ type: 'moveRows', sheetId: first, first: 3, count: 2, before: 2 }]);

      expect(engine.readValues(first, at('A1:A4'))).toEqual([['1'], ['3'], ['4'], ['2']]);
    });

    it('adapts formulas to inserted and deleted rows', () => {
      const engine = create({});
      engine.apply([cellsAt('C2', [[{ formula: '=A2+A10+$A$10' }]]), cellsAt('D1', [[{ formula: '=SUM(A2:A10)' }]])]);

      engine.apply([{ type: 'insertRows', sheetId: first, before: 5, count: 2, inheritFrom: 'none' }]);
      expect(engine.readFormulas(first, at('C2:D2'))[0]?.[0]).toBe('=A2+A12+$A$12');
      expect(engine.readFormulas(first, at('D1'))).toEqual([['=SUM(A2:A12)']]);

      engine.apply([{ type: 'deleteRows', sheetId: first, first: 3, count: 1 }]);
      expect(engine.readFormulas(first, at('C2'))).toEqual([['=A2+A11+$A$11']]);
      expect(engine.readFormulas(first, at('D1'))).toEqual([['=SUM(A2:A11)']]);
    });

    it('sorts numbers before text before booleans, empty cells last, and keeps equal rows in order', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [
          ['b', 1],
          [null, 2],
          [10, 3],
          ['a', 4],
          [true, 5],
          [2, 6],
          ['B', 7],
        ]),
      ]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B7'), by: [{ column: 1, ascending: true }] }]);
      expect(engine.readValues(first, at('B1:B7')).flat()).toEqual([6, 3, 4, 1, 7, 5, 2]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B7'), by: [{ column: 1, ascending: false }] }]);
      expect(engine.readValues(first, at('B1:B7')).flat()).toEqual([5, 1, 7, 4, 3, 6, 2]);
    });

    it('keeps formulas on their own row and notes with their row when it sorts', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [
          [3, { formula: '=A1*2' }],
          [1, { formula: '=A2*2' }],
          [2, { formula: '=A3*2' }],
        ]),
        { type: 'setNotes', sheetId: first, area: at('A1'), notes: [['three']] },
      ]);

      engine.apply([{ type: 'sort', sheetId: first, area: at('A1:B3'), by: [{ column: 1, ascending: true }] }]);

      expect(engine.readFormulas(first, at('B1:B3'))).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
      expect(engine.readNotes(first, at('A1:A3'))).toEqual([[''], [''], ['three']]);
    });

    it('hides, freezes and groups', () => {
      const engine = create({});

      engine.apply([
        { type: 'setFrozen', sheetId: first, rows: 1, columns: 2 },
        { type: 'setHidden', sheetId: first, dimension: 'columns', first: 5, count: 2, hidden: true },
        { type: 'group', sheetId: first, dimension: 'columns', first: 8, count: 3 },
        { type: 'setGroupCollapsed', sheetId: first, dimension: 'columns', first: 8, count: 3, collapsed: true },
      ]);

      expect(engine.listSheets()[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
      expect(engine.readSizes(first, 'columns', 4, 4).map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
      expect(engine.readGroups(first)).toEqual([{ dimension: 'columns', first: 8, count: 3, collapsed: true }]);
    });
  });

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

  describe(`${name}: sheets`, () => {
    it('adds, renames, moves, hides and deletes sheets, in tab order', () => {
      const engine = create({});

      engine.apply([
        { type: 'addSheet', sheetId: 42, name: '订单', index: 0, rows: 50, columns: 5 },
        { type: 'addSheet', sheetId: 43, name: 'Log', index: 2, rows: 10, columns: 3 },
        { type: 'updateSheet', sheetId: 43, name: 'Mail log', index: 0, hidden: true, tabColor: '#00ff00' },
        { type: 'deleteSheet', sheetId: first },
      ]);

      expect(engine.listSheets()).toMatchObject([
        { id: 43, name: 'Mail log', hidden: true, rows: 10, columns: 3 },
        { id: 42, name: '订单', hidden: false, rows: 50, columns: 5 },
      ]);
    });

    it('refuses a second sheet of the same name', () => {
      const engine = create({});
      engine.apply([{ type: 'addSheet', sheetId: 42, name: 'Orders', index: 1, rows: 50, columns: 5 }]);

      expect(engine.apply([{ type: 'addSheet', sheetId: 43, name: 'Orders', index: 1, rows: 50, columns: 5 }])).toHaveLength(1);
      expect(engine.listSheets()).toHaveLength(2);
    });

    it('follows a renamed sheet in formulas', () => {
      const engine = create({});
      engine.apply([
        { type: 'addSheet', sheetId: 42, name: 'Settings', index: 1, rows: 50, columns: 5 },
        cellsAt('A1', [[{ formula: '=Settings!B2' }]]),
      ]);

      engine.apply([{ type: 'updateSheet', sheetId: 42, name: '设置' }]);

      expect(engine.readFormulas(first, at('A1'))[0]?.[0]?.replaceAll("'", '')).toBe('=设置!B2');
    });

    it('duplicates a sheet with its cells, notes, formats and rules', () => {
      const engine = create({});
      engine.apply([
        cellsAt('A1', [['x', { formula: '=A1' }]]),
        { type: 'setNotes', sheetId: first, area: at('A1'), notes: [['note']] },
        { type: 'setNumberFormats', sheetId: first, area: at('A1'), formats: '@' },
        {
          type: 'setColourRules',
          sheetId: first,
          rules: [{ areas: [at('A1:A9')], criteria: 'CELL_NOT_EMPTY', values: [], style: { bold: true } }],
        },
      ]);

      engine.apply([{ type: 'duplicateSheet', sheetId: first, newSheetId: 9, name: 'Copy', index: 1 }]);

      expect(engine.listSheets().map(({ id }) => id)).toEqual([first, 9]);
      expect(engine.readFormulas(9, at('A1:B1'))).toEqual([[null, '=A1']]);
      expect(engine.readNotes(9, at('A1'))).toEqual([['note']]);
      expect(engine.readNumberFormats(9, at('A1'))).toEqual([['@']]);
      expect(engine.readColourRules(9)).toHaveLength(1);
    });

    it('changes the document’s name, locale and time zone', () => {
      const engine = create({});

      engine.apply([{ type: 'setDocument', name: 'Orders', locale: 'de_DE', timeZone: 'Europe/Berlin' }]);

      expect(engine.document).toEqual({ name: 'Orders', locale: 'de_DE', timeZone: 'Europe/Berlin' });
    });
  });

  describe(`${name}: people`, () => {
    const heard = (engine: SheetEngine) => {
      const changes: PersonChange[] = [];
      engine.onPersonChange((change) => changes.push(change));
      return changes;
    };

    it('tells what a person typed and what was there, and nothing of what a script writes', () => {
      const engine = create({});
      engine.apply([cellsAt('B2', [['old']])]);
      const changes = heard(engine);

      engine.apply([cellsAt('A1', [['script']])]);
      expect(engine.type('ada@example.com', first, 2, 2, '12.50')).toBe(true);

      expect(engine.readValues(first, at('B2'))).toEqual([[12.5]]);
      expect(changes).toEqual([
        {
          kind: 'edit',
          person: 'ada@example.com',
          sheetId: first,
          area: at('B2'),
          isSingleCell: true,
          value: 12.5,
          oldValue: 'old',
        },
      ]);
    });

    it('reads typed dates by the locale and formats the cell, but not in a plain-text cell', () => {
      const engine = create({ locale: 'en_US' });
      engine.apply([{ type: 'setNumberFormats', sheetId: first, area: at('A2'), formats: '@' }]);

      engine.type('ada@example.com', first, 1, 1, '1/5/2026');
      engine.type('ada@example.com', first, 2, 1, '001');

      expect(engine.readValues(first, at('A1:A2'))).toEqual([[46027], ['001']]);
      expect(engine.readDisplayValues(first, at('A1:A2'))).toEqual([['1/5/2026'], ['001']]);
    });

    it('refuses what a rejecting validation forbids, and says nothing', () => {
      const engine = create({});
      const validation: Validation = { criteria: 'VALUE_IN_LIST', values: ['Pending', 'Shipped'], allowInvalid: false };
      engine.apply([{ type: 'setValidation', sheetId: first, area: at('A1'), validation }]);
      const changes = heard(engine);

      expect(engine.type('ada@example.com', first, 1, 1, 'Lost')).toBe(false);
      expect(changes).toEqual([]);
      expect(engine.type('ada@example.com', first, 1, 1, 'Shipped')).toBe(true);
      expect(engine.readValues(first, at('A1'))).toEqual([['Shipped']]);
    });

    it('tells a pasted block as one edit of its whole area', () => {
      const engine = create({});
      const changes = heard(engine);

      engine.paste('ada@example.com', first, 2, 1, [
        ['a', '1'],
        ['b', '2'],
      ]);

      expect(engine.readValues(first, at('A2:B3'))).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(changes).toEqual([
        { kind: 'edit', person: 'ada@example.com', sheetId: first, area: at('A2:B3'), isSingleCell: false },
      ]);
    });

    it('adds rows for a block that is pasted past the last one', () => {
      const engine = create({});

      engine.paste('ada@example.com', first, 1000, 1, [['last'], ['one more']]);

      expect(engine.listSheets()[0]?.rows).toBeGreaterThanOrEqual(1001);
      expect(engine.readValues(first, { row: 1001, column: 1, rows: 1, columns: 1 })).toEqual([['one more']]);
    });

    it('tells a cleared cell with its old value', () => {
      const engine = create({});
      engine.apply([cellsAt('A1', [['shipped']])]);
      const changes = heard(engine);

      engine.clearByPerson('ada@example.com', first, at('A1'));

      const [change] = changes;
      expect(change).toMatchObject({ kind: 'edit', area: at('A1'), isSingleCell: true, oldValue: 'shipped' });
      expect(change?.kind === 'edit' ? (change.value ?? null) : 'no edit').toBeNull();
    });

    it('tells inserted rows and columns as changes of structure (F100)', () => {
      const engine = create({});
      const changes = heard(engine);

      engine.restructure('ada@example.com', { type: 'insertRows', sheetId: first, before: 2, count: 1, inheritFrom: 'before' });
      engine.restructure('ada@example.com', { type: 'deleteColumns', sheetId: first, first: 2, count: 1 });

      expect(changes.map((change) => change.kind === 'structure' && change.changeType)).toEqual(['INSERT_ROW', 'REMOVE_COLUMN']);
    });
  });

  describe(`${name}: saving`, () => {
    it('comes back from JSON with everything', () => {
      const engine = create({ locale: 'zh_CN' });
      const rule = { areas: [at('A2:C9')], criteria: 'CUSTOM_FORMULA', values: ['=$A2=1'], style: { background: '#ff0000' } };
      engine.apply([
        cellsAt('A1', [['标题', 1, true, { formula: '=B1*2' }]]),
        { type: 'setNumberFormats', sheetId: first, area: at('B1'), formats: '¥#,##0.00' },
        { type: 'setStyle', sheetId: first, area: at('A1'), style: { bold: true } },
        { type: 'setNotes', sheetId: first, area: at('A1'), notes: [['备注']] },
        { type: 'setColourRules', sheetId: first, rules: [rule] },
        { type: 'setFrozen', sheetId: first, rows: 1 },
        { type: 'setSizes', sheetId: first, dimension: 'columns', first: 1, count: 1, pixels: 180 },
        {
          type: 'setValidation',
          sheetId: first,
          area: at('C2:C9'),
          validation: { criteria: 'VALUE_IN_LIST', values: ['a'], allowInvalid: true },
        },
      ]);

      const loaded = create({ saved: JSON.parse(JSON.stringify(engine.save())) });

      expect(loaded.listSheets()).toEqual(engine.listSheets());
      expect(loaded.document).toEqual(engine.document);
      expect(loaded.readDisplayValues(first, at('A1:C1'))).toEqual([['标题', '¥1.00', 'TRUE']]);
      expect(loaded.readFormulas(first, at('D1'))).toEqual([['=B1*2']]);
      expect(loaded.readStyles(first, at('A1'))[0]?.[0]).toMatchObject({ bold: true });
      expect(loaded.readNotes(first, at('A1'))).toEqual([['备注']]);
      expect(loaded.readColourRules(first)).toMatchObject([rule]);
      expect(loaded.readSizes(first, 'columns', 1, 1)[0]?.pixels).toBe(180);
      expect(loaded.readValidations(first, at('C9'))[0]?.[0]).toMatchObject({ values: ['a'] });
    });
  });
}
