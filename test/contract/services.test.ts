import { aScriptHost, owner, refusalOf } from '../support/script-host';

describe('MailApp', () => {
  const mail = `function send(to, cc, subject, body) { MailApp.sendEmail({ to, cc, subject, body, htmlBody: '<b>' + body + '</b>', name: 'Shop', replyTo: 'r@b.com',
      inlineImages: { logo: Utilities.newBlob([1, -1], 'image/png', 'logo.png') }, attachments: [Utilities.newBlob('a,b', 'text/csv', 'a.csv')] });
      return MailApp.getRemainingDailyQuota(); }
    function short(to) { MailApp.sendEmail(to, 'Subject', 'Body'); return MailApp.getRemainingDailyQuota(); }`;

  it('sends as the effective user, with both texts, attachments and inline images (F152)', () => {
    const { run, waiting } = aScriptHost({ code: mail });

    expect(run('send', 'a@b.com, "B, b" <b@b.com>'.replace('"B, b" ', 'B '), 'c@b.com', 'S', 'B')).toBe(97);
    expect(waiting.outbox).toEqual([
      {
        from: { name: 'Shop', address: owner },
        to: ['a@b.com', 'B <b@b.com>'],
        cc: ['c@b.com'],
        bcc: [],
        replyTo: 'r@b.com',
        subject: 'S',
        text: 'B',
        html: '<b>B</b>',
        attachments: [
          { name: 'a.csv', contentType: 'text/csv', base64: 'YSxi' },
          { name: 'logo.png', contentType: 'image/png', base64: 'Af8=', contentId: 'logo' },
        ],
      },
    ]);
  });

  it('counts recipients and refuses when the day is used up (F001, F153)', () => {
    const { run, clock } = aScriptHost({ code: mail, options: { quotas: { mailRecipientsPerDay: 2 } } });

    expect(run('short', 'a@b.com,b@b.com')).toBe(0);
    expect(refusalOf(() => run('short', 'a@b.com'))).toBe('Exception: Service invoked too many times for one day: email.');
    clock.advance(86_400_000);
    expect(run('short', 'a@b.com')).toBe(1);
  });

  it('refuses what is no mail (F014, F015)', () => {
    const { run } = aScriptHost({ code: mail });
    const many = Array.from({ length: 51 }, (_, index) => `p${index}@b.com`).join(',');

    expect(refusalOf(() => run('short', ''))).toBe('Exception: Failed to send email: no recipient');
    expect(refusalOf(() => run('short', 'nobody'))).toBe('Exception: Invalid email: nobody');
    expect(refusalOf(() => run('short', many))).toBe('Exception: Limit Exceeded: Email Recipients Per Message.');
    expect(refusalOf(() => run('send', 'a@b.com', '', 'S', 'x'.repeat(210_000)))).toBe(
      'Exception: Limit Exceeded: Email Body Size.',
    );
    expect(refusalOf(() => run('send', 'a@b.com', '', 'x'.repeat(251), 'b'))).toBe('Exception: Argument too large: subject');
  });
});

