import { connectPageClient, type PageClient } from '../../../support/page-client';
import { makeDataFolder, type RunningHost, startHost } from '../../../support/running-host';

jest.setTimeout(60_000);

describe('a script in its thread', () => {
  const data = makeDataFolder();
  let host: RunningHost;
  let page: PageClient;

  beforeAll(async () => {
    host = await startHost({ project: 'escape', dataFolder: data.path });
    page = await connectPageClient(host.address);
  });
  afterAll(async () => {
    page?.close();
    await host?.kill();
    data.remove();
  });

  it.each(['foreignGlobals', 'constructors', 'stackFrames', 'hookedBuiltIns', 'webAssembly', 'sharedMemory', 'facadeSecrets'])(
    'reaches nothing of Node by %s (F168)',
    async (way) => {
      expect(await page.call(way)).toEqual([]);
    },
  );

  it('cannot load a module', async () => {
    expect(await page.call('imports')).toEqual([]);
    expect(await page.call('oneImport')).toBe('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING');
  });

  it.each(['../Code', '../../../../etc/passwd', '/etc/passwd', '..%2fCode', 'Code.gs', '__proto__'])(
    'reads no file %p as a template',
    async (name) => {
      expect(await page.call('templateOutside', name)).toBe('refused');
    },
  );

  it('is refused what is larger than any message may be', async () => {
    expect(await page.call('sendMuch')).toMatch(/at most 256 MB/);
    expect(await page.call('webAssembly')).toEqual([]);
  });
});
