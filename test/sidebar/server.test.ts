import type { GoogleScript, ScriptRunner } from '../../src/sidebar/google-script';
import { connectServer } from '../../src/sidebar/server';

/** A script whose function `getBoard` does what the test says with the handlers. */
function aScript(answer: (succeed: (value: unknown) => void, fail: () => void, args: readonly unknown[]) => void): GoogleScript {
  const runner = (succeed: (value: unknown) => void, fail: (error: unknown) => void): ScriptRunner =>
    ({
      withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => runner(succeed, handler),
      getBoard: (...args: unknown[]) => answer(succeed, () => fail(new Error('Accès refusé')), args),
    }) as ScriptRunner;
  return { run: runner(fail, fail) };
}

function fail(): void {
  throw new Error('No handler was given');
}

describe('connectServer', () => {
  it('gives the value of a reply', async () => {
    const server = connectServer(aScript((succeed) => succeed({ ok: true, value: 7 })));

    expect(await server.getBoard()).toEqual({ kind: 'done', value: 7 });
  });

  it('gives the refusal of a reply', async () => {
    const error = { code: 'workbook.busy', message: 'Busy' };
    const server = connectServer(aScript((succeed) => succeed({ ok: false, error })));

    expect(await server.getBoard()).toEqual({ kind: 'refused', error });
  });

  it.each([
    ['the failure handler', aScript((_, lose) => lose())],
    ['no value, which is what a value that cannot travel becomes', aScript((succeed) => succeed(null))],
    ['a value that is no reply', aScript((succeed) => succeed('text'))],
    ['an exception at the call', aScript(() => fail())],
    ['no spreadsheet around the page', null],
  ])('calls it lost on %s', async (_, script) => {
    expect(await connectServer(script).getBoard()).toEqual({ kind: 'lost' });
  });

  it('calls a function that the server lacks lost', async () => {
    expect(await connectServer(aScript(() => undefined)).getStart()).toEqual({ kind: 'lost' });
  });
});
