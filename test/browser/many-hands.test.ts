import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { type Seeded, seeded } from '../../host/faults/seeded';
import { launchBrowser, openPage } from '../support/browser';
import { waitForGrid } from '../support/grid-page';
import { connectPageClient } from '../support/page-client';
import { enterInto, readModel, readModelsInStep } from '../support/page-model';
import { hide, listPageProcesses, makeHideable, suspend } from '../support/page-sleep';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(90_000);

/** Another one is tried by `SEED=7 npx jest test/browser/many-hands`. */
const seed = Number(process.env['SEED'] ?? 1);

describe(`three pages and a script at once (SEED=${seed})`, () => {
  const random = seeded(seed);
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  const people: Person[] = [];

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'counter', dataFolder: data.path })]);
    // One after the other, so that each knows the process of their page.
    for (const column of ['E', 'F', 'G']) people.push(await sitDown(browser, host.address, column, seed + people.length));
  });
  afterAll(async () => {
    await browser?.close();
    await host?.kill();
    data.remove();
  });

  const pause = (by: Seeded, most: number) => new Promise((resolve) => setTimeout(resolve, by.between(0, most)));
  /** Each types so many cells of their column, whatever the others do. */
  const typeSome = async (person: Person | undefined, times: number): Promise<void> => {
    if (!person) return;
    for (let time = 0; time < times; time += 1) {
      const row = person.random.between(1, 30);
      const text = `${person.column}${person.random.between(0, 999_999)} 订单`;
      await enterInto(person.page, row, columnNumber(person.column), text);
      person.typed.set(`${person.column}${row}`, text);
      await pause(person.random, 120);
    }
  };
  const savedEverything = async (person: Person | undefined): Promise<void> => {
    while (person && !(await readModel(person.page)).isSaved) await pause(random, 50);
  };
  const count = async (times: number): Promise<unknown> => {
    const line = await connectPageClient(host.address, 'script@example.com');
    const result = await line.call('countTo', times, true);
    line.close();
    return result;
  };
  const expectNothingLost = async (): Promise<void> => {
    await Promise.all(people.map(({ page }) => page.getByText('Saved on this computer').waitFor()));
    const [first, ...others] = await readModelsInStep(people.map(({ page }) => page));
    for (const { typed } of people) expect(first?.cells).toMatchObject(Object.fromEntries(typed));
    for (const held of others) expect(held.saved).toBe(first?.saved);
  };

  it('lose nothing when one of them loads its page again', async () => {
    const [mei, li, bo] = people;
    const meiWorks = async (): Promise<void> => {
      await typeSome(mei, 15);
      await savedEverything(mei);
      await mei?.page.reload();
      if (mei) await waitForGrid(mei.page);
      await typeSome(mei, 10);
    };

    const [counted] = await Promise.all([count(20), meiWorks(), typeSome(li, 25), typeSome(bo, 25)]);

    expect(counted).toBe(20);
    await expectNothingLost();
  });

  it('lose nothing of what was typed without a connection, or while a tab was hidden', async () => {
    const [mei, li, bo] = people;
    await li?.cut();
    await typeSome(bo, 3);
    if (bo) await hide(bo.page, true);

    const [counted] = await Promise.all([count(10), typeSome(mei, 15), typeSome(li, 15)]);
    expect(counted).toBe(30);
    if (li && mei) {
      await li.page.getByText('No connection to the host').waitFor();
      expect((await readModel(mei.page)).cells).not.toMatchObject(Object.fromEntries([...li.typed].slice(-1)));
    }
    await Promise.all([li?.join(), bo && hide(bo.page, false), typeSome(mei, 5)]);
    await typeSome(bo, 5);

    await expectNothingLost();
  });

  it('lose nothing while the computer of one of them is asleep, and no script waits for it', async () => {
    const [mei, li, bo] = people;
    await typeSome(bo, 3);
    if (bo) await enterInto(bo.page, 31, columnNumber(bo.column), 'typed last');
    bo?.typed.set(`${bo.column}31`, 'typed last');
    suspend(bo?.processes ?? [], true);
    const answer = await Promise.race([bo?.page.evaluate(() => 'awake'), sleep(500).then(() => 'asleep')]);

    const line = await connectPageClient(host.address, 'script@example.com');
    const working = Promise.all([line.call('flushFor', 3000), typeSome(mei, 10), typeSome(li, 10)]);
    const [flushes] = await working.finally(() => suspend(bo?.processes ?? [], false));
    line.close();
    await typeSome(bo, 3);

    expect(answer).toBe('asleep');
    // A quarter of a second at each flush would leave time for twelve.
    expect(flushes).toBeGreaterThan(12);
    await expectNothingLost();
    expect((await readModelsInStep(people.map(({ page }) => page)))[0]?.cells['D1']).toBe(String(flushes));
  });

  it('lose nothing of what was typed without a connection while the host began a new file', async () => {
    await Promise.all(people.map((person) => person.cut()));
    await Promise.all(people.map((person) => typeSome(person, 5)));
    expect(existsSync(`${data.path}/workbook.json.earlier`)).toBe(false);
    await count(600);
    while (!existsSync(`${data.path}/workbook.json.earlier`)) await pause(random, 100);

    for (const person of people) person.join();

    await expectNothingLost();
    expect((await readModel(people[0]?.page as Page)).cells['A1']).toBe('630');
  });

  it('lose nothing when the host is killed in the middle and started again', async () => {
    const restart = async (): Promise<void> => {
      await pause(random, 1500);
      await host.kill();
      await pause(random, 1000);
      host = await startHost({ project: 'counter', dataFolder: data.path, args: ['--port', new URL(host.address).port] });
    };
    const before = count(1000).catch(() => 0);

    await Promise.all([restart(), ...people.map((person) => typeSome(person, 40))]);
    void before;

    await expectNothingLost();
    const reached = Number((await Promise.all(people.map(({ page }) => readModel(page))))[0]?.cells['A1']);
    expect(reached).toBeGreaterThanOrEqual(30);
    expect(await count(5)).toBe(reached + 5);
    await expectNothingLost();
  });

  it('leave in the file what they see', async () => {
    await host.kill();
    host = await startHost({ project: 'counter', dataFolder: data.path, args: ['--port', new URL(host.address).port] });
    people.push(await sitDown(browser, host.address, 'H', seed));

    await expectNothingLost();
  });
});

