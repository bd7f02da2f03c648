/** Carriers whose parcels can be looked up by number on a public page. */
const TRACKING_PAGES = {
  dhl: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=',
  ups: 'https://www.ups.com/track?tracknum=',
  usps: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=',
  dpd: 'https://tracking.dpd.de/status/en_US/parcel/',
  gls: 'https://gls-group.com/GROUP/en/parcel-tracking?match=',
  royalMail: 'https://www.royalmail.com/track-your-item#/tracking-results/',
  // Most Chinese carriers have no address for a number of their own; this page has one for each.
  sfExpress: 'https://www.kuaidi100.com/chaxun?com=shunfeng&nu=',
  jd: 'https://www.kuaidi100.com/chaxun?com=jd&nu=',
  zto: 'https://www.kuaidi100.com/chaxun?com=zhongtong&nu=',
  yto: 'https://www.kuaidi100.com/chaxun?com=yuantong&nu=',
  sto: 'https://www.kuaidi100.com/chaxun?com=shentong&nu=',
  yunda: 'https://www.kuaidi100.com/chaxun?com=yunda&nu=',
  jitu: 'https://www.kuaidi100.com/chaxun?com=jtexpress&nu=',
  deppon: 'https://www.kuaidi100.com/chaxun?com=debangkuaidi&nu=',
  ems: 'https://www.kuaidi100.com/chaxun?com=ems&nu=',
  chinaPost: 'https://www.kuaidi100.com/chaxun?com=youzhengguonei&nu=',
} as const;
export type TrackedCarrier = keyof typeof TRACKING_PAGES;

export const TRACKED_CARRIERS = Object.keys(TRACKING_PAGES) as readonly TrackedCarrier[];

/** One number, in the letters that numbers of parcels are made of. Two in a cell, or a remark, make no link. */
const ONE_NUMBER = /^[A-Za-z0-9-]{5,40}$/;

/** Where the parcel can be followed; always https. Empty where the number is not a single one. */
export function trackingUrlOf(carrier: TrackedCarrier, trackingNumber: string): string {
  const number = trackingNumber.replace(/\s+/g, '');
  return ONE_NUMBER.test(number) ? `${TRACKING_PAGES[carrier]}${encodeURIComponent(number)}` : '';
}
