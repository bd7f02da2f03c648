import { createSpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { CellInput } from '../../../../host/engine/sheet-engine';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function setUp(rows: readonly (readonly CellInput[])[] = [], options: Parameters<typeof createSpreadsheetEngine>[0] = {}) {
  const engine = createSpreadsheetEngine({ now: () => Date.UTC(2026, 10, 22, 4), timeZone: 'Asia/Shanghai', ...options });
  if (rows.length > 0) expect(engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: rows }])).toEqual([]);
  return engine;
}

describe('createSpreadsheetEngine', () => {
  it('holds text exactly as given, and evaluates formulas over it', () => {
    const engine = setUp([
      ['00123', '2026-01-05', 'TRUE', "'x", '=1+1', 12.5],
      [{ formula: '=F1*2' }, { formula: '=A1&"!"' }, true, null, '', '#N/A'],
    ]);

    expect(engine.readValues(0, area(1, 1, 2, 6))).toEqual([
      ['00123', '2026-01-05', 'TRUE', "'x", '=1+1', 12.5],
      [25, '00123!', true, null, null, '#N/A'],
    ]);
    expect(engine.readFormulas(0, area(2, 1, 1, 2))).toEqual([['=F1*2', '=A1&"!"']]);
    expect(engine.lastCell(0)).toEqual({ row: 2, column: 6 });
  });

  it('keeps Google number formats, one to one', () => {
    const engine = setUp([[1234.5, 1234.5, 46000, '001']]);
    const formats = [['¥#,##0.00', '"¥"#,##0.00', 'yyyy年m月d日', '@']];

    engine.apply([{ type: 'setNumberFormats', sheetId: 0, area: area(1, 1, 1, 4), formats }]);

    expect(engine.readNumberFormats(0, area(1, 1, 1, 5))).toEqual([['¥#,##0.00', '"¥"#,##0.00', 'yyyy年m月d日', '@', '']]);
    expect(engine.readDisplayValues(0, area(1, 1, 1, 4))).toEqual([['¥1,234.50', '¥1,234.50', '2025年12月9日', '001']]);
    expect(engine.readValues(0, area(1, 4))).toEqual([['001']]);
  });

  it('answers TODAY in the time zone of the document', () => {
    const engine = setUp([[{ formula: '=TODAY()' }]], { now: () => Date.UTC(2026, 10, 22, 20) });

    expect(engine.readValues(0, area(1, 1))).toEqual([[46349]]);
  });

  it('tells a typed cell as one edit with both values', () => {
    const engine = setUp([['old']]);
    const seen: unknown[] = [];
    engine.onPersonChange((change) => seen.push(change));

    engine.type('ada@example.com', 0, 1, 1, '12');

    expect(seen).toEqual([
      { kind: 'edit', person: 'ada@example.com', sheetId: 0, area: area(1, 1), isSingleCell: true, value: 12, oldValue: 'old' },
    ]);
  });

  it('tells nothing of a script write', () => {
    const engine = setUp();
    const listener = jest.fn();
    engine.onPersonChange(listener);

    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[1]] }]);

    expect(listener).not.toHaveBeenCalled();
  });

  it('moves notes, protections and metadata with inserted and deleted rows', () => {
    const engine = setUp([['a'], ['b'], ['c']]);
    engine.apply([
      { type: 'setNotes', sheetId: 0, area: area(2, 1, 2, 1), notes: [['two'], ['three']] },
      {
        type: 'setProtections',
        sheetId: 0,
        protections: [{ id: 7, area: area(3, 1), description: 'd', warningOnly: true, editors: [], unprotected: [] }],
      },
      {
        type: 'setMetadata',
        metadata: [
          { id: 9, key: 'k', value: 'v', visibility: 'DOCUMENT', sheetId: 0, rows: null, columns: { first: 2, count: 1 } },
          { id: 10, key: 's', value: null, visibility: 'PROJECT', sheetId: null, rows: null, columns: null },
        ],
      },
    ]);

    engine.apply([
      { type: 'insertRows', sheetId: 0, before: 1, count: 2, inheritFrom: 'none' },
      { type: 'insertColumns', sheetId: 0, before: 2, count: 1, inheritFrom: 'before' },
      { type: 'deleteRows', sheetId: 0, first: 4, count: 1 },
    ]);

    expect(engine.readNotes(0, area(3, 1, 3, 1))).toEqual([[''], ['three'], ['']]);
    expect(engine.readProtections(0)[0]?.area).toEqual(area(4, 1));
    expect(engine.readMetadata().map(({ id, columns }) => [id, columns])).toEqual([
      [9, { first: 3, count: 1 }],
      [10, null],
    ]);
  });

  it('reads back the colour rules and validations that were set', () => {
    const engine = setUp();
    const rules = [
      { areas: [area(2, 1, 10, 3)], criteria: 'CUSTOM_FORMULA', values: ['=$A2="x"'], style: { background: '#ff0000' } },
      { areas: [area(2, 2, 10, 1)], criteria: 'NUMBER_BETWEEN', values: [1, 5], style: { bold: true } },
    ];
    const validation = {
      criteria: 'VALUE_IN_LIST',
      values: ['待处理', '已交付'],
      allowInvalid: false,
      showDropdown: true,
      helpText: null,
    };
    engine.apply([
      { type: 'setColourRules', sheetId: 0, rules },
      { type: 'setValidation', sheetId: 0, area: area(2, 1, 5, 1), validation },
      { type: 'setCells', sheetId: 0, row: 2, column: 1, cells: [['x', 3]] },
    ]);

    expect(engine.readColourRules(0)).toEqual(rules);
    expect(engine.readValidations(0, area(6, 1, 2, 1))).toEqual([[validation], [null]]);
    expect(engine.readShownStyle(0, 2, 2)).toEqual({ background: '#ff0000', bold: true });
    expect(engine.readShownStyle(0, 3, 2)).toEqual({});
    expect(engine.type('ada', 0, 2, 1, 'zzz')).toBe(false);
    expect(engine.type('ada', 0, 2, 1, '已交付')).toBe(true);
  });

  it('comes back from what it saved', () => {
    const engine = setUp([['a', { formula: '=1+1' }]]);
    engine.apply([{ type: 'setNotes', sheetId: 0, area: area(1, 1), notes: [['note']] }]);

    const again = createSpreadsheetEngine({ saved: JSON.parse(JSON.stringify(engine.save())) });
    engine.compact();
    const compacted = createSpreadsheetEngine({ saved: JSON.parse(JSON.stringify(engine.save())) });

    for (const copy of [again, compacted]) {
      expect(copy.readValues(0, area(1, 1, 1, 2))).toEqual([['a', 2]]);
      expect(copy.readNotes(0, area(1, 1))).toEqual([['note']]);
      expect(copy.document.timeZone).toBe('Asia/Shanghai');
    }
  });
});
