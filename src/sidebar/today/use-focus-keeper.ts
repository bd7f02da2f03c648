import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps keyboard users in their list: when the order whose button they pressed is gone, the focus goes to the order
 * that has taken its place instead of to the top of the page.
 *
 * @param shown - Changes whenever the lists do.
 */
export function useFocusKeeper(root: RefObject<HTMLElement | null>, shown: unknown): void {
  const last = useRef<{ readonly list: string; readonly index: number } | null>(null);

  useEffect(() => {
    const note = (event: FocusEvent) => {
      const card = (event.target as Element).closest('li');
      const list = card?.closest('section');
      last.current = card && list ? { list: list.getAttribute('aria-labelledby') ?? '', index: indexOf(card) } : null;
    };
    // Capturing on the document, so that focus that leaves the lists is noticed too.
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  useEffect(() => {
    if (document.activeElement !== document.body || !last.current || !root.current) return;
    const { list, index } = last.current;
    const cards = [...root.current.querySelectorAll<HTMLElement>(`[aria-labelledby="${list}"] .card-main`)];
    const target = cards[Math.min(index, cards.length - 1)] ?? root.current.querySelector<HTMLElement>('.tile');
    target?.focus();
  }, [shown]);
}

function indexOf(card: Element): number {
  return [...(card.parentElement?.children ?? [])].indexOf(card);
}
