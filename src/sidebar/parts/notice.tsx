import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly tone: 'problem' | 'warning' | 'info';
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A framed message. Problems are read out as soon as they appear. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      {title && <strong class="notice-title">{title}</strong>}
      {children}
    </div>
  );
}
