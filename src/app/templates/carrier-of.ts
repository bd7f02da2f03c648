import { LANGUAGES } from '../../domain/order/settings';
import { TRACKED_CARRIERS, type TrackedCarrier, trackingUrlOf } from '../../domain/order/tracking-link';
import { messagesFor } from '../../i18n/messages-for';

/** The page that follows a parcel; empty for carriers and numbers that have none. @param carrier - As people wrote it. */
export function trackingUrlFor(carrier: string, trackingNumber: string): string {
  const known = findCarrier(carrier);
  return known === null ? '' : trackingUrlOf(known, trackingNumber);
}

/** Whether a carrier's parcels can be followed by a number. @param carrier - As people wrote it. */
export function isTrackedCarrier(carrier: string): boolean {
  return findCarrier(carrier) !== null;
}

/** By what people write, in any of our languages; the longest name first, so that `China EMS` wins over `EMS`. */
const CARRIER_NAMES = TRACKED_CARRIERS.flatMap((key) =>
  LANGUAGES.flatMap((language) =>
    messagesFor(language).templates.carrier[key].map((name) => ({ key, name: name.toLowerCase() })),
  ),
).sort((a, b) => b.name.length - a.name.length);

function findCarrier(carrier: string): TrackedCarrier | null {
  const text = carrier.toLowerCase();
  return CARRIER_NAMES.find(({ name }) => contains(text, name))?.key ?? null;
}

/** Latin names count as whole words (`DHL Express`), Chinese ones anywhere. */
function contains(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (!/^[\w& ]+$/.test(name)) return true;
  return !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length));
}
