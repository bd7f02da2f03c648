import { aScriptHost } from '../../support/script-host';

const code = `
  const store = () => PropertiesService.getScriptProperties();
  function work() {
    const lock = LockService.getScriptLock();
    lock.waitLock(10);
    const sheet = SpreadsheetApp.getActiveSheet();
    try {
      sheet.getRange('A1').setValue('written');
      store().setProperty('reached', 'yes');
      sheet.getRange('A2').setValue('behind');
    } catch (error) {
      console.log('caught');
    } finally {
      console.log('finally');
      lock.releaseLock();
    }
  }
  function isFree() { return LockService.getScriptLock().tryLock(0); }
  function at(address) { return SpreadsheetApp.getActiveSheet().getRange(address).getValue(); }
  function slowly() { for (let i = 0; i < 100; i++) { try { MailApp.getRemainingDailyQuota(); Utilities.sleep(10000); } catch (e) { i = 0; } } }
  function onEdit() { Utilities.sleep(31000); console.log('after'); }`;

const killedAt = (op: string, writes: 'lost' | 'applied') =>
  aScriptHost({
    code,
    options: { onCall: (called, _count, execution) => called === op && execution.kill(writes) },
  });

describe('a killed run in the same thread', () => {
  it.each([
    ['lost', ''],
    ['applied', 'written'],
  ] as const)('runs no catch and no finally, frees its locks, and its unflushed writes are %s', (writes, value) => {
    const { host, run, last, page, records } = killedAt('Properties.setProperty', writes);
    host.run('work', [], 'owner@example.com', page);

    expect(last().outcome).toMatchObject({ ok: false, error: { name: 'Exception', message: 'Execution cancelled' } });
    expect([records[0]?.log, run('isFree'), run('at', 'A1')]).toEqual([[], true, value]);
  });

  it('leaves a run alone in which it was nested', () => {
    let isNested = false;
    const { run, host, page } = aScriptHost({
      code,
      options: {
        onCall: (op, _count, execution) => {
          if (isNested && op === 'Lock.waitLock') execution.kill();
          if (isNested || op !== 'Range.getValue') return;
          isNested = true;
          host.run('work', [], 'owner@example.com', page);
        },
      },
    });

    expect(run('at', 'A1')).toBe('');
  });
});

describe('the time that calls take on Google', () => {
  it('is in the record, sleeps included', () => {
    const { run, last } = aScriptHost({
      code: `function f() { Utilities.sleep(5000); ${'MailApp.getRemainingDailyQuota();'.repeat(2)} }`,
    });
    run('f');

    expect(last().googleMs).toBe(5060);
  });

  it('ends a run at six minutes, whatever it catches (F008)', () => {
    const { run, last, clock } = aScriptHost({ code });
    const before = clock.now();

    expect(() => run('slowly')).toThrow('Exception: Exceeded maximum execution time');
    expect([last().googleMs >= 360_000, clock.now() - before]).toEqual([true, 360_000]);
  });

  it('ends a simple trigger at thirty seconds (F011)', () => {
    const { engine, last } = aScriptHost({ code });
    engine.type('owner@example.com', 0, 1, 1, 'x');

    expect(last()).toMatchObject({ outcome: { ok: false, error: { message: 'Exceeded maximum execution time' } }, log: [] });
  });
});
