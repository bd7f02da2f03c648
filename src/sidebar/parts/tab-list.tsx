import { useRef } from 'preact/hooks';

interface TabListProps<Name extends string> {
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly current: Name;
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly onChange: (name: Name) => void;
  /** Tabs inside of a tab look smaller. */
  readonly isInner?: boolean;
}

/** An ARIA tab list: one tab stop, arrow keys move between the tabs. The panel of `name` is `#view-name`. */
export function TabList<Name extends string>({ names, labels, current, label, onChange, isInner }: TabListProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const target = neighbour(names, current, event.key);
    if (target === undefined) return;
    event.preventDefault();
    onChange(target);
    list.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  };

  return (
    <div class={isInner ? 'tabs inner' : 'tabs'} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          class="tab"
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls={`view-${name}`}
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}

function neighbour<Name extends string>(names: readonly Name[], current: Name, key: string): Name | undefined {
  const index = names.indexOf(current);
  if (key === 'ArrowRight') return names[(index + 1) % names.length];
  if (key === 'ArrowLeft') return names[(index + names.length - 1) % names.length];
  if (key === 'Home') return names[0];
  return key === 'End' ? names[names.length - 1] : undefined;
}
