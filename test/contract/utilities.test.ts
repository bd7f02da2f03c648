import { aScriptHost, refusalOf } from '../support/script-host';

describe('Utilities', () => {
  const run = (expression: string) => aScriptHost({ code: `function value() { return ${expression}; }` }).run('value');
  const at = (iso: string) => `new Date(${Date.parse(iso)})`;

  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-11-01 01:30:00'],
    ["EEE, d MMM yy 'at' h:mm a", 'Sun, 1 Nov 26 at 1:30 AM'],
    ['EEEE u D w W F', 'Sunday 7 305 45 1 1'],
    ['XXX XX X Z', '-05:00 -0500 -05 -0500'],
    ["''yyyy''", "'2026'"],
    ['MMMM YYYY', 'November 2026'],
  ])("formats by Java's pattern %s in any zone (F139)", (pattern, text) => {
    expect(run(`Utilities.formatDate(${at('2026-11-01T06:30:00Z')}, 'America/New_York', ${JSON.stringify(pattern)})`)).toBe(text);
  });

  it.each([
    ['GMT+8', '2026-01-01 08:00 +0800 GMT+08:00'],
    ['GMT-05:30', '2025-12-31 18:30 -0530 GMT-05:30'],
    ['GMT', '2026-01-01 00:00 +0000 GMT'],
    // Java knows distances from GMT only, and takes every unknown zone for GMT.
    ['UTC+8', '2026-01-01 00:00 +0000 GMT'],
    ['nowhere', '2026-01-01 00:00 +0000 GMT'],
  ])('formats in the zone %s as Java reads it (F139)', (zone, text) => {
    expect(run(`Utilities.formatDate(${at('2026-01-01T00:00:00Z')}, '${zone}', 'yyyy-MM-dd HH:mm Z z')`)).toBe(text);
    expect(run(`Utilities.parseDate('${text.slice(0, 16)}', '${zone}', 'yyyy-MM-dd HH:mm')`)).toEqual({
      $date: Date.parse('2026-01-01T00:00:00Z'),
    });
  });

  it('has the year of the week under YYYY (F139)', () => {
    expect(run(`Utilities.formatDate(${at('2026-12-31T12:00:00Z')}, 'UTC', 'yyyy YYYY')`)).toBe('2026 2027');
  });

  it('reads dates by a pattern, and refuses others with an Exception (F139)', () => {
    expect(run(`Utilities.parseDate('2026-03-08 02:30', 'America/New_York', 'yyyy-MM-dd HH:mm')`)).toEqual({
      $date: Date.parse('2026-03-08T07:30:00Z'),
    });
    expect(run(`Utilities.parseDate('20260305', 'Asia/Shanghai', 'yyyyMMdd')`)).toEqual({
      $date: Date.parse('2026-03-04T16:00:00Z'),
    });
    expect(refusalOf(() => run(`Utilities.parseDate('x', 'UTC', 'yyyy')`))).toBe('Exception: Unparseable date: "x"');
  });

  it('has signed bytes and digests (F142)', () => {
    expect(run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '中', Utilities.Charset.UTF_8).slice(0, 3)`)).toEqual([
      -82, -47, -33,
    ]);
    expect(run(`Utilities.newBlob('中').getBytes()`)).toEqual([-28, -72, -83]);
    expect(
      run(
        `Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode('中文😀', Utilities.Charset.UTF_8))).getDataAsString()`,
      ),
    ).toBe('中文😀');
  });

  it('formats text like Java (F140)', () => {
    expect(run(`Utilities.formatString('%s|%05d|%.2f|%-4s|%%', 'a', 42, 1.005, 'b')`)).toBe('a|00042|1.00|b   |%');
    expect(refusalOf(() => run(`Utilities.formatString('%j', 1)`))).toMatch(/%j/);
  });

  it('lets the clock of a run in the same thread sleep (F024)', () => {
    expect(run('(() => { const before = Date.now(); Utilities.sleep(5000); return Date.now() - before; })()')).toBe(5000);
    expect(refusalOf(() => run('Utilities.sleep(300001)'))).toMatch(/Invalid argument/);
  });
});
