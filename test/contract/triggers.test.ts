import { hostUser } from '../../host/services/host-user';
import { aScriptHost, owner, refusalOf } from '../support/script-host';

const hour = 3_600_000;

const logging = `
  function log(e) {
    const fields = Object.keys(e).sort().map((key) => key + '=' + (e[key] === null ? null : String(e[key])));
    console.log(fields.join(' '));
  }`;

describe('Triggers', () => {
  it('gives onEdit the range, and value and old value of a single cell as text (F099, F104–F106)', () => {
    const { engine, records } = aScriptHost({
      code: `function onEdit(e) {
        const { rowStart, rowEnd, columnStart, columnEnd } = e.range;
        console.log(JSON.stringify([String(e.authMode), e.range.getA1Notation(), rowStart, rowEnd, columnStart, columnEnd, e.value, e.oldValue, e.triggerUid]));
      }`,
    });

    engine.type(owner, 0, 2, 3, '5');
    engine.type(owner, 0, 2, 3, 'TRUE');
    engine.clearByPerson(owner, 0, { row: 2, column: 3, rows: 1, columns: 1 });
    engine.paste(owner, 0, 1, 1, [[1, 2]]);

    expect(records.map(({ log }) => log[0]?.text)).toEqual([
      '["LIMITED","C2",2,2,3,3,"5",null,null]',
      '["LIMITED","C2",2,2,3,3,"TRUE","5",null]',
      '["LIMITED","C2",2,2,3,3,null,"TRUE",null]',
      '["LIMITED","A1:B1",1,1,1,2,null,null,null]',
    ]);
  });

  it('does not fire for what scripts write (F084, F109)', () => {
    const { run, records } = aScriptHost({
      code: 'function onEdit() {} function write() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); }',
    });

    run('write');

    expect(records.map(({ cause }) => cause)).toEqual(['run']);
  });

  it('tells inserted rows to an installed onChange only (F100, F110)', () => {
    const { run, engine, records } = aScriptHost({
      code: `${logging} function onEdit() {}
        function install() { ScriptApp.newTrigger('log').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }`,
    });
    run('install');

    engine.restructure(owner, { type: 'insertRows', sheetId: 0, before: 2, count: 1, inheritFrom: 'before' });

    expect(records.slice(1).map(({ cause, functionName }) => [cause, functionName])).toEqual([['change', 'log']]);
    expect(records[1]?.log[0]?.text).toMatch(/^authMode=FULL changeType=INSERT_ROW source=Spreadsheet triggerUid=\d+ user=User$/);
  });

  it('gives a clock trigger its time in UTC, without user and source (F102)', () => {
    const { host, run, clock, records } = aScriptHost({
      now: '2026-11-22T09:30:00+08:00',
      code: `${logging} function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');

    clock.advance(hour);
    const [due] = host.dueTriggers();
    host.fireTrigger(due?.id ?? '');

    expect(records[1]?.log[0]?.text).toMatch(
      /^authMode=FULL day-of-month=22 day-of-week=7 hour=2 minute=30 month=11 second=0 timezone=UTC triggerUid=\d+ week-of-year=47 year=2026$/,
    );
  });

  it('makes up for missed hours once (F093)', () => {
    const { host, run, clock } = aScriptHost({
      code: `${logging} function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');

    clock.advance(10 * hour);
    const [due] = host.dueTriggers();
    host.fireTrigger(due?.id ?? '');

    expect(host.dueTriggers()).toEqual([]);
    expect(host.nextDueTime()).toBe(clock.now() + hour);
  });

  it('fires a daily trigger at one stable moment of its hour, in the zone asked for (F093)', () => {
    const { host, run, clock } = aScriptHost({
      now: '2026-11-22T12:00:00Z',
      code: `function log() {} function install() { ScriptApp.newTrigger('log').timeBased().everyDays(1).atHour(9).nearMinute(15).inTimezone('America/New_York').create(); }`,
    });
    run('install');

    const first = host.nextDueTime() ?? 0;
    clock.set(first);
    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(new Date(first).toISOString()).toBe('2026-11-22T14:15:00.000Z');
    expect(host.nextDueTime()).toBe(first + 24 * hour);
  });

  it('keeps a trigger that fires once in the list after it has fired (F094)', () => {
    const { host, run, clock } = aScriptHost({
      code: `function log() {} function install() { ScriptApp.newTrigger('log').timeBased().after(1000).create(); }`,
    });
    run('install');

    clock.advance(1000);
    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(host.dueTriggers()).toEqual([]);
    expect(host.triggers()).toHaveLength(1);
  });

  it('gives an add-on one trigger of a type per person, and none more often than hourly (F077, F078)', () => {
    const { run } = aScriptHost({
      code: `function log() {} function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }
        function often() { ScriptApp.newTrigger('log').timeBased().everyMinutes(5).create(); }`,
    });

    expect(refusalOf(() => run('often'))).toMatch(/once per hour/);
    run('install');
    expect(refusalOf(() => run('install'))).toMatch(/too many time-based triggers/);
  });

  it('gives a bound script twenty (F013)', () => {
    const { run } = aScriptHost({
      options: { deployment: 'bound' },
      code: `function log() {} function install(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('log').timeBased().everyMinutes(1).create(); }`,
    });
    run('install', 20);

    expect(refusalOf(() => run('install', 1))).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('leaves a trigger dead that a trigger has made (F095)', () => {
    const { host, run, clock } = aScriptHost({
      code: `function log() { ScriptApp.newTrigger('log').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
        function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    clock.advance(hour);

    host.fireTrigger(host.dueTriggers()[0]?.id ?? '');

    expect(host.triggers().map(({ eventType, isDisabled }) => [eventType, isDisabled])).toEqual([
      ['CLOCK', false],
      ['ON_OPEN', true],
    ]);
  });

  it('shows each account its own triggers only (F089)', () => {
    const { host, run, last } = aScriptHost({
      users: [hostUser('guest@example.com')],
      code: `function log() {} function install() { ScriptApp.newTrigger('log').timeBased().everyHours(1).create(); }
        function count() { return ScriptApp.getProjectTriggers().length; }`,
    });
    run('install');

    host.run('count', [], 'guest@example.com');

    expect(last().outcome).toEqual({ ok: true, value: 0 });
    expect(run('count')).toBe(1);
  });

  it('says which handler is missing (F097)', () => {
    const { host, page, last } = aScriptHost({ code: '' });

    host.click(owner, 'gone', page);

    expect(last().outcome).toMatchObject({ ok: false, error: { name: 'Exception', message: 'Script function not found: gone' } });
  });

  it('runs methods of objects and top-level constants as handlers (F056, F175)', () => {
    const { run } = aScriptHost({ code: 'const menu = { item1: () => 1 }; const arrow = () => 2;' });

    expect([run('menu.item1'), run('arrow')]).toEqual([1, 2]);
  });

  it('starts every execution with fresh globals, in the order of the files (F167)', () => {
    const { run } = aScriptHost({ code: 'var count = 0; function next() { return ++count; }' });

    expect([run('next'), run('next')]).toEqual([1, 1]);
  });

  it('stops triggers when their time of the day is used up (F002)', () => {
    const { host, run, clock, last } = aScriptHost({
      options: { quotas: { triggerMinutesPerDay: 1 } },
      code: `function work() { Utilities.sleep(90000); } function install() { ScriptApp.newTrigger('work').timeBased().everyHours(1).create(); }`,
    });
    run('install');
    for (let turn = 0; turn < 2; turn++) {
      clock.advance(hour);
      host.fireTrigger(host.dueTriggers()[0]?.id ?? '');
    }

    expect(last().outcome).toMatchObject({ error: { message: 'Service using too much computer time for one day.' } });
  });

  it('survives a restart with its triggers, properties and quotas', () => {
    const code = `function log() {} function install() {
        ScriptApp.newTrigger('log').timeBased().everyHours(1).create();
        PropertiesService.getDocumentProperties().setProperty('a', '1');
        MailApp.sendEmail('a@b.com', 's', 'b');
      }
      function look() { return [ScriptApp.getProjectTriggers().length, PropertiesService.getDocumentProperties().getProperty('a'), MailApp.getRemainingDailyQuota()]; }`;
    const before = aScriptHost({ code });
    before.run('install');

    const state = JSON.parse(JSON.stringify(before.host.saveState()));
    const after = aScriptHost({ code, options: { state } });

    expect(after.run('look')).toEqual([1, '1', 99]);
  });
});
