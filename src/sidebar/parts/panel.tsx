import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly icon?: ComponentChildren;
  /** Read out at once, for panels that replace what was there. */
  readonly isAlert?: boolean;
}

/** A view that has nothing to list yet: what is the matter and what to do. */
export function Panel({ title, children, icon, isAlert }: PanelProps) {
  return (
    <section class="panel" role={isAlert ? 'alert' : undefined}>
      {icon && <span class="panel-icon">{icon}</span>}
      <h2>{title}</h2>
      {children}
    </section>
  );
}
