import type { Browser, WebSocketRoute } from 'playwright-core';
import { type Seeded, seeded } from '../../host/faults/seeded';
import { launchBrowser, openPage } from '../support/browser';
import { waitForGrid } from '../support/grid-page';
import { connectPageClient } from '../support/page-client';
import { enterInto, readModel, readModelsInStep } from '../support/page-model';
import { makeDataFolder, type RunningHost, startHost } from '../support/running-host';

jest.setTimeout(90_000);

/** Another one is tried by `SEED=7 npx jest test/browser/many-hands`. */
const seed = Number(process.env['SEED'] ?? 1);

describe(`three pages and a script at once (SEED=${seed})`, () => {
  const random = seeded(seed);
  const data = makeDataFolder();
  let browser: Browser;
  let host: RunningHost;
  let people: Person[] = [];

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHost({ project: 'counter', dataFolder: data.path })]);
    people = await Promise.all(['E', 'F', 'G'].map((column, index) => sitDown(browser, host.address, column, seed + index)));
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

  it('lose nothing of what was typed without a connection, or while a tab was frozen', async () => {
    const [mei, li, bo] = people;
    const frozen = await bo?.page.context().newCDPSession(bo.page);
    await li?.cut();
    await frozen?.send('Page.setWebLifecycleState', { state: 'frozen' });

    const [counted] = await Promise.all([count(10), typeSome(mei, 15), typeSome(li, 15)]);
    expect(counted).toBe(30);
    if (li && mei) {
      await li.page.getByText('No connection to the host').waitFor();
      expect((await readModel(mei.page)).cells).not.toMatchObject(Object.fromEntries([...li.typed].slice(-1)));
    }
    await Promise.all([li?.join(), frozen?.send('Page.setWebLifecycleState', { state: 'active' }), typeSome(mei, 5)]);
    await typeSome(bo, 5);

    await expectNothingLost();
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
  /** Breaks the page's line, and keeps new ones from opening. */
  cut(): Promise<void>;
  join(): void;
}

async function sitDown(browser: Browser, address: string, column: string, seedOfPerson: number): Promise<Person> {
  const page = await openPage(browser, 'about:blank');
  let isCut = false;
  let line: WebSocketRoute | undefined;
  await page.routeWebSocket('**/line', (route) => {
    line = route;
    if (isCut) void route.close();
    else route.connectToServer();
  });
  await page.goto(`${address}?user=${column.toLowerCase()}@example.com&lang=en`);
  await waitForGrid(page);
  return {
    ...{ page, column, typed: new Map<string, string>(), random: seeded(seedOfPerson) },
    async cut() {
      isCut = true;
      await line?.close();
    },
    join() {
      isCut = false;
    },
  };
}
