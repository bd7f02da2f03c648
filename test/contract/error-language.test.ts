import { localisedError } from '../../host/services/localised-error';
import { aScriptHost, type ScriptHostSettings } from '../support/script-host';

const code = `
  function wordsOf(refused) { try { refused(); } catch (error) { return error.name + ': ' + error.message; } return 'nothing'; }
  function cell(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1); }
  function service() {
    return wordsOf(() => { cell('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build());
      cell('B2').setValue(1); SpreadsheetApp.flush(); });
  }
  function facade() { return wordsOf(() => cell('A1').setValues('no list')); }
  function missing() { return wordsOf(() => cell('A1').createPivotTable(cell('B1'))); }
  function own() { return wordsOf(() => { throw new Error('Mine'); }) + wordsOf(() => null.x); }
  function buffered() { cell('B2').setValue(1); }`;

describe('The language of Google’s errors', () => {
  const aHost = (errorLanguage: string | null, settings: ScriptHostSettings = {}) =>
    aScriptHost({ code, ...settings, options: { errorLanguage } });

  it('turns refusals by services and by the API’s own checks, and leaves names as they are', () => {
    const { run } = aHost('fr');

    expect(run('service')).toMatch(/^Exception: ‹fr› .* B2 /);
    expect(run('service')).not.toMatch(/data|validation|violates/i);
    expect(run('facade')).toMatch(/^Exception: ‹fr› .*SpreadsheetApp\.Range\.setValues\.$/);
    expect(run('facade')).not.toMatch(/parameters|signature/);
  });

  it('leaves the host’s own words, and the script’s, as they are', () => {
    const { run } = aHost('fr');

    expect(run('missing')).toBe('Exception: Not imitated by this host: Range.createPivotTable');
    expect(run('own')).toMatch(/^Error: MineTypeError: Cannot read properties of null/);
  });

  it('turns the refusal of what was buffered when the script ends', () => {
    const { run, last } = aHost('fr');
    run('service');

    expect(() => run('buffered')).toThrow('‹fr›');
    expect(last().outcome.ok).toBe(false);
  });

  it('is the user’s own where that is asked for, and English without a word', () => {
    expect(aHost('user', { owner: { locale: 'zh_CN' } }).run('service')).toContain('‹zh_CN›');
    expect(aHost('user', { owner: { locale: 'en_GB' } }).run('service')).toContain('violates the data validation');
    expect(aHost(null, { owner: { locale: 'zh_CN' } }).run('service')).toContain('violates the data validation');
  });

  it('takes Google’s published words where there are any, and dresses up the English where there are none', () => {
    const english = "We're sorry, a server error occurred. Please wait a bit and try again.";

    expect(localisedError(english, 'de')).toBe('Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.');
    expect(localisedError('Look at https://example.com/a in A1.', 'fr')).toBe('‹fr› Łóóķ áŧ https://example.com/a íñ A1.');
    expect(localisedError(localisedError('Once', 'fr'), 'fr')).toBe(localisedError('Once', 'fr'));
    expect(localisedError('很抱歉', 'fr')).toBe('很抱歉');
  });
});