describe('PropertiesService', () => {
  it('keeps text per script, user and document (F023, F150)', () => {
    const { run } = aScriptHost({
      code: `function stores() {
        const stores = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
        stores.forEach((store, index) => store.setProperty('n', index));
        stores[0].setProperties({ b: true, c: 2 }, true);
        return stores.map((store) => [store.getProperty('n'), store.getKeys().sort()]);
      }`,
    });

    expect(run('stores')).toEqual([
      [null, ['b', 'c']],
      ['1', ['n']],
      ['2', ['n']],
    ]);
  });

  it('keeps whatever is given as text, a date and an object too, but not null (F023)', () => {
    const { run } = aScriptHost({
      code: `function keep() {
        const store = PropertiesService.getScriptProperties();
        store.setProperty('day', new Date(0)).setProperty('object', { a: 1 }).setProperty('list', [1, 2]);
        return [new Date(store.getProperty('day')).getTime(), store.getProperty('object'), store.getProperty('list')];
      }
      function none() { PropertiesService.getScriptProperties().setProperty('a', null); }`,
    });

    expect(run('keep')).toEqual([0, '[object Object]', '1,2']);
    expect(refusalOf(() => run('none'))).toMatch(/parameters \(String,null\) don't match/);
  });

  it('refuses an empty name, a value of more than 9 KB and a full store (F017, F022)', () => {
    const { run } = aScriptHost({
      code: `function set(key, size) { PropertiesService.getUserProperties().setProperty(key, 'x'.repeat(size)); }
        function fill() { for (let i = 0; i < 60; i++) set('k' + i, 9000); }`,
    });

    expect(refusalOf(() => run('set', '', 1))).toMatch(/must not be null or empty/);
    expect(refusalOf(() => run('set', 'a', 9217))).toBe('Exception: Argument too large: value');
    expect(refusalOf(() => run('fill'))).toMatch(/exceeded the property storage quota/);
  });
});

describe('CacheService', () => {
  it('forgets after its time, by default ten minutes, and leaves out what is missing (F021)', () => {
    const { run, clock } = aScriptHost({
      code: `function put() {
        const cache = CacheService.getScriptCache();
        cache.put('a', '1');
        cache.putAll({ b: 2 }, 1000);
        return cache.getAll(['a', 'b', 'c']);
      }
      function get() { return ['a', 'b'].map((key) => CacheService.getScriptCache().get(key)); }`,
    });
    const before = run('put');
    clock.advance(600_000);

    expect([before, run('get')]).toEqual([{ a: '1', b: '2' }, [null, '2']]);
  });
});

describe('LockService', () => {
  const code = `function hold(ms) { const lock = LockService.getDocumentLock(); return [lock.tryLock(ms), lock.tryLock(ms), lock.hasLock()]; }
    function wait(ms) { LockService.getDocumentLock().waitLock(ms); }
    function ask() { const lock = LockService.getDocumentLock(); lock.waitLock(0); SpreadsheetApp.getUi().alert('?'); return lock.hasLock(); }`;

  it('is released at the end of the execution (F147)', () => {
    const { run } = aScriptHost({ code });

    expect([run('hold', 0), run('hold', 0)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });

  it('times out while another execution holds it (F147)', () => {
    const { run, host, clock } = aScriptHost({ code });
    host.state.locks.take('document', 'another');
    const before = clock.now();

    expect(run('hold', 500)).toEqual([false, false, false]);
    expect(refusalOf(() => run('wait', 1000))).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect(clock.now() - before).toBe(2000);
  });

  it('is lost while a dialog is open (F057, F148)', () => {
    const { run } = aScriptHost({ code, answers: [{ button: 'OK' }] });

    expect(run('ask')).toBe(false);
  });
});

describe('Ui', () => {
  it('answers alerts and prompts by the button (F057)', () => {
    const { run, waiting } = aScriptHost({
      answers: [{ button: 'CLOSE' }, { button: 'OK', text: '5' }],
      code: `function ask() {
        const ui = SpreadsheetApp.getUi();
        const button = ui.alert('Title', 'Text', ui.ButtonSet.YES_NO);
        const prompt = ui.prompt('How many?');
        return [button === ui.Button.CLOSE, prompt.getSelectedButton() === ui.Button.OK, prompt.getResponseText()];
      }`,
    });

    expect(run('ask')).toEqual([true, true, '5']);
    expect(waiting.asked).toEqual([
      { kind: 'alert', title: 'Title', text: 'Text', buttons: 'YES_NO' },
      { kind: 'prompt', title: '', text: 'How many?', buttons: 'OK' },
    ]);
  });

  it('shows nothing of a menu before addToUi, then all of it (F055, F056)', () => {
    const { run, page } = aScriptHost({
      code: `function menu() {
        const ui = SpreadsheetApp.getUi();
        const menu = ui.createMenu('Shop').addItem('One', 'one').addSeparator().addSubMenu(ui.createMenu('More').addItem('Two', 'two'));
        SpreadsheetApp.flush();
        menu.addToUi();
      }`,
    });

    run('menu');

    expect(page.menus).toEqual([
      {
        caption: 'Shop',
        items: [
          { kind: 'item', caption: 'One', functionName: 'one' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'More', items: [{ kind: 'item', caption: 'Two', functionName: 'two' }] },
        ],
      },
    ]);
  });

  it('takes the title of a sidebar from the page, of a dialog from the call (F059)', () => {
    const { run, page } = aScriptHost({
      code: `function show() {
        const html = HtmlService.createHtmlOutput('<p>').setTitle('Page').setWidth(400);
        SpreadsheetApp.getUi().showSidebar(html);
        SpreadsheetApp.getUi().showModalDialog(html, 'Call');
      }`,
    });

    run('show');

    expect([page.sidebars[0]?.title, page.dialogs[0]?.title, page.dialogs[0]?.width]).toEqual(['Page', 'Call', 400]);
  });
});

describe('HtmlService', () => {
  const evaluate = (html: string, values: Record<string, string | number>) => {
    const { run } = aScriptHost({
      pages: { Page: html, part: '<i>part</i>' },
      code: `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
        function page(values) { const template = HtmlService.createTemplateFromFile('Page'); Object.assign(template, values); return template.evaluate().getContent(); }`,
    });
    return run('page', values);
  };
  const nasty = `</script><b a="1" b='2'>&`;

  it('escapes by the place in the page (F159, F211)', () => {
    expect(evaluate('<p><?= v ?></p>', { v: nasty })).toBe('<p>&lt;/script&gt;&lt;b a=&#34;1&#34; b=&#39;2&#39;&gt;&amp;</p>');
    expect(evaluate('<p title="<?= v ?>">', { v: '"><x' })).toBe('<p title="&#34;&gt;&lt;x">');
    expect(evaluate('<a href="<?= v ?>">', { v: 'javascript:alert(1)' })).toBe('<a href="#">');
    expect(evaluate('<a href="/?q=<?= v ?>">', { v: 'a b&c' })).toBe('<a href="/?q=a%20b%26c">');
    expect(evaluate('<script>var a = "<?= v ?>", b = <?= v ?>, c = <?= n ?>;</script><p><?= v ?>', { v: '</x>"', n: 1 })).toBe(
      `<script>var a = "\\x3c\\x2fx>\\x22", b = '\\x3c\\x2fx>\\x22', c =  1 ;</script><p>&lt;/x&gt;&#34;`.replaceAll(
        'x>',
        'x\\x3e',
      ),
    );
  });

  it('prints raw, runs code, and includes files (F158, F159)', () => {
    expect(evaluate('<? for (var i = 0; i < 2; i++) { ?><li><?= i ?></li><? } ?><?!= include("part") ?>', {})).toBe(
      '<li>0</li><li>1</li><i>part</i>',
    );
  });

  it('prints the first statement only, and loses the rest of a line behind a comment (F159)', () => {
    expect(evaluate('a<?= 1; 2 ?>b', {})).toBe('a1b');
    expect(evaluate('a<? // note ?>lost\nkept', {})).toBe('akept');
  });

  it('names a missing file (F160)', () => {
    const { run } = aScriptHost({ code: `function page() { HtmlService.createHtmlOutputFromFile('None'); }` });

    expect(refusalOf(() => run('page'))).toBe('Exception: No HTML file named None was found.');
  });
});

describe('google.script.run', () => {
  const call = (source: string, functionName = 'fn') => {
    const { host, page, last } = aScriptHost({
      code: `function fn(...args) { return ${source}; } function hidden_() { return 1; } var object = { fn };`,
    });
    host.callFromClient(owner, functionName, [1, null], page);
    return last().outcome;
  };

  it.each([
    ['new Date(0)', null],
    ['({ deep: [new Date(0)] })', null],
    ['SpreadsheetApp.getActiveSpreadsheet()', null],
    ['[new Map([[1, 2]]), new Set([1]), /x/]', [{}, {}, {}]],
    ['new String("ab")', { 0: 'a', 1: 'b' }],
    ['undefined', null],
    ['[undefined, args]', [null, [1, null]]],
    ['Promise.resolve(5)', 5],
    ['new Int8Array([1, 2])', { 0: 1, 1: 2 }],
  ])('gives %s back as %j (F164)', (source, value) => {
    expect(call(source)).toEqual({ ok: true, value });
  });

  it('fails for an Uint8Array (F164)', () => {
    expect(call('new Uint8Array(1)').ok).toBe(false);
  });

  it('calls top-level functions only, and no private ones (F162)', () => {
    expect([call('1', 'hidden_').ok, call('1', 'object.fn').ok, call('1').ok]).toEqual([false, false, true]);
  });
});

describe('The runtime', () => {
  it('lacks what Apps Script lacks (F168)', () => {
    const names = [
      'setTimeout',
      'setInterval',
      'fetch',
      'URL',
      'TextEncoder',
      'atob',
      'crypto',
      'window',
      'process',
      'require',
      'Buffer',
      '__hostRpc__',
      '__hostInvoke__',
      '__hostClock__',
    ];
    const { run } = aScriptHost({ code: `function absent(names) { return names.filter((name) => name in globalThis); }` });

    expect(run('absent', names)).toEqual([]);
  });

  it('settles promises, but has no timers to wait for (F169)', () => {
    const { run } = aScriptHost({
      code: 'async function later() { await null; return 7; } function never() { return new Promise(() => {}); }',
    });

    expect(run('later')).toBe(7);
    expect(refusalOf(() => run('never'))).toMatch(/never settled/);
  });
});
