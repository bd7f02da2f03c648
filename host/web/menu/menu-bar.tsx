import { useEffect, useRef, useState } from 'preact/hooks';
import type { Menu } from './menu-item';
import { MenuList } from './menu-list';

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly Menu[];
}

/**
 * The menu bar as the WAI-ARIA pattern has it: one stop for the Tab key, arrows move between menus, an open menu follows
 * the pointer, Escape goes back to the bar.
 */
export function MenuBar({ label, menus }: MenuBarProps) {
  const [focused, setFocused] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  const focusTop = (index: number): void => {
    const next = (index + menus.length) % menus.length;
    setFocused(next);
    bar.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]')[next]?.focus();
  };
  const close = (): void => {
    if (open === null) return;
    setOpen(null);
    focusTop(open);
  };

  useEffect(() => {
    if (open === null) return undefined;
    const closeOutside = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', closeOutside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = open ?? focused;
    const move = (index: number): void => {
      focusTop(index);
      if (open !== null) setOpen((index + menus.length) % menus.length);
    };
    const actions: Record<string, () => void> = {
      ArrowRight: () => move(at + 1),
      ArrowLeft: () => move(at - 1),
      Home: () => move(0),
      End: () => move(menus.length - 1),
      ArrowDown: () => setOpen(at),
      Enter: () => setOpen(at),
      ' ': () => setOpen(at),
      Escape: close,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div class="menu-bar" role="menubar" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
      {menus.map((menu, index) => (
        <div class="menu-bar-entry" key={menu.caption}>
          <button
            type="button"
            role="menuitem"
            class="menu-bar-button"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={focused === index ? 0 : -1}
            onFocus={() => setFocused(index)}
            onClick={() => setOpen(open === index ? null : index)}
            onPointerEnter={() => open !== null && open !== index && setOpen(index)}
          >
            {menu.caption}
          </button>
          {open === index && <MenuList label={menu.caption} items={menu.list()} onClose={close} onChosen={() => setOpen(null)} />}
        </div>
      ))}
    </div>
  );
}
