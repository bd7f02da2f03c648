import { hostUser } from '../../host/services/host-user';
import type { RunRecord } from '../../host/services/run-record';
import { aScriptHost, owner, refusalOf } from '../support/script-host';

const hour = 3_600_000;
const logging = `
  function log(e) {
    console.log(Object.keys(e).sort().map((key) => key + '=' + (e[key] === null ? null : String(e[key]))).join(' '));
  }`;
const sheetTrigger = 'ScriptApp.newTrigger("log").forSpreadsheet(SpreadsheetApp.getActive())';

describe('Events', () => {
  it('tell an installed onOpen its mode, source and user (F098)', () => {
    const { host, run, page, last } = aScriptHost({
      code: `${logging} function install() { ${sheetTrigger}.onOpen().create(); }`,
    });
    run('install');

    host.open(owner, page);

    expect(last().log[0]?.text).toMatch(/^authMode=FULL source=Spreadsheet triggerUid=\d+ user=User$/);
  });

  it('tell onInstall its mode only, which is full, and are not followed by onOpen (F043, F103)', () => {
    const { host, page, records } = aScriptHost({ code: `${logging} function onInstall(e) { log(e); } function onOpen() {}` });

    host.install(owner, page);

    expect(records.map(({ functionName, log }) => [functionName, log[0]?.text])).toEqual([['onInstall', 'authMode=FULL']]);
  });

  it('runs onSelectionChange in its mode when somebody selects something else, and not when a script does (F087)', () => {
    const { host, page, records, run } = aScriptHost({
      code: `
      function onSelectionChange(e) { console.log(e.range.getA1Notation(), String(e.authMode), e.range.columnStart, e.source.getName() !== ''); }
      function jump() { SpreadsheetApp.getActiveSheet().getRange('C3').activate(); }`,
    });
    page.select({
      sheetId: 0,
      ranges: [
        { row: 1, column: 1, rows: 1, columns: 1 },
        { row: 2, column: 2, rows: 2, columns: 1 },
      ],
    });
    host.selectionChanged(owner, page);
    run('jump');

    expect(records.map(({ functionName, log }) => [functionName, log.map(({ text }) => text)])).toEqual([
      ['onSelectionChange', ['B2:B3 LIMITED 2 true']],
      ['jump', []],
    ]);
  });

  it('are not there when a person runs a function (F046)', () => {
    const { run } = aScriptHost({ code: 'function onOpen(e) { return typeof e; }' });

    expect(run('onOpen')).toBe('undefined');
  });

  it('tell of no recalculated cells, moved rows or formats (F086)', () => {
    const { engine, records } = aScriptHost({ code: 'function onEdit(e) { console.log(e.range.getA1Notation()); }' });
    engine.apply([{ type: 'setCells', sheetId: 0, row: 1, column: 2, cells: [[{ formula: '=A1*2' }]] }]);

    engine.type(owner, 0, 1, 1, '5');
    engine.restructure(owner, { type: 'moveRows', sheetId: 0, first: 1, count: 1, before: 4 });
    engine.restructure(owner, {
      type: 'setStyle',
      sheetId: 0,
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      style: { bold: true },
    });

    expect(records.map(({ log }) => log[0]?.text)).toEqual(['A1']);
  });

  it('run a function named onEdit twice where a trigger is installed on it as well (F088)', () => {
    const { engine, run, records } = aScriptHost({
      code: `function onEdit(e) { console.log(String(e.authMode)); }
        function install() { ScriptApp.newTrigger('onEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`,
    });
    run('install');

    engine.type(owner, 0, 1, 1, '5');

    expect(records.slice(1).map(({ log }) => log[0]?.text)).toEqual(['LIMITED', 'FULL']);
  });

  it('start simple and installed handlers side by side (F108)', () => {
    const { engine, host } = aScriptHost({
      code: 'function onEdit() {}',
      runner: { run: () => new Promise(() => {}) },
      options: {
        state: {
          ...aScriptHost().host.saveState(),
          triggers: [installed('ON_EDIT')],
        },
      },
    });

    engine.type(owner, 0, 1, 1, '5');

    expect([...host.running].map(({ authMode }) => authMode)).toEqual(['LIMITED', 'FULL']);
  });

  it('tell no trigger what a script writes (F090)', () => {
    const { run, records } = aScriptHost({
      code: `${logging} function install() { ${sheetTrigger}.onChange().create(); }
        function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); SpreadsheetApp.getActiveSheet().insertRowAfter(1); }`,
    });
    run('install');

    run('write');

    expect(records.map(({ cause }) => cause)).toEqual(['run', 'run']);
  });
});

