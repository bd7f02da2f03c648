import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Read out at once, for panels that replace what was there. */
  readonly isAlert?: boolean;
}

/** A view that has nothing to list yet: what is the matter and what to do. */
export function Panel({ title, children, isAlert }: PanelProps) {
  return (
    <section class="panel" role={isAlert ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
