import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../../host/engine/o-spreadsheet/storage';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('openWorkbook', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    file = join(folder, 'orders.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (workbook: ReturnType<typeof openWorkbook>, row: number, text: string) =>
    workbook.engine.apply([{ type: 'setCells', sheetId: 0, row, column: 1, cells: [[text]] }]);
  const texts = (workbook: ReturnType<typeof openWorkbook>) => workbook.engine.readValues(0, area(1, 1, 3, 1)).flat();

  it('finds what scripts and people wrote after a kill, which closes nothing', () => {
    const first = openWorkbook(file, { name: 'Orders', locale: 'zh_CN' });
    put(first, 1, '001');
    put(first, 2, '002');
    first.engine.type('ada', 0, 3, 1, 'typed');
    first.engine.apply([{ type: 'setNotes', sheetId: 0, area: area(1, 1), notes: [['note']] }]);

    const second = openWorkbook(file);

    expect(first.isNew).toBe(true);
    expect(second.isNew).toBe(false);
    expect(texts(second)).toEqual(['001', '002', 'typed']);
    expect(second.engine.readNotes(0, area(1, 1))).toEqual([['note']]);
    expect(second.engine.document).toMatchObject({ name: 'Orders', locale: 'zh_CN' });
  });

  it('passes over a line that a kill cut in two, and goes on after it', () => {
    const first = openWorkbook(file);
    put(first, 1, 'a');
    put(first, 2, 'b');
    truncateSync(`${file}.log`, readFileSync(`${file}.log`).length - 7);

    const second = openWorkbook(file);
    put(second, 3, 'c');

    expect(texts(openWorkbook(file))).toEqual(['a', null, 'c']);
  });

  it('tells a page that was away during a snapshot what it missed, also after a restart', () => {
    const first = openWorkbook(file);
    put(first, 1, 'a');
    const known = first.engine.hub.head;
    put(first, 2, 'b');
    first.compact();
    put(first, 3, 'c');

    const missed = openWorkbook(file).engine.hub.since(known);

    expect(missed?.map(({ type }) => type)).toEqual(['REMOTE_REVISION', 'SNAPSHOT_CREATED', 'REMOTE_REVISION']);
    expect(missed?.at(-1)?.nextRevisionId).toBe(first.engine.hub.head);
  });

  it('folds a log of a few large revisions when it is opened and nobody is there yet', () => {
    const first = openWorkbook(file);
    const cells = Array.from({ length: 900 }, (_, row) => [`order ${row} `.repeat(120)]);
    first.engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 1, cells }]);
    expect(first.engine.hub.length).toBe(1);

    expect(openWorkbook(file).engine.hub.length).toBe(0);
    expect(openWorkbook(file).engine.readValues(0, area(900, 1))).toEqual([['order 899 '.repeat(120)]]);
  });

  it('takes log lines only once when the process dies between the new snapshot and the empty log', () => {
    const first = openWorkbook(file);
    put(first, 1, 'a');
    const log = readFileSync(`${file}.log`);
    first.engine.apply([{ type: 'insertRows', sheetId: 0, before: 1, count: 1, inheritFrom: 'none' }]);
    const whole = readFileSync(`${file}.log`);
    first.compact();
    writeFileSync(`${file}.log`, whole);

    expect(log.length).toBeLessThan(whole.length);
    expect(texts(openWorkbook(file))).toEqual([null, 'a', null]);
  });

  it('goes on after compacting', () => {
    const first = openWorkbook(file);
    put(first, 1, 'a');
    first.compact();
    put(first, 2, 'b');
    first.close();

    expect(texts(openWorkbook(file))).toEqual(['a', 'b', null]);
  });

  it('keeps a file that it cannot read, and says so in one sentence', () => {
    writeFileSync(file, '{"revisionId": 5');
    writeFileSync(`${file}.log`, 'line\n');

    expect(() => openWorkbook(file)).toThrow(
      /^The workbook orders.json could not be read \(.+\); it was kept as orders.json.damaged-1.$/,
    );
    expect(readdirSync(folder).sort()).toEqual(['orders.json.damaged-1', 'orders.json.damaged-1.log']);
  });

  it.each(['null', '5', '[]', '{}', ''])('keeps %j, which is no workbook', (text) => {
    writeFileSync(file, text);

    expect(() => openWorkbook(file)).toThrow(
      /^The workbook orders.json could not be read \((it is no workbook|Unexpected end .+)\); /,
    );
    expect(readFileSync(`${file}.damaged-1`, 'utf8')).toBe(text);
  });

  it('leaves a folder alone that has the name of the file', () => {
    mkdirSync(file);

    expect(() => openWorkbook(file)).toThrow(`The workbook ${file} could not be read: it is no file.`);
    expect(readdirSync(folder)).toEqual(['orders.json']);
  });

  it('keeps a workbook whose log is spoilt in the middle', () => {
    const first = openWorkbook(file);
    put(first, 1, 'a');
    appendFileSync(`${file}.log`, 'spoilt\n');
    put(first, 2, 'b');

    expect(() => openWorkbook(file)).toThrow('it was kept as orders.json.damaged-1');
    expect(texts(openWorkbook(file))).toEqual([null, null, null]);
  });
});
