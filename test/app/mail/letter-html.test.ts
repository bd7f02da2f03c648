import { renderLetterHtml } from '../../../src/app/mail/letter-html';

const OURS = 'https://example.com/track?a=1&b=2';
const htmlOf = (text: string) =>
  renderLetterHtml({ language: 'en', subject: 'Subject', brand: 'Shop', footer: ['Foot'], text, links: new Set([OURS]) });

describe('renderLetterHtml', () => {
  it('shows paragraphs, lists and facts, in the language that it names', () => {
    const html = htmlOf('Hello\nAda\n\n- one\n\nTotal: 2\nDue: 3');

    expect(html.startsWith('<!DOCTYPE html><html lang="en">')).toBe(true);
    expect(html).toMatch(/<p [^>]*>Hello<br\/>Ada<\/p>/);
    expect(html).toMatch(/<li [^>]*>one<\/li>/);
    expect(html).toMatch(/<th scope="row"[^>]*>Total<\/th><td [^>]*>2<\/td>/);
  });

  it('escapes whatever stands in the text, the brand and the footer', () => {
    const nasty = '<img src=x onerror=alert(1)>"><script>';
    const html = renderLetterHtml({
      language: 'zh',
      subject: nasty,
      brand: nasty,
      footer: [nasty],
      text: `${nasty}\n\n- ${nasty}\n\nA: ${nasty}`,
      links: new Set(),
    });

    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/&lt;img/g)).toHaveLength(7);
  });

  it('links addresses of ours only', () => {
    const html = htmlOf(`Look at ${OURS} or https://evil.example/x or javascript:alert(1)\n\nTrack it: ${OURS}`);

    expect(html.match(/href="[^"]*"/g)).toEqual([
      'href="https://example.com/track?a=1&amp;b=2"',
      'href="https://example.com/track?a=1&amp;b=2"',
    ]);
  });
});
