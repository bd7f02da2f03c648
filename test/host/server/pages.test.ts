import { createPages, type PageLine } from '../../../host/server/pages';

function aPage(seen: string): PageLine {
  const nothing = () => {};
  return {
    id: seen,
    person: 'mei@example.com',
    language: 'en',
    selection: undefined,
    seen,
    isOpen: true,
    send: nothing,
    onClosed: () => nothing,
  };
}

const timed = async (work: Promise<void> | undefined): Promise<number> => {
  const started = performance.now();
  await work;
  return performance.now() - started;
};

describe('catchUp', () => {
  it('waits for nothing where no page is open or all have seen everything', () => {
    const pages = createPages();
    expect(pages.catchUp('r2')).toBeUndefined();

    pages.add(aPage('r2'));
    expect(pages.catchUp('r2')).toBeUndefined();
  });

  it('goes on soon after the last page has seen the newest revision', async () => {
    const pages = createPages();
    const page = aPage('r1');
    pages.add(page);

    const waited = timed(pages.catchUp('r2'));
    setTimeout(() => pages.see(page, 'r2'), 20);

    expect(await waited).toBeLessThan(200);
  });

  it('waits for a page that does not keep up only once, until it is back', async () => {
    const pages = createPages();
    const page = aPage('r1');
    pages.add(page);

    expect(await timed(pages.catchUp('r2'))).toBeGreaterThan(200);
    expect(pages.catchUp('r3')).toBeUndefined();
    pages.see(page, 'r3');
    expect(pages.catchUp('r4')).toBeInstanceOf(Promise);
    pages.see(page, 'r4');
  });

  it('does not wait for a page that goes away', async () => {
    const pages = createPages();
    const page = aPage('r1');
    pages.add(page);

    const waited = timed(pages.catchUp('r2'));
    pages.remove(page);

    expect(await waited).toBeLessThan(200);
  });
});
