import { TRACKED_CARRIERS, trackingUrlOf } from '../../../src/domain/order/tracking-link';

describe('trackingUrlOf', () => {
  it.each(TRACKED_CARRIERS)('leads to a secure page for a parcel of %s', (carrier) => {
    const url = new URL(trackingUrlOf(carrier, ' SF 1392-0415 8866 '));

    expect(url.protocol).toBe('https:');
    expect(url.href.endsWith('SF1392-04158866')).toBe(true);
  });

  it.each([
    '',
    '123',
    '1234567, 7654321',
    'javascript:alert(1)',
    '1234567&x=1',
    '单号1234567',
    `${'9'.repeat(41)}`,
    '12345\ud800',
  ])('makes no link of %j', (number) => {
    expect(trackingUrlOf('dhl', number)).toBe('');
  });
});
