import { useSidebar } from './sidebar-context';

/** Grey shapes of what is coming, so that nothing jumps when it arrives. */
export function LoadingPanel() {
  const { texts } = useSidebar();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{texts.sidebar.loading}</span>
      <div class="skeleton-tiles" />
      <div class="skeleton-card" />
      <div class="skeleton-card" />
      <div class="skeleton-card" />
    </div>
  );
}
