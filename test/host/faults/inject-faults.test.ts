import type { Fault } from '../../../host/faults/fault';
import { type FaultInjector, injectFaults } from '../../../host/faults/inject-faults';
import { faultText, parseFault } from '../../../host/faults/parse-fault';
import { seeded } from '../../../host/faults/seeded';
import { virtualClock } from '../../../host/services/clock';
import { sameThreadWaiting } from '../../../host/services/same-thread-waiting';
import { aScriptHost, type ScriptHost } from '../../support/script-host';

const code = `
  function tell(work) { try { return work(); } catch (error) { return error.message; } }
  function write() {
    return tell(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1);
      SpreadsheetApp.flush();
      sheet.getRange('A2').setValue(2);
      return 'written';
    });
  }
  function values() { return SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues().join(); }
  function mail() { return [1, 2, 3].map((n) => tell(() => { MailApp.sendEmail('a' + n + '@example.com', 's', 'b'); return 'sent'; })); }
  function lock() { return [LockService.getDocumentLock().tryLock(1000), LockService.getScriptLock().tryLock(1000)]; }
  function store() { return tell(() => PropertiesService.getScriptProperties().setProperty('a', 'b')); }
  function grow() { return tell(() => SpreadsheetApp.getActiveSheet().insertRowAfter(1)); }`;

function aFaultyHost(...texts: string[]): ScriptHost & { readonly faults: FaultInjector } {
  const random = seeded(1);
  const faults = injectFaults(
    texts.map((text) => parseFault(text, random) as Fault),
    random,
  );
  const clock = virtualClock(0);
  const waiting = sameThreadWaiting(clock);
  const made = aScriptHost({
    code,
    owner: { locale: 'de' },
    options: { ...faults, clock, waiting: (execution) => faults.waiting(waiting, execution) },
  });
  return { ...made, clock, waiting, faults };
}

describe('a fault at a call', () => {
  it.each([
    ['throw:2', 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.', '1,'],
    ['lie:3', 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.', '1,2'],
    ['timeout:1', 'Service Spreadsheets timed out while accessing document with id host-spreadsheet.', ','],
    ['edit:1', 'written', '1,2'],
  ])('%s answers %p', (fault, answer, cells) => {
    const { run, faults } = aFaultyHost(fault);

    expect([run('write'), run('values')]).toEqual([answer, cells]);
    expect(faults.fired).toHaveLength(1);
  });

  it('happens once', () => {
    const { run } = aFaultyHost('throw:1');

    expect([run('write'), run('write')]).toEqual([expect.stringMatching(/^Ein Serverfehler/), 'written']);
  });

  it('costs minutes where the call times out', () => {
    const { run, last } = aFaultyHost('timeout:1', 'timeout:2');
    run('write');

    expect(last().googleMs).toBeGreaterThan(150_000);
  });

  it.each(['insert-row', 'delete-row', 'sort', 'move-column', 'delete-sheet'])(
    '%s is done by a colleague behind the call',
    (kind) => {
      const { run, faults, engine } = aFaultyHost(`${kind}:3`);
      const told: string[] = [];
      engine.onPersonChange((change) => told.push(change.person));
      engine.apply([{ type: 'addSheet', sheetId: 5, name: 'Two', index: 0, rows: 10, columns: 5 }]);
      engine.apply([
        {
          type: 'setCells',
          sheetId: 0,
          row: 1,
          column: 1,
          cells: [
            ['a', 3],
            ['b', 2],
            ['c', 1],
          ],
        },
      ]);
      engine.apply([
        {
          type: 'setCells',
          sheetId: 5,
          row: 1,
          column: 1,
          cells: [
            ['a', 3],
            ['b', 2],
            ['c', 1],
          ],
        },
      ]);
      run('write');

      expect([faults.fired, told]).toEqual([[`${kind}:3 at Range.setValue`], ['colleague@example.com']]);
    },
  );
});

describe('a lasting fault', () => {
  it('refuses mails past a number of them', () => {
    const { run, waiting } = aFaultyHost('mail-quota:2');

    expect(run('mail')).toEqual(['sent', 'sent', 'Service invoked too many times for one day: email.']);
    expect(waiting.outbox).toHaveLength(2);
  });

  it.each([
    ['smtp:refuse', /^Ein Serverfehler/, 0, 0],
    ['smtp:drop', /^Ein Serverfehler/, 3, 0],
    ['smtp:slow', /^sent$/, 3, 60_000],
  ])('%s of the mail server', (fault, answer, delivered, passed) => {
    const { run, waiting, clock, faults } = aFaultyHost(fault, 'lock');

    expect(run('mail')).toEqual(Array(3).fill(expect.stringMatching(answer)));
    expect([waiting.outbox.length, clock.now()]).toEqual([delivered, passed]);
    expect([faults.fired, faults.unmet()]).toEqual([Array(3).fill(`${fault} at the mail server`), ['lock']]);
  });

  it('keeps locks, stores and the sheet from being had', () => {
    expect(aFaultyHost('lock').run('lock')).toEqual([false, false]);
    expect(aFaultyHost('properties-full').run('store')).toMatch(/^You have exceeded the property storage quota/);
    expect(aFaultyHost('cells-full').run('grow')).toMatch(/above the limit of 10000000 cells/);
  });
});

describe('the text of a fault', () => {
  it.each(['kill:12', 'kill:3:applied', 'throw:1', 'lie:9', 'sort:4', 'mail-quota:0', 'smtp:drop', 'lock', 'cells-full'])(
    '%s is read and written alike',
    (text) => {
      expect(faultText(parseFault(text, seeded(1)) as Fault)).toBe(text);
    },
  );

  it.each(['kill', 'kill:0', 'kill:x', 'kill:1:maybe', 'throw:1:applied', 'smtp:', 'lock:1', 'fire:1', 'kill:5-4', ''])(
    '%p is none',
    (text) => {
      expect(parseFault(text, seeded(1))).toBeNull();
    },
  );

  it('takes a range, from which the seed picks', () => {
    const picks = [1, 2, 3, 1].map((seed) => parseFault('kill:1-1000', seeded(seed)) as { call: number });

    expect(picks[0]).toEqual(picks[3]);
    expect(new Set(picks.map(({ call }) => call)).size).toBe(3);
  });
});
