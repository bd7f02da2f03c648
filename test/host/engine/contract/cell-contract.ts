import { at, cellsAt, first } from '../cells-at';
import type { CreateEngine } from './create-engine';

/** What every engine does alike: contents, formats, styles and notes. */
export function describeCells(name: string, create: CreateEngine): void {
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
}
