import type { PersonChange, SheetEngine, Validation } from '../../../../host/engine/sheet-engine';
import { at, cellsAt, first } from '../cells-at';
import type { CreateEngine } from './create-engine';

/** What every engine does alike: what people do in pages. */
export function describePeople(name: string, create: CreateEngine): void {
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
}
