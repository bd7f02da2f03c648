import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built host as people start it. */
function host(...args: string[]): { status: number | null; out: string; problem: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/host/main.mjs', ...args], { encoding: 'utf8' });
  return { status, out: stdout, problem: stderr };
}

describe('host --run', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    writeFileSync(
      join(folder, 'Code.gs'),
      `function total(price, count) {
         const sheet = SpreadsheetApp.getActiveSheet();
         sheet.appendRow([price, count, '=R[0]C[-2]']);
         sheet.getRange('A1:C1').setValues([[price, count, '=A1*B1']]);
         MailApp.sendEmail('a@example.com', 'Total', 'x');
         const store = PropertiesService.getDocumentProperties();
         store.setProperty('runs', Number(store.getProperty('runs')) + 1);
         console.log('now', new Date().toISOString(), new Date(2026, 0, 1).toISOString());
         return [sheet.getRange('C1').getValue(), store.getProperty('runs')];
       }
       function install() { ScriptApp.newTrigger('sum').timeBased().everyHours(1).create(); }
       function sum() { return SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues(); }`,
    );
    writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Shanghai"}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives a script of the spreadsheet triggers that an add-on may not have', () => {
    writeFileSync(
      join(folder, 'Often.gs'),
      "function often() { ScriptApp.newTrigger('sum').timeBased().everyMinutes(5).create(); }",
    );
    const often = ['--project', folder, '--run', 'often'];

    expect(host(...often).problem + host(...often).out).toContain('add-on triggers may run at most once per hour');
    expect(host(...often, '--bound')).toMatchObject({ status: 0, problem: '' });
  });

  it.each([
    ['--user', 'mei', '--user must be an e-mail address, not mei.'],
    ['--locale', 'english', '--locale must look like en_US or zh_CN, not english.'],
    ['--time-zone', 'Mars', '--time-zone must be a name such as Asia/Shanghai, not Mars.'],
  ])('refuses %s %s', (option, value, problem) => {
    expect(host('--project', folder, '--run', 'sum', option, value)).toEqual({ status: 2, out: '', problem: `${problem}\n` });
  });

  it('prints result, calls, mails and time, and writes them as JSON', () => {
    const json = join(folder, 'out.json');

    const { status, out } = host(
      '--project',
      folder,
      '--run',
      'total',
      '--args',
      '[2.5,4]',
      '--json',
      json,
      '--now',
      '2026-11-22T09:00:00Z',
    );

    const report = JSON.parse(readFileSync(json, 'utf8'));
    expect(status).toBe(0);
    expect(out).toMatch(/Range\.setValues[\s\S]*to a@example\.com: Total[\s\S]*Result: \[ 10, '1' \]/);
    expect(report).toMatchObject({
      ok: true,
      result: [10, '1'],
      callsByMethod: { 'Range.setValues': 1, 'MailApp.sendEmail': 1 },
    });
    // The script sees the time that it was told, in its own zone.
    expect(report.log[0].text).toBe('now 2026-11-22T09:00:00.000Z 2025-12-31T16:00:00.000Z');
  });

  it('keeps the workbook and the properties in the file that it is given', () => {
    const workbook = join(folder, 'data', 'workbook.json');

    host('--project', folder, '--run', 'total', '--args', '[1,1]', '--workbook', workbook);
    const { out } = host('--project', folder, '--run', 'total', '--args', '[3,2]', '--workbook', workbook);

    expect(out).toContain("Result: [ 6, '2' ]");
  });

  it('reads a .csv as typed', () => {
    const csv = join(folder, 'orders.csv');
    writeFileSync(csv, '\ufeffa,b\r\n"1,5",2\r\n');

    expect(host('--project', folder, '--run', 'sum', '--workbook', csv).out).toContain("Result: [ [ 'a', 'b' ], [ '1,5', 2 ] ]");
  });

  it('ends with 1 where the function fails, and with 2 and one sentence where it cannot run', () => {
    const missing = host('--project', folder, '--run', 'gone');
    const folderless = host('--project', join(folder, 'gone'), '--run', 'total');
    const args = host('--project', folder, '--run', 'total', '--args', '{');

    expect([missing.status, missing.out]).toEqual([1, expect.stringContaining('Script function not found: gone')]);
    expect([folderless.status, folderless.problem]).toEqual([2, `There is no project folder ${join(folder, 'gone')}.\n`]);
    expect([args.status, args.problem]).toEqual([2, '--args must be a JSON list such as ["A1", 5].\n']);
  });

  it.each([
    [['--now', '1'], '--now must be a time such as 2026-11-22T09:00:00+08:00, not 1.\n'],
    [['--seed', '-1'], expect.stringMatching(/^Option '--seed' argument is ambiguous\. .+\n$/)],
    [
      ['--allow-fetch', 'https://x.com/'],
      '--allow-fetch must name hosts such as example.com or *.example.com, not https://x.com/.\n',
    ],
    [
      ['--allow-fetch', 'x.com=nowhere'],
      '--allow-fetch must name hosts such as example.com or *.example.com, not x.com=nowhere.\n',
    ],
    [['--locale', 'xx_YY'], '--locale must look like en_US or zh_CN, not xx_YY.\n'],
    [['--time-zone', 'asia/shanghai'], '--time-zone must be a name such as Asia/Shanghai, not asia/shanghai.\n'],
    [['--json', '/dev/null/x.json'], '--json names /dev/null/x.json, which cannot be written to.\n'],
  ])('refuses %j in one sentence and runs nothing', (args, sentence) => {
    const ended = host('--project', folder, '--run', 'sum', ...args);

    expect([ended.status, ended.out, ended.problem]).toEqual([2, '', sentence]);
  });

  it('reaches nothing of Node by what import() gives', () => {
    writeFileSync(
      join(folder, 'escape.gs'),
      `async function escape() {
        const promises = [() => import('node:fs'), () => new Function('return import("node:fs")')(), () => eval('import("node:fs")')].map((each) => each());
        const errors = await Promise.all(promises.map((each) => each.catch((error) => error)));
        return [...promises, ...errors].flatMap((each) => [each.constructor, each.constructor.constructor, each.then, each.catch, each.toString])
          .filter((each) => typeof each === 'function')
          .flatMap((each) => [each.constructor, Object.getPrototypeOf(each).constructor])
          .filter((maker) => { try { return maker('return typeof process')() !== 'undefined'; } catch (error) { return false; } }).length;
      }`,
    );

    expect(host('--project', folder, '--run', 'escape').out).toContain('Result: 0');
  });

  it('refuses a .csv that is not one', () => {
    const csv = join(folder, 'orders.csv');
    const given = (bytes: Buffer | string) => {
      writeFileSync(csv, bytes);
      return host('--project', folder, '--run', 'sum', '--workbook', csv).problem;
    };

    expect(given(Buffer.from([0xd6, 0xd0]))).toBe(`${csv} could not be read as text in UTF-8.\n`);
    expect(given('a,b\n"x,y')).toBe(`${csv} is no CSV: a quoted text does not end.\n`);
  });

  it('makes a fault happen and prints the command that replays it', () => {
    const args = ['--project', folder, '--run', 'total', '--args', '[2.5,4]', '--fault', 'kill:1-6', '--seed', '7'];
    const [first, second] = [host(...args), host(...args)];

    expect(first.status).toBe(1);
    expect(first.out).toMatch(
      /Fault: kill:\d at \S+\nAgain: npm run host -- .*--fault kill:1-6 --seed 7\ntotal failed\. Exception: Execution cancelled/,
    );
    expect(/Fault: .*/.exec(second.out)?.[0]).toBe(/Fault: .*/.exec(first.out)?.[0]);
    expect(host(...args.slice(0, -3), 'explode').problem).toMatch(/--fault must be a fault such as kill:12/);
  });

  it('tells of a fault that did not happen', () => {
    const { out } = host('--project', folder, '--run', 'sum', '--fault', 'throw:99', '--fault', 'smtp:refuse');

    expect(out).toContain('Fault that did not happen: throw:99\nFault that did not happen: smtp:refuse\n');
    expect(out).not.toContain('Fault: ');
  });

  it('tells of what a form and the clock have started, with its log', () => {
    writeFileSync(
      join(folder, 'Form.gs'),
      `function wait() {
         console.log('waits');
         ScriptApp.newTrigger('answer').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
         ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
       }
       function answer(e) { console.log('answer', e.values[1]); throw new Error('no room'); }
       function tick() { console.info('tock'); }`,
    );
    const { out } = host('--project', folder, '--run', 'wait', '--form', '{"Name":"An"}', '--advance', '61m', '--clock', 'exact');

    expect(out).toMatch(/^\[debug\] waits\nService calls: 2/);
    expect(out).toMatch(/answer failed\. Error: no room\n$/);
    expect(out).toMatch(/^Form: answer failed: no room\n\[debug\] answer An\nClock: \S+ tick\n\[info\] tock\n/m);
  });

  it('lets the time go on and fires the clock triggers', () => {
    const { out } = host(
      '--project',
      folder,
      '--run',
      'install',
      '--advance',
      '3h',
      '--clock',
      'exact',
      '--now',
      '2026-11-22T09:00:00Z',
    );

    expect(out.match(/Clock: .*/g)).toEqual([10, 11, 12].map((hour) => `Clock: 2026-11-22T${hour}:00:00.000Z sum`));
  });
});
