import { type Result, success } from '../../domain/shared/result';
import type { Clock, OrderLinks, PlacedLine } from '../ports';
import type { AppRefusal } from '../refusal';
import type { MessageContext } from '../templates/order-message';
import type { RunBooks } from './default-books';
import type { DueToday } from './read-due-messages';

/** What a run's mails are written with. */
export interface ComposeContext extends MessageContext {
  /** All lines of an order in sheet order; none for a line without an order number. */
  readonly linesOfOrder: (orderNumber: string) => readonly PlacedLine[];
}

interface ComposePorts {
  readonly templates: Pick<RunBooks['templates'], 'read'>;
  readonly links: OrderLinks;
  readonly clock: Clock;
}

/**
 * Reads what the mails are written with besides lines and settings. The team's own messages are read only where a mail of
 * its own is due.
 */
export function readComposeContext(
  { templates, links, clock }: ComposePorts,
  found: Pick<DueToday, 'settings' | 'due' | 'lines' | 'today'>,
  senderEmail: string,
): Result<ComposeContext, AppRefusal> {
  const own = found.due.some(({ rule }) => rule.delivery === 'atOnce') ? templates.read() : NONE;
  if (!own.ok) return own;
  return success({
    currency: found.settings.currency,
    links,
    senderEmail,
    senderName: found.settings.shopName || links.workbookName(),
    replyTo: null,
    now: clock.now(),
    today: found.today,
    templates: own.value,
    linesOfOrder: indexByOrder(found.lines),
  });
}

const NONE: ReturnType<RunBooks['templates']['read']> = success([]);

/** Made at the first question: a run of digests asks none. */
function indexByOrder(lines: readonly PlacedLine[]): ComposeContext['linesOfOrder'] {
  let index: Map<string, PlacedLine[]> | null = null;
  return (orderNumber) => {
    if (orderNumber === '') return [];
    if (!index) {
      index = new Map();
      for (const placed of lines) {
        const own = index.get(placed.line.orderNumber);
        if (own) own.push(placed);
        else index.set(placed.line.orderNumber, [placed]);
      }
    }
    return index.get(orderNumber) ?? [];
  };
}
