import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MenuItem } from './menu-item';

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** A submenu stands beside its parent. */
  readonly isSubmenu?: boolean;
  /** Escape, or ArrowLeft in a submenu: back to what opened it. */
  readonly onClose: () => void;
  /** An entry was chosen: every menu closes. */
  readonly onChosen: () => void;
}

/** An open menu with its submenus. */
export function MenuList({ label, items, isSubmenu = false, onClose, onChosen }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [openSubmenu, setOpenSubmenu] = useState<number | null>(null);

  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(':scope > .menu-row > button:not([aria-disabled=true])') ?? []),
  ];
  useLayoutEffect(() => {
    entries()[0]?.focus();
    if (list.current) keepOnScreen(list.current, isSubmenu);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const focus = (index: number): void => all[(index + all.length) % all.length]?.focus();
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at < 0 ? -1 : at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: onClose,
    };
    if (isSubmenu) actions['ArrowLeft'] = onClose;
    const opensSubmenu = document.activeElement?.getAttribute('aria-haspopup') === 'menu';
    if (opensSubmenu) actions['ArrowRight'] = () => (document.activeElement as HTMLElement).click();
    const action = actions[event.key] ?? findByLetter(event.key, all, at);
    if (action) {
      event.preventDefault();
      action();
    }
    // Left and right beyond a plain entry belong to the menu bar.
    if (action || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
  };

  const keys = useMemo(
    () => items.map((item, index) => (item.kind === 'separator' ? `-${index}` : `${index}${item.caption}`)),
    [items],
  );

  return (
    <div class={isSubmenu ? 'menu menu-beside' : 'menu'} role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        if (item.kind === 'separator') return <hr class="menu-separator" key={keys[index]} />;
        const isMenu = item.kind === 'menu';
        const isDisabled = item.kind === 'item' && item.isEnabled === false;
        const choose = (): void => {
          if (isDisabled) return;
          if (item.kind === 'menu') {
            setOpenSubmenu(index);
            return;
          }
          onChosen();
          item.choose();
        };
        return (
          <div class="menu-row" key={keys[index]} onPointerEnter={() => setOpenSubmenu(isMenu ? index : null)} role="none">
            <button
              type="button"
              class="menu-item"
              {...roleOf(item)}
              aria-disabled={isDisabled || undefined}
              aria-haspopup={isMenu ? 'menu' : undefined}
              aria-expanded={isMenu ? openSubmenu === index : undefined}
              tabIndex={-1}
              onClick={choose}
            >
              <span class="menu-caption">{item.caption}</span>
              {item.kind === 'item' && item.shortcut && <span class="menu-shortcut">{item.shortcut}</span>}
              {isMenu && <span class="menu-arrow" aria-hidden="true" />}
            </button>
            {isMenu && openSubmenu === index && (
              <MenuList
                label={item.caption}
                items={item.list()}
                isSubmenu
                onChosen={onChosen}
                onClose={() => {
                  setOpenSubmenu(null);
                  list.current?.querySelector<HTMLElement>(':scope > .menu-row > [aria-expanded=true]')?.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function roleOf(item: MenuItem) {
  if (item.kind !== 'item' || item.isChecked === undefined) return { role: 'menuitem' } as const;
  return { role: 'menuitemradio', 'aria-checked': item.isChecked } as const;
}

function findByLetter(key: string, all: readonly HTMLElement[], at: number): (() => void) | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const rotated = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const found = rotated.find((each) => each.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
  return found && (() => found.focus());
}

function keepOnScreen(menu: HTMLElement, isSubmenu: boolean): void {
  const box = menu.getBoundingClientRect();
  if (box.right > window.innerWidth) menu.classList.add(isSubmenu ? 'menu-on-left' : 'menu-to-left');
  if (box.bottom > window.innerHeight) {
    menu.style.maxHeight = `${window.innerHeight - Math.max(0, box.top) - 12}px`;
    menu.style.overflowY = 'auto';
  }
}
