import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createSpreadsheetEngine } from '../host/engine/o-spreadsheet/engine';
import { launchBrowser, openPage } from '../test/support/browser';
import { waitForGrid } from '../test/support/grid-page';
import { columnOf } from '../test/support/order-typing';
import { enterInto, timeOfDrawing, timeOfSaving } from '../test/support/page-model';
import { makeDataFolder, startHost } from '../test/support/running-host';
import { Workbook } from './workbook';

/** How many pages show how many order lines. */
export interface PageLoad {
  readonly lines: number;
  readonly pages: number;
}

/** Times in milliseconds, memory in units of 2^20 bytes. */
export interface PageMeasurement extends PageLoad {
  /** Until the host's address can be opened. */
  readonly startMs: number;
  /** Until the grid is there, in all pages, which are opened at once. */
  readonly loadMs: number;
  /** From an edit until it has been drawn, in the slowest page. The middle one of several. */
  readonly editMs: number;
  /** From an edit until the host has confirmed it, which is when it is on disk. The middle one of several. */
  readonly saveMs: number;
  readonly hostMb: number;
  /** The JavaScript heap of the largest page. */
  readonly pageMb: number;
}

const EDITS = 5;

/** Makes a checked order workbook, serves it and works in it in a browser. */
export async function measurePages({ lines, pages }: PageLoad): Promise<PageMeasurement> {
  const data = makeDataFolder();
  writeFileSync(join(data.path, 'workbook.json'), JSON.stringify(filledSnapshot(lines)));
  const started = performance.now();
  const host = await startHost({ project: join(process.cwd(), 'build'), dataFolder: data.path });
  const startMs = performance.now() - started;
  const browser = await launchBrowser();
  try {
    const opening = performance.now();
    const opened = await Promise.all(Array.from({ length: pages }, (_, index) => openGrid(browser, host.address, index)));
    const loadMs = performance.now() - opening;
    const edits = [];
    for (let edit = 0; edit < EDITS; edit += 1) edits.push(await measureEdit(opened, edit));
    const heaps = await Promise.all(opened.map(heapMb));
    return {
      ...{ lines, pages, startMs: Math.round(startMs), loadMs: Math.round(loadMs) },
      editMs: middle(edits.map(({ editMs }) => editMs)),
      saveMs: middle(edits.map(({ saveMs }) => saveMs)),
      hostMb: residentMbOf(host.pid),
      pageMb: Math.max(...heaps),
    };
  } finally {
    await browser.close();
    await host.kill();
    data.remove();
  }
}

/** Every line has its id and its formulas, as after the first check, with the rules of the start. */
function filledSnapshot(lines: number): unknown {
  const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'Asia/Shanghai', name: 'Orders' });
  const workbook = new Workbook(engine);
  workbook.click('makeOrRepair');
  workbook.fill(lines);
  workbook.click('checkNow');
  workbook.requireLineIds();
  workbook.click('showRules');
  engine.compact();
  return engine.save().snapshot;
}

async function openGrid(browser: Browser, address: string, index: number): Promise<Page> {
  const page = await openPage(browser, 'about:blank');
  page.setDefaultTimeout(180_000);
  await page.goto(`${address}?user=person${index}@example.com&lang=en`);
  await waitForGrid(page);
  return page;
}

/** Enters a contact in the first page: nothing is computed from it. */
async function measureEdit(pages: readonly Page[], edit: number): Promise<{ editMs: number; saveMs: number }> {
  const [first] = pages;
  if (!first) throw new Error('There is no page.');
  const cell = { row: 2 + edit, column: columnOf('contact'), text: `contact ${edit}` };
  const seen = pages.map((page) => timeOfDrawing(page, cell.row, cell.column, cell.text));
  // What is asked of a page is done in turn, so all of them are watching now.
  await Promise.all(pages.map((page) => page.evaluate(() => 0)));
  const before = Date.now();
  await enterInto(first, cell.row, cell.column, cell.text);
  const savedAt = await timeOfSaving(first);
  const drawnAt = Math.max(...(await Promise.all(seen)));
  return { editMs: drawnAt - before, saveMs: savedAt - before };
}

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 2 ** 20);
}

function residentMbOf(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
