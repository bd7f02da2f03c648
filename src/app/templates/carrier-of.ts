import { LANGUAGES } from '../../domain/order/settings';
import { TRACKED_CARRIERS, type TrackedCarrier, trackingUrlOf } from '../../domain/order/tracking-link';
import { messagesFor } from '../../i18n/messages-for';

/** The page that follows a parcel; empty for carriers and numbers that have none. @param carrier - As people wrote it. */
export function trackingUrlFor(carrier: string, trackingNumber: string): string {
  const known = findCarrier(carrier);
  return known === null ? '' : trackingUrlOf(known, trackingNumber);
}

/** Latin names count as whole words (`DHL Express`), Chinese ones anywhere; the longest name wins (`China EMS` over `EMS`). */
function findCarrier(carrier: string): TrackedCarrier | null {
  const text = carrier.toLowerCase();
  const names = TRACKED_CARRIERS.flatMap((key) =>
    LANGUAGES.flatMap((language) =>
      messagesFor(language).templates.carrier[key].map((name) => ({ key, name: name.toLowerCase() })),
    ),
  );
  const found = names.filter(({ name }) => contains(text, name)).sort((a, b) => b.name.length - a.name.length);
  return found[0]?.key ?? null;
}

function contains(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (!/^[\w& ]+$/.test(name)) return true;
  return !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length));
}
