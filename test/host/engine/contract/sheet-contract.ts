import { at, cellsAt, first } from '../cells-at';
import type { CreateEngine } from './create-engine';

/** What every engine does alike: sheets, and the whole spreadsheet through a file. */
export function describeSheets(name: string, create: CreateEngine): void {
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
