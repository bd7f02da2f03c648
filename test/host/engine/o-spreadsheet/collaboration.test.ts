import type { Model } from '@odoo/o-spreadsheet';
import type { CustomCall } from '../../../../host/engine/custom-functions';
import type { EngineWrite } from '../../../../host/engine/engine-write';
import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { HubMessage } from '../../../../host/engine/o-spreadsheet/hub';
import { serverLibrary } from '../../../../host/engine/o-spreadsheet/server-library';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A page without a screen: its messages reach the hub, and the hub's reach it, only when the test lets them. */
class Page {
  readonly model: Model;
  private readonly outbox: HubMessage[] = [];
  private readonly inbox: HubMessage[] = [];
  private deliver: (message: HubMessage) => void = () => undefined;

  constructor(
    private readonly engine: SpreadsheetEngine,
    readonly name: string,
  ) {
    const { snapshot, revisions } = engine.hub.join(name, (message) => this.inbox.push(plain(message)), `${name}@example.com`);
    this.model = new (serverLibrary().Model)(
      plain(snapshot) as never,
      {
        client: { id: name, name },
        transportService: {
          sendMessage: async (message: HubMessage) => void this.outbox.push(plain(message)),
          onNewMessage: (_: string, listener: (message: HubMessage) => void) => {
            this.deliver = listener;
          },
          leave: () => undefined,
        } as never,
      },
      plain(revisions) as never,
    );
  }

  dispatch(type: string, payload: object): void {
    (this.model.dispatch as (type: string, payload: object) => unknown)(type, payload);
  }

  sendOne(): boolean {
    const message = this.outbox.shift();
    if (message) this.engine.hub.receive(this.name, message);
    return message !== undefined;
  }

  takeOne(): boolean {
    const message = this.inbox.shift();
    if (message) this.deliver(message);
    return message !== undefined;
  }
}

function settle(pages: readonly Page[]): void {
  for (let moved = true; moved; ) moved = pages.some((page) => page.takeOne() || page.sendOne());
}

const exported = (model: Model) => {
  const { revisionId: _, ...data } = (model as unknown as { _exportData(squish: boolean): Record<string, unknown> })._exportData(
    false,
  );
  return sorted(data);
};

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

const modelOf = (engine: SpreadsheetEngine) => (engine as unknown as { session: { model: Model } }).session.model;

