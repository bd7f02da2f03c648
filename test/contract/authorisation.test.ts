import { hostUser } from '../../host/services/host-user';
import { aScriptHost, everyScope, owner, refusalOf } from '../support/script-host';

const prefix = 'https://www.googleapis.com/auth/';

describe('Authorisation', () => {
  it.each([
    ['reading the document', 'SpreadsheetApp.getActiveSpreadsheet()', 'SpreadsheetApp.getActiveSpreadsheet'],
    ['properties', 'PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['a sidebar', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", 'Ui.showSidebar'],
  ])('refuses %s in mode NONE (F047–F051)', (_name, call, op) => {
    const { host, page, last } = aScriptHost({ code: `function onOpen(e) { ${call}; }`, options: { deployment: 'published' } });

    host.open(owner, page);

    expect(last().outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(`You do not have permission to call ${op}.`) },
    });
  });

  it('allows a menu in mode NONE, and tells the mode without a source (F045, F047, F050)', () => {
    const { host, page, last } = aScriptHost({
      code: `function onOpen(e) {
        SpreadsheetApp.getUi().createAddonMenu().addItem(String(e.authMode) + ('source' in e), 'go').addToUi();
      }`,
      options: { deployment: 'published' },
    });

    host.open(owner, page);

    expect(last().outcome.ok).toBe(true);
    expect(page.menus).toEqual([{ caption: null, items: [{ kind: 'item', caption: 'NONEfalse', functionName: 'go' }] }]);
  });

  it('runs global statements in the mode of the trigger (F044, F181)', () => {
    const { host, page, last } = aScriptHost({
      code: 'var properties = PropertiesService.getUserProperties(); function onOpen() {}',
      options: { deployment: 'published' },
    });

    host.open(owner, page);

    expect(last().outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('PropertiesService.getUserProperties') },
    });
  });

  it('opens in LIMITED once somebody has used the add-on in the document (F042)', () => {
    const { host, page, last } = aScriptHost({
      code: 'function onOpen(e) { SpreadsheetApp.getActiveSpreadsheet().getRange("A1").setValue(String(e.authMode)); } function use() {}',
      options: { deployment: 'published' },
    });

    host.click(owner, 'use', page);
    host.open(owner, page);

    expect(last().outcome.ok).toBe(true);
  });

  it('refuses sidebars and mails in LIMITED, which allows the document (F047–F053)', () => {
    const { host, page, records } = aScriptHost({
      code: `function onOpen() {
        const refused = [];
        for (const call of [
          () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
          () => MailApp.sendEmail('a@b.com', 's', 'b'),
          () => SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1),
        ]) { try { call(); } catch (e) { refused.push(e.message.split('.').slice(0, 2).join('.')); } }
        console.log(refused.join(' | '));
      }`,
    });

    host.open(owner, page);

    expect(records[0]?.log.map(({ text }) => text)).toEqual([
      'You do not have permission to call Ui.showSidebar | You do not have permission to call MailApp.sendEmail',
    ]);
  });

  it('refuses what the manifest does not ask for, with the scope (F063, F066, F067, F069)', () => {
    const { run } = aScriptHost({
      manifest: { oauthScopes: [`${prefix}spreadsheets.currentonly`] },
      code: `function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
        function mail() { MailApp.sendEmail('a@b.com', 's', 'b'); }
        function who() { return Session.getActiveUser().getEmail(); }`,
    });
    const refusal = (op: string, scope: string) =>
      `Exception: Specified permissions are not sufficient to call ${op}. Required permissions: ${prefix}${scope}`;

    expect(refusalOf(() => run('sidebar'))).toBe(refusal('Ui.showSidebar', 'script.container.ui'));
    expect(refusalOf(() => run('mail'))).toBe(refusal('MailApp.sendEmail', 'script.send_mail'));
    expect(refusalOf(() => run('who'))).toBe(refusal('Session.getActiveUser', 'userinfo.email'));
  });

  it('finds the scopes in the source where the manifest has none (F063, F073)', () => {
    const { run } = aScriptHost({
      manifest: { oauthScopes: null },
      code: 'function mail() { MailApp.sendEmail("a@b.com", "s", "b"); return SpreadsheetApp.getActiveSheet().getName(); }',
    });

    expect(run('mail')).toBe('Sheet1');
  });

  it('holds people to the scopes that they have granted (F076)', () => {
    const granted = everyScope.filter((scope) => !scope.endsWith('send_mail'));
    const { run } = aScriptHost({
      owner: { grantedScopes: granted },
      code: `function info() {
          const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
          return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes().length];
        }
        function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${prefix}script.send_mail']); }
        function mail() { MailApp.sendEmail('a@b.com', 's', 'b'); }`,
    });

    expect(run('info')).toEqual(['REQUIRED', 4]);
    expect(refusalOf(() => run('need'))).toMatch(/Authorization is required/);
    expect(refusalOf(() => run('mail'))).toMatch(/Specified permissions are not sufficient/);
  });

  it('has no Ui without an open editor (F058)', () => {
    const { host, last } = aScriptHost({ code: 'function ui() { SpreadsheetApp.getUi(); }' });

    host.run('ui', [], owner);

    expect(last().outcome).toMatchObject({ error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' } });
  });

  it('shows people as far as they may be known (F111–F114)', () => {
    const code = `function onEdit(e) { write('A1', [Session.getActiveUser().getEmail(), e.user.getEmail()]); }
      function installed(e) { write('A2', [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.user.getEmail()]); }
      function install() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function write(a1, names) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(names.join('|')); }
      function read() { return SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues(); }`;
    const { host, run, engine } = aScriptHost({ code, users: [hostUser('guest@example.com')] });
    run('install');

    engine.type('guest@example.com', 0, 5, 5, 'x');
    const guest = run('read');
    engine.type(owner, 0, 5, 5, 'y');

    expect(guest).toEqual([['|guest@example.com'], [`|${owner}|`]]);
    expect(run('read')).toEqual([[`${owner}|${owner}`], [`${owner}|${owner}|${owner}`]]);
    expect(host.triggers()).toHaveLength(1);
  });
});
