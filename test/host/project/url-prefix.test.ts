import { isUrlPrefix, matchesUrlPrefix } from '../../../host/project/url-prefix';

describe('isUrlPrefix', () => {
  it.each([
    ['https://www.google.com/', true],
    ['https://example.com/foo?a', true],
    ['https://*.example.com/foo', true],
    ['https://www.google.com', false],
    ['http://www.google.com/', false],
    ['https://localhost/', false],
    ['https://*.*.example.com/', false],
    ['https://a.*.example.com/', false],
    ['https://example.com/*', false],
    ['*', false],
  ])('takes %s: %s (F061)', (text, expected) => {
    expect(isUrlPrefix(text)).toBe(expected);
  });
});

describe('matchesUrlPrefix', () => {
  it.each([
    ['https://example.com/foo', 'https://example.com/foo', true],
    ['https://example.com/foo/', 'https://example.com/foo', true],
    ['https://example.com/foo/bar', 'https://example.com/foo', true],
    ['https://example.com/foo?bar', 'https://example.com/foo', true],
    ['https://example.com/foo#bar', 'https://example.com/foo', true],
    ['https://example.com/foobar', 'https://example.com/foo', false],
    ['https://example.com/Foo', 'https://example.com/foo', false],
    ['https://example.com/foo/../bar', 'https://example.com/foo', false],
    ['http://example.com/foo', 'https://example.com/foo', false],
    ['https://example.com:8443/foo', 'https://example.com/foo', false],
    ['https://example.com.evil.com/foo', 'https://example.com/foo', false],
    ['https://example.com@evil.com/foo', 'https://example.com/', false],
    ['https://any.number.of.example.com/foo', 'https://*.example.com/foo', true],
    ['https://example.com/foo', 'https://*.example.com/foo', false],
    ['https://evilexample.com/foo', 'https://*.example.com/foo', false],
  ])('finds %s by %s: %s (F061)', (address, prefix, expected) => {
    expect(matchesUrlPrefix(address, prefix)).toBe(expected);
  });
});
