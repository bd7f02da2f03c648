/** The frame's script runs in a page; here the page is a few objects. */
interface FakeWindow {
  readonly told: unknown[];
  google?: { script: { host: Record<string, unknown> } };
  [name: string]: unknown;
}

describe('google.script.host', () => {
  it('closes, sizes and gives the focus back, and tells the origin of the page (F166)', async () => {
    const told: unknown[] = [];
    const fake: FakeWindow = {
      told,
      __hostFrame__: { origin: 'http://localhost:1', functions: [] },
      parent: { postMessage: (message: unknown, origin: string) => told.push([message, origin]) },
      addEventListener: () => {},
    };
    Object.assign(globalThis, { window: fake, document: { currentScript: null } });
    await import('../../../../host/web/frame/frame-shim');
    const host = fake.google?.script.host as {
      origin: string;
      close(): void;
      setWidth(width: number): void;
      setHeight(height: number): void;
      editor: { focus(): void };
    };

    host.close();
    host.setWidth(300);
    host.setHeight(200);
    host.editor.focus();

    expect(host.origin).toBe('http://localhost:1');
    expect(told).toEqual([
      [{ hostFrame: 'close' }, 'http://localhost:1'],
      [{ hostFrame: 'size', width: 300 }, 'http://localhost:1'],
      [{ hostFrame: 'size', height: 200 }, 'http://localhost:1'],
      [{ hostFrame: 'focusEditor' }, 'http://localhost:1'],
    ]);
    expect(fake['__hostFrame__']).toBeUndefined();
  });
});
