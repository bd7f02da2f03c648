import type { SheetEngine } from '../../host/engine/sheet-engine';
import { anEmptySpreadsheet } from '../support/order-workbook';

describe('making the workbook after a run that was killed', () => {
  const undisturbed = anEmptySpreadsheet();
  undisturbed.call('makeOrRepair');
  const whole = looks(undisturbed.engine);

  it.each([12, 70, 130])(
    'finishes what a run left that was killed at call %i',
    (limit) => {
      const killed = anEmptySpreadsheet({ killAt: limit });
      killed.host.run('makeOrRepair', [], 'owner@example.com', killed.page);
      const again = anEmptySpreadsheet({ engine: killed.engine });

      again.call('makeOrRepair');

      expect(looks(again.engine)).toEqual(whole);
    },
    60_000,
  );
});

/** Everything that making the workbook is about, sheet by sheet. */
function looks(engine: SheetEngine) {
  return engine.listSheets().map(({ id, name, rows, columns, frozenRows, frozenColumns }) => {
    const all = { row: 1, column: 1, rows: 40, columns };
    return {
      ...{ name, rows, columns, frozenRows, frozenColumns },
      formulas: engine.readFormulas(id, all),
      values: engine.readDisplayValues(id, all),
      formats: engine.readNumberFormats(id, all),
      styles: engine.readStyles(id, all),
      checks: engine.readValidations(id, { ...all, rows: 5 }).map((row) => row.map((check) => check?.criteria ?? null)),
      rules: engine.readColourRules(id).length,
      groups: engine.readGroups(id),
      filter: engine.readFilter(id)?.area ?? null,
      protections: engine.readProtections(id).length,
      sizes: engine.readSizes(id, 'columns', 1, columns),
      marks: engine
        .readMetadata()
        .filter(({ sheetId }) => sheetId === id)
        .map(({ key, value }) => `${key} ${value}`)
        .sort(),
    };
  });
}