function columnNumber(letter: string): number {
  return letter.charCodeAt(0) - 64;
}

interface Person {
  readonly page: Awaited<ReturnType<typeof openPage>>;
  readonly column: string;
  /** Each has their own, so that what they do does not depend on who is quicker. */
  readonly random: Seeded;
  /** What they typed last into each cell. */
  readonly typed: Map<string, string>;
  /** That the page runs in. */
  readonly processes: readonly number[];
  /** Breaks the page's line, and keeps new ones from opening. */
  cut(): Promise<void>;
  join(): void;
}

async function sitDown(browser: Browser, address: string, column: string, seedOfPerson: number): Promise<Person> {
  const before = await listPageProcesses(browser);
  const page = await openPage(browser, 'about:blank');
  await makeHideable(page);
  let isCut = false;
  let line: WebSocketRoute | undefined;
  await page.routeWebSocket('**/line', (route) => {
    line = route;
    if (isCut) void route.close();
    else route.connectToServer();
  });
  await page.goto(`${address}?user=${column.toLowerCase()}@example.com&lang=en`);
  await waitForGrid(page);
  const processes = (await listPageProcesses(browser)).filter((id) => !before.includes(id));
  return {
    ...{ page, processes, column, typed: new Map<string, string>(), random: seeded(seedOfPerson) },
    async cut() {
      isCut = true;
      await line?.close();
    },
    join() {
      isCut = false;
    },
  };
}
