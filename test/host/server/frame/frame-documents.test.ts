import { createFrameDocuments, renderFrameDocument } from '../../../../host/server/frame/frame-documents';

const origin = 'http://127.0.0.1:3030';

describe('renderFrameDocument', () => {
  it.each([
    ['<!DOCTYPE html><html lang="zh"><head><title>x</title>', '<!DOCTYPE html><html lang="zh"><head>'],
    ['<!doctype html>\n<p>x', '<!doctype html>'],
    ['<html>\n<body>x', '<html>'],
    ['<header>x</header>', ''],
    ['text', ''],
  ])('puts the API of Google before everything in %p', (html, before) => {
    const rendered = renderFrameDocument({ html, functions: ['ping'] }, origin);

    expect(rendered.startsWith(`${before}<script>window.__hostFrame__=`)).toBe(true);
    expect(rendered.endsWith(html.slice(before.length))).toBe(true);
  });

  it('cannot be broken out of by a function name', () => {
    expect(renderFrameDocument({ html: '', functions: ['</script>'] }, origin)).not.toContain('"</script>"');
  });
});

describe('createFrameDocuments', () => {
  it('forgets the oldest documents and keeps the newest hundred', () => {
    const documents = createFrameDocuments();
    const ids = Array.from({ length: 101 }, (_, index) => documents.add({ html: String(index), functions: [] }));

    expect(documents.find(ids[0] ?? '')).toBeUndefined();
    expect(documents.find(ids[100] ?? '')?.html).toBe('100');
  });
});
