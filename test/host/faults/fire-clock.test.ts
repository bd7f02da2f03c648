import { type ClockManner, fireClock } from '../../../host/faults/fire-clock';
import { aScriptHost } from '../../support/script-host';

const hour = 3_600_000;
const code = `
  function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
  function both() { install(); ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(12).create(); }
  function hourly() {} function daily() {}
  function last() { ScriptApp.newTrigger('removeAll').timeBased().everyHours(1).create(); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }`;

async function firingsOf(manner: ClockManner, start: string, hours: number, seed = 1) {
  const { host, run, clock } = aScriptHost({ code, options: { deployment: 'bound' } });
  run(start);
  const before = clock.now();
  const firings = await fireClock(host, clock, { until: before + hours * hour, manner, seed });
  return {
    firings,
    passed: clock.now() - before,
    names: firings.map(({ record }) => record.functionName),
    delays: firings.map(({ due, fired }) => fired - due),
  };
}

describe('fireClock', () => {
  it('fires each hour at its time where it is exact', async () => {
    const { delays, passed } = await firingsOf('exact', 'install', 5);

    expect([delays, passed]).toEqual([[0, 0, 0, 0, 0], 5 * hour]);
  });

  it('fires up to a quarter of an hour late as Google does, the same by the same seed (F093)', async () => {
    const [first, again, other] = [
      await firingsOf('google', 'install', 9),
      await firingsOf('google', 'install', 9),
      await firingsOf('google', 'install', 9, 2),
    ];

    expect(first.delays.every((delay) => delay >= 0 && delay <= hour / 4) && first.delays.some((delay) => delay > 0)).toBe(true);
    expect(again.delays).toEqual(first.delays);
    expect(other.delays).not.toEqual(first.delays);
  });

  it('makes up once for what it was late for', async () => {
    const { names, delays } = await firingsOf('late', 'install', 24);

    expect(names.length).toBeLessThan(20);
    expect(Math.max(...delays)).toBeGreaterThan(hour);
  });

  it('fires twice, and not what the first run has removed', async () => {
    expect((await firingsOf('twice', 'install', 3)).names.length % 2).toBe(0);
    expect((await firingsOf('twice', 'last', 9)).names).toEqual(['removeAll']);
  });

  it('fires in any order', async () => {
    const orders = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (seed) => (await firingsOf('disorder', 'both', 24, seed)).names.join()),
    );

    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});
