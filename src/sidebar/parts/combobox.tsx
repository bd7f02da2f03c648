import { useId, useState } from 'preact/hooks';
import { useSidebar } from '../sidebar-context';

export interface Suggestion {
  readonly value: string;
  /** A second line that tells equal names apart. */
  readonly detail: string;
}

interface ComboboxProps<S extends Suggestion> {
  readonly value: string;
  readonly suggestions: readonly S[];
  readonly onInput: (text: string) => void;
  readonly onPick: (suggestion: S) => void;
  readonly id?: string;
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly 'aria-required'?: boolean | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

const SHOWN = 8;

/** A text field that offers earlier values and takes any other (ARIA combobox with a list popup). */
export function Combobox<S extends Suggestion>({ value, suggestions, onInput, onPick, ...input }: ComboboxProps<S>) {
  const { texts } = useSidebar();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const matches = isOpen ? matching(suggestions, value) : [];

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (suggestion: S | undefined) => {
    close();
    if (suggestion) onPick(suggestion);
  };
  const typed = (text: string) => {
    setOpen(true);
    setActive(-1);
    onInput(text);
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, matches.length));
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      pick(matches[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div class="combobox">
      <input
        {...input}
        type="text"
        role="combobox"
        value={value}
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={matches.length > 0}
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={steer}
        onBlur={close}
      />
      <div
        id={listId}
        class="options"
        role="listbox"
        aria-label={texts.sidebar.order.suggestions({ count: matches.length })}
        hidden={matches.length === 0}
      >
        {matches.map((match, index) => (
          <div
            key={`${match.value}|${match.detail}`}
            id={`${listId}-${index}`}
            class="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses focus, which would close the list under the pointer.
            onMouseDown={(event) => {
              event.preventDefault();
              pick(match);
            }}
          >
            <span class="option-value">{match.value}</span>
            {match.detail && <span class="option-detail">{match.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Values that hold the typed text, those that begin with it first. With nothing typed, the latest ones. */
function matching<S extends Suggestion>(suggestions: readonly S[], typed: string): readonly S[] {
  const needle = typed.trim().toLocaleLowerCase();
  if (!needle) return suggestions.slice(0, SHOWN);
  const rank = (suggestion: S) => {
    const value = suggestion.value.toLocaleLowerCase();
    if (value.startsWith(needle)) return 0;
    return value.includes(needle) ? 1 : suggestion.detail.toLocaleLowerCase().includes(needle) ? 2 : 3;
  };
  return suggestions
    .map((suggestion) => ({ suggestion, rank: rank(suggestion) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, SHOWN)
    .map((ranked) => ranked.suggestion);
}

function stepped(active: number, step: number, count: number): number {
  if (count === 0) return -1;
  return active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
}
