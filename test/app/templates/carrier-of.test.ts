import { trackingUrlFor } from '../../../src/app/templates/carrier-of';
import { messagesFor } from '../../../src/i18n/messages-for';

describe('trackingUrlFor', () => {
  it.each([
    ['顺丰速运', 'shunfeng'],
    ['SF Express', 'shunfeng'],
    ['SF', 'shunfeng'],
    ['中通快递', 'zhongtong'],
    ['圆通速递（上海）', 'yuantong'],
    ['韵达速递', 'yunda'],
    ['EMS', 'com=ems'],
    ['China Post EMS', 'youzhengguonei'],
    ['dhl express', 'dhl.com'],
    ['UPS Ground', 'ups.com'],
    ['FedEx', 'fedex.com'],
    ['联邦快递', 'fedex.com'],
    ['USPS', 'usps.com'],
    ['Royal Mail', 'royalmail.com'],
  ])('knows %s', (carrier, part) => {
    expect(trackingUrlFor(carrier, '1234567890')).toContain(part);
  });

  it.each(['', 'Pigeon', 'Cupshop', 'GROUPSERVICE', 'usf', 'Own delivery', '自行配送'])('knows no page of %j', (carrier) => {
    expect(trackingUrlFor(carrier, '1234567890')).toBe('');
  });

  it('knows every suggested carrier that takes parcels to the door', () => {
    for (const language of ['en', 'zh'] as const) {
      const { carrier, localCarriers } = messagesFor(language).orderSheet;
      const { post: _post, pickUp: _pickUp, ownDelivery: _ownDelivery, ...couriers } = carrier;
      const unknown = [...Object.values(couriers), ...localCarriers].filter((name) => trackingUrlFor(name, '1234567890') === '');

      expect(unknown).toEqual([]);
    }
  });
});