/** Seeded, so that a failure can be played again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a spreadsheet shared by pages and scripts', () => {
  it('shows texts that look like numbers in pages exactly as they were written', () => {
    const engine = createSpreadsheetEngine();
    const page = new Page(engine, 'ada');
    const ids = ['001', '002', '003', '0004', '1e3', '2026-01-05'].map((text) => [text]);

    engine.apply([
      { type: 'setNumberFormats', sheetId: 0, area: area(1, 1, 6, 1), formats: '@' },
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: ids },
      { type: 'setCells', sheetId: 0, row: 1, column: 2, cells: ids },
    ]);
    settle([page]);
    const joined = new Page(engine, 'bob');

    for (const model of [page.model, joined.model, modelOf(engine)]) {
      expect(ids.map((_, row) => model.getters.getEvaluatedCell({ sheetId: '0', col: 0, row }).value)).toEqual(ids.flat());
      expect(ids.map((_, row) => model.getters.getEvaluatedCell({ sheetId: '0', col: 1, row }).value)).toEqual(ids.flat());
    }
  });

  it('shows Loading... in every page until a function of the script has run, then its result', () => {
    const engine = createSpreadsheetEngine();
    const page = new Page(engine, 'ada');
    const calls: CustomCall[] = [];
    engine.customFunctions?.define(['twice'], '1');
    engine.customFunctions?.onCall((more) => calls.push(...more));
    engine.apply([
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 1,
        cells: [[4, { formula: '=TWICE(A1)' }, { formula: '=MAP(A1:A1,LAMBDA(x,x+1))' }]],
      },
    ]);
    settle([page]);
    const shown = (model: Model) => [1, 2].map((col) => model.getters.getEvaluatedCell({ sheetId: '0', col, row: 0 }).value);

    expect(calls).toMatchObject([{ name: 'twice', args: [4] }]);
    expect(shown(page.model)).toEqual(['Loading...', 5]);

    page.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      position: 'before',
      base: 0,
      quantity: 1,
    });
    engine.customFunctions?.settle(new Map(calls.map(({ key }) => [key, { cells: [[8]] }])));
    settle([page]);
    const joined = new Page(engine, 'bob');

    for (const model of [page.model, joined.model, modelOf(engine)]) {
      expect([1, 2].map((col) => model.getters.getEvaluatedCell({ sheetId: '0', col, row: 1 }).value)).toEqual([8, 5]);
    }
    expect(exported(page.model)).toEqual(exported(modelOf(engine)));
  });

  it("shows errors in Google's words in pages", () => {
    const engine = createSpreadsheetEngine();
    const page = new Page(engine, 'ada');
    const formulas = ['=1+"x"', '=SUM(', '=A1', '=A5:XY9', '=NOSUCH()', '=1/0'].map((formula) => ({ formula }));
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells: formulas.map((cell) => [cell]) }]);
    settle([page]);

    const shown = formulas.map((_, row) => page.model.getters.getEvaluatedCell({ sheetId: '0', col: 0, row }).formattedValue);
    expect(shown).toEqual(['#VALUE!', '#ERROR!', '#VALUE!', '#REF!', '#NAME?', '#DIV/0!']);
  });

  it('makes a sheet and formulas about it in one revision that pages read alike', () => {
    const engine = createSpreadsheetEngine();
    const page = new Page(engine, 'ada');

    engine.apply([
      { type: 'addSheet', sheetId: 5, name: '设置', index: 1, rows: 10, columns: 5 },
      { type: 'setCells', sheetId: 5, row: 1, column: 1, cells: [[0.1], [0.3]] },
      {
        type: 'setCells',
        sheetId: 0,
        row: 1,
        column: 1,
        cells: [1, 2, 3].map((row) => [{ formula: `=设置!A$1+ROUND(B${row};2)+0.${row}` }]),
      },
    ]);
    settle([page]);

    expect(exported(page.model)).toEqual(exported(modelOf(engine)));
    expect(page.model.getters.getEvaluatedCell({ sheetId: '0', col: 0, row: 2 }).value).toBeCloseTo(0.4);
  });

  it('moves a note of the script to the row that a page has moved meanwhile, and back at undo', () => {
    const engine = createSpreadsheetEngine();
    const page = new Page(engine, 'ada');
    engine.apply([{ type: 'setNotes', sheetId: 0, area: area(5, 1), notes: [['before']] }]);
    settle([page]);

    page.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      position: 'before',
      base: 0,
      quantity: 1,
    });
    engine.apply([{ type: 'setNotes', sheetId: 0, area: area(7, 1), notes: [['meanwhile']] }]);
    settle([page]);
    const inserted = engine.readNotes(0, area(5, 1, 4, 1)).flat();
    page.dispatch('REQUEST_UNDO', {});
    settle([page]);

    expect(inserted).toEqual(['', 'before', '', 'meanwhile']);
    expect(engine.readNotes(0, area(5, 1, 4, 1)).flat()).toEqual(['before', '', 'meanwhile', '']);
    expect(exported(page.model)).toEqual(exported(modelOf(engine)));
  });

  it.each([1, 2, 3, 4, 5, 6])('leaves all alike after 80 random deeds at once (seed %i)', (seed) => {
    const random = randomNumbers(seed);
    const engine = createSpreadsheetEngine();
    engine.apply([{ type: 'deleteRows', sheetId: 0, first: 31, count: 970 }]);
    const pages = [new Page(engine, 'ada'), new Page(engine, 'bob')];
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);

    for (let deed = 0; deed < 80; deed += 1) {
      if (random(3) === 0) engine.apply([scriptDeed(random)]);
      else pageDeed(pages[random(2)] as Page, random);
      for (const page of pages) {
        if (random(2) === 0) page.sendOne();
        if (random(2) === 0) page.takeOne();
      }
    }
    settle(pages);

    const expected = exported(modelOf(engine));
    for (const page of pages) expect(exported(page.model)).toEqual(expected);
    expect(exported(new Page(engine, 'late').model)).toEqual(expected);
    const saved = createSpreadsheetEngine({ saved: plain(engine.save()) });
    expect(exported(modelOf(saved))).toEqual(expected);
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });
});

function scriptDeed(random: (below: number) => number): EngineWrite {
  const place = { sheetId: 0, area: area(1 + random(20), 1 + random(8), 1 + random(3), 1 + random(2)) };
  switch (random(8)) {
    case 0:
      return { type: 'insertRows', sheetId: 0, before: 1 + random(15), count: 1 + random(2), inheritFrom: 'before' };
    case 1:
      return { type: 'deleteRows', sheetId: 0, first: 1 + random(15), count: 1 };
    case 2:
      return { type: 'setNotes', sheetId: 0, area: area(1 + random(20), 1 + random(8)), notes: [[`n${random(9)}`]] };
    case 3:
      return {
        type: 'setValidation',
        ...place,
        validation: { criteria: 'VALUE_IN_LIST', values: ['a', 'b'], allowInvalid: true },
      };
    case 4:
      return {
        type: 'setColourRules',
        sheetId: 0,
        rules: [
          {
            areas: [place.area],
            criteria: 'CUSTOM_FORMULA',
            values: [`=$A${place.area.row}>3`],
            style: { background: '#ff0000' },
          },
        ],
      };
    case 5:
      return { type: 'setNumberFormats', ...place, formats: ['@', '¥#,##0.00', 'yyyy-mm-dd', ''][random(4)] ?? '' };
    case 6:
      return { type: 'sort', sheetId: 0, area: area(2, 1, 10, 4), by: [{ column: 1 + random(4), ascending: random(2) === 0 }] };
    default:
      return {
        type: 'setCells',
        sheetId: 0,
        row: place.area.row,
        column: place.area.column,
        cells: [0, 1, 2].map(() => [random(50), `00${random(9)}`, { formula: `=A${1 + random(9)}*2` }]),
      };
  }
}

function pageDeed(page: Page, random: (below: number) => number): void {
  const [type, payload] = randomCommand(random);
  page.dispatch(type, payload);
}

function randomCommand(random: (below: number) => number): [string, object] {
  const sheetId = '0';
  const sheetName = 'Sheet1';
  const at = { sheetId, col: random(8), row: random(20) };
  const zone = { left: at.col, right: at.col + 1, top: at.row, bottom: at.row + 1 };
  switch (random(9)) {
    case 0:
      return [
        'ADD_COLUMNS_ROWS',
        {
          sheetId,
          sheetName,
          dimension: 'ROW',
          position: 'after',
          base: random(15),
          quantity: 1,
        },
      ];
    case 1:
      return ['REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension: 'ROW', elements: [random(15)] }];
    case 2:
      return [
        'ADD_COLUMNS_ROWS',
        {
          sheetId,
          sheetName,
          dimension: 'COL',
          position: 'before',
          base: random(6),
          quantity: 1,
        },
      ];
    case 3:
      return ['DELETE_CONTENT', { sheetId, target: [zone] }];
    case 4:
      return ['REQUEST_UNDO', {}];
    case 5:
      return ['SET_FORMATTING', { sheetId, target: [zone], style: { bold: true } }];
    case 6:
      return [
        'SORT_CELLS',
        {
          ...at,
          zone: { ...zone, bottom: zone.bottom + 4 },
          sortDirection: random(2) === 0 ? 'asc' : 'desc',
        },
      ];
    default:
      return [
        'UPDATE_CELL',
        {
          ...at,
          content: ['5', '=A1+1', '007', "'9", '¥12.5', 'text', '=SUM(A1;B2)'][random(7)],
        },
      ];
  }
}
