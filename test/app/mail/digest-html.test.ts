import { renderDigestHtml } from '../../../src/app/mail/digest-html';
import { viewDigest } from '../../../src/app/mail/digest-view';
import { aDigest, aDigestContext } from '../../support/a-digest';
import { aDueMessage } from '../../support/a-due-message';

const htmlOf = (digest = aDigest()) => renderDigestHtml(viewDigest(digest, aDigestContext));

describe('renderDigestHtml', () => {
  it('shows everything that the text part shows', () => {
    const view = viewDigest(aDigest(), aDigestContext);
    const html = renderDigestHtml(view);

    for (const section of view.sections) {
      expect(html).toContain(section.title);
      for (const line of section.lines)
        for (const text of [line.product, line.customer, line.when, ...line.details]) expect(html).toContain(text);
    }
  });

  it('escapes what people have typed', () => {
    const line = aDueMessage({
      line: { productName: '<img src=x onerror=alert(1)>', customerName: '"><script>alert(1)</script>' },
    });

    const html = htmlOf({ kind: 'digest', recipient: line.recipient, messages: [line] });

    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('loads nothing from elsewhere and has no style sheet: mail programs allow neither', () => {
    expect(htmlOf()).not.toMatch(/<link|<style|<img|<script|url\(|@import|src=/);
  });

  it('links to the row and names its language', () => {
    expect(htmlOf()).toContain('href="https://docs.google.com/spreadsheets/d/1/edit#gid=7&amp;range=A3"');
    expect(htmlOf(aDigest('zh'))).toContain('<html lang="zh-CN">');
  });
});
