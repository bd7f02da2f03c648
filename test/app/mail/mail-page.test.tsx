import { renderToString } from 'preact-render-to-string';
import { MailButton, MailPage } from '../../../src/app/mail/mail-page';

const pageOf = (brand: string) =>
  renderToString(
    <MailPage htmlLanguage="zh-CN" title="标题 <1>" brand={brand} footer={['One', 'Two']}>
      <MailButton url="https://example.com/?a=1&b=2" label="Open <it>" />
    </MailPage>,
  );

describe('MailPage', () => {
  it('names its language, its title and what stands below', () => {
    expect(pageOf('Shop')).toMatch(/^<html lang="zh-CN">.*<title>标题 &lt;1><\/title>.*Shop.*One.*Two/);
  });

  it('leaves no empty place where nobody has said who writes', () => {
    expect(pageOf('')).not.toContain('font-weight:bold;color:#5f6368');
  });

  it('loads nothing from elsewhere and has no style sheet: mail programs allow neither', () => {
    expect(pageOf('Shop')).not.toMatch(/<link|<style|<img|<script|url\(|@import|src=/);
  });
});

describe('MailButton', () => {
  it('is a link with its label', () => {
    expect(pageOf('Shop')).toMatch(/<a href="https:\/\/example\.com\/\?a=1&amp;b=2"[^>]*>Open &lt;it><\/a>/);
  });
});
