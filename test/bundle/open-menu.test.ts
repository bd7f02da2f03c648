import { readFileSync } from 'node:fs';
import { loadBundle } from '../support/load-bundle';
import { anEmptySpreadsheet } from '../support/order-workbook';
import { owner } from '../support/script-host';

const handlersOf = (menu: unknown): string[] =>
  [...JSON.stringify(menu).matchAll(/"functionName":"(\w+)"/g)].map(([, name = '']) => name);

describe('onOpen', () => {
  it('adds the menu in mode NONE, where nothing of the document may be touched', () => {
    const { host, page, records } = loadBundle({ options: { deployment: 'published' } });

    host.open(owner, page);

    expect(records[0]?.outcome).toMatchObject({ ok: true });
    expect(page.menus).toHaveLength(1);
    expect(Object.keys(records[0]?.calls.callsByMethod ?? {})).toEqual(['Menu.addToUi']);
  });

  it('names only functions that the script has', () => {
    const { host, page } = anEmptySpreadsheet();
    const code = readFileSync('build/Code.js', 'utf8');

    host.open(owner, page);

    const handlers = handlersOf(page.menus);
    expect(handlers.length).toBeGreaterThanOrEqual(20);
    for (const name of handlers) expect(code).toContain(`\nfunction ${name}() {`);
  });

  it.each([
    ['en', 'Make or repair the order workbook'],
    ['de', 'Make or repair the order workbook'],
    ['zh_CN', '创建或修复订单工作簿'],
  ])('speaks the language of a person with locale %s', (userLocale, text) => {
    const { host, page } = anEmptySpreadsheet({ userLocale });

    host.open(owner, page);

    expect(JSON.stringify(page.menus)).toContain(text);
  });

  it('follows an installation from inside the spreadsheet', () => {
    const { host, page } = anEmptySpreadsheet();

    host.install(owner, page);

    expect(page.menus).toHaveLength(1);
  });
});

describe('menu items before there is a workbook', () => {
  it.each(['showSettings', 'showGuide', 'useChinese', 'checkNow', 'startNewOrder'])('%s says how to make one', (name) => {
    const { call, waiting, engine } = anEmptySpreadsheet();

    call(name);

    expect(waiting.asked.map(({ text }) => text)).toEqual([expect.stringContaining('Make or repair the order workbook')]);
    expect(engine.listSheets()).toHaveLength(1);
  });

  it('tells about the add-on', () => {
    const { call, waiting } = anEmptySpreadsheet({ userLocale: 'zh_CN' });

    call('showAbout');

    expect(waiting.asked[0]?.text).toContain('数据不会离开您的账号');
  });
});