function installed(eventType: 'ON_EDIT') {
  const times = { created: 0, schedule: null, nextTime: null };
  return { id: '1', handler: 'onEdit', eventType, creator: owner, isDisabled: false, ...times };
}

describe('Installed triggers', () => {
  it('tell their id, handler, type and source, which a clock has none of (F091)', () => {
    const { run } = aScriptHost({
      code: `function log() {} function install() {
        return [${sheetTrigger}.onEdit().create(), ScriptApp.newTrigger('log').timeBased().everyHours(1).create()].map((trigger) => [
          /^\\d+$/.test(trigger.getUniqueId()), trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource()),
          trigger.getTriggerSourceId() === SpreadsheetApp.getActive().getId() ? 'this file' : trigger.getTriggerSourceId()]);
      }`,
    });

    expect(run('install')).toEqual([
      [true, 'log', 'ON_EDIT', 'SPREADSHEETS', 'this file'],
      [true, 'log', 'CLOCK', 'CLOCK', null],
    ]);
  });

  it('call methods of objects (F092)', () => {
    const { run, host, clock, last } = aScriptHost({
      code: `const jobs = { hourly: () => console.log('done') };
        function install() { ScriptApp.newTrigger('jobs.hourly').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(last().log[0]?.text).toBe('done');
  });

  it('send nobody a mail when they fail (F079)', () => {
    const { run, host, clock, waiting, last } = aScriptHost({
      code: `function log() { throw new Error('broken'); } function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect([last().outcome.ok, waiting.outbox]).toEqual([false, []]);
  });

  it('run in an add-on up to the first call that its person has not granted (F080)', () => {
    const { run, host, clock, last } = aScriptHost({
      code: `function log() { console.log('started'); MailApp.sendEmail('a@b.com', 's', 'b'); }
        function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    host.setPerson(
      hostUser(owner, { role: 'owner', grantedScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] }),
    );
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(last().log[0]?.text).toBe('started');
    expect(last().outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining('MailApp.sendEmail') } });
  });

  it.each([
    [true, 'Spreadsheet'],
    [false, 'null'],
  ])('have the active spreadsheet on the clock or not, as the host is told: %s (F083)', (clockHasDocument, text) => {
    const { run, host, clock, last } = aScriptHost({
      options: { clockHasDocument },
      code: `function log() { console.log(String(SpreadsheetApp.getActiveSpreadsheet())); }
        function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(last().log[0]?.text).toBe(text);
  });

  it('find no active sheet, document properties or document lock without a document (F038, F150)', () => {
    const { run, host, clock, last } = aScriptHost({
      options: { clockHasDocument: false },
      code: `function log() {
          console.log([SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSheet(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock()].map(String).join());
        }
        function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(last().log[0]?.text).toBe('null,null,null,null');
  });
});

describe('Executions', () => {
  it('are thirty at a time for one person, not more (F012)', () => {
    const { host, records } = aScriptHost({ code: 'function wait() {}', runner: { run: () => new Promise(() => {}) } });

    for (let turn = 0; turn < 30; turn++) host.run('wait', [], owner);
    host.run('wait', [], owner);

    expect(host.running.size).toBe(30);
    expect((records[0] as RunRecord).outcome).toMatchObject({
      error: { message: 'There are too many scripts running simultaneously for this Google user account.' },
    });
  });

  it('are given six minutes, and a simple trigger thirty seconds (F008, F011)', () => {
    const limits: number[] = [];
    const runner = {
      run: ({ timeLimitMs }: { readonly timeLimitMs: number }) => {
        limits.push(timeLimitMs);
        return { ok: true, value: null } as const;
      },
    };
    const { host, page } = aScriptHost({ code: 'function onOpen() {} function go() {}', runner });

    host.open(owner, page);
    host.run('go', [], owner);

    expect(limits).toEqual([30_000, 360_000]);
  });

  it('have properties counted by the day (F003)', () => {
    const { run } = aScriptHost({
      options: { quotas: { propertyCallsPerDay: 3 } },
      code: `function use(times) { for (let i = 0; i < times; i++) PropertiesService.getUserProperties().getProperty('a'); }`,
    });
    run('use', 3);

    expect(refusalOf(() => run('use', 1))).toBe('Exception: Service invoked too many times for one day: properties.');
  });
});
