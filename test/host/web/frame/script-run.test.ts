import { createScriptRun, type SendCall } from '../../../../host/web/frame/script-run';

type Run = Record<string, (...args: unknown[]) => unknown> & {
  withSuccessHandler(handler: unknown): Run;
  withFailureHandler(handler: unknown): Run;
  withUserObject(object: unknown): Run;
};

const makeRun = (send: SendCall): Run => createScriptRun(['save', 'load'], send) as unknown as Run;
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeAll(() => {
  Object.assign(globalThis, { HTMLFormElement: class {} });
});

describe('createScriptRun', () => {
  it('hands the result and the user object to the success handler', async () => {
    const seen: unknown[] = [];

    const result = makeRun(async (name, args) => [name, args])
      .withSuccessHandler((...given: unknown[]) => seen.push(given))
      .withUserObject('row 3')
      ['save']?.(1, undefined);
    await later();

    expect(result).toBeUndefined();
    expect(seen).toEqual([[['save', [1, null]], 'row 3']]);
  });

  it('hands the error of the script to the failure handler', async () => {
    const seen: Error[] = [];

    makeRun(() => Promise.reject({ name: 'Exception', message: 'No such order' }))
      .withFailureHandler((error: Error) => seen.push(error))
      ['save']?.();
    await later();

    expect(seen[0]).toBeInstanceOf(Error);
    expect(seen[0]).toMatchObject({ name: 'Exception', message: 'No such order' });
  });

  it('returns a new runner for each handler, so that one runner can serve several calls (F161)', async () => {
    const seen: string[] = [];
    const run = makeRun(async (name) => name);

    run.withSuccessHandler(() => seen.push('first'))['save']?.();
    run['load']?.();
    await later();

    expect(seen).toEqual(['first']);
  });

  it('refuses an illegal argument before anything is sent (F163)', () => {
    let sent = 0;
    const run = makeRun(async () => {
      sent += 1;
    });

    expect(() => run['save']?.(new Date(0))).toThrow('Failed due to illegal value in property: 0');
    expect(sent).toBe(0);
  });

  it('sends ten calls at a time and the eleventh when one of them is answered (F161)', async () => {
    const answers: (() => void)[] = [];
    const run = makeRun(() => new Promise((resolve) => answers.push(() => resolve(null))));

    for (let count = 0; count < 12; count += 1) run['save']?.();
    await later();
    expect(answers).toHaveLength(10);

    answers[0]?.();
    await later();
    expect(answers).toHaveLength(11);
  });

  it('has no method for what is not a function of the project', () => {
    expect(makeRun(async () => null)['hidden_']).toBeUndefined();
  });
});
