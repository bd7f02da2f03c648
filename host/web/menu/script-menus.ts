import type { ScriptMenu, ScriptMenuItem } from '../../server/protocol';
import type { Menu, MenuItem } from './menu-item';

/** Runs the function behind a menu item. */
export type ClickItem = (functionName: string) => void;

/** The menus of a project as Google shows them: createMenu() in the bar, createAddonMenu() under Extensions (F055). */
export function placeScriptMenus(
  menus: readonly ScriptMenu[],
  captions: { readonly extensions: string; readonly none: string },
  click: ClickItem,
): readonly Menu[] {
  const toMenu = ({ caption, items }: { readonly caption: string; readonly items: readonly ScriptMenuItem[] }): Menu => ({
    kind: 'menu',
    caption,
    list: () => items.map(toItem),
  });
  const toItem = (item: ScriptMenuItem): MenuItem => {
    if (item.kind === 'separator') return item;
    if (item.kind === 'menu') return toMenu(item);
    return { kind: 'item', caption: item.caption, choose: () => click(item.functionName) };
  };
  const addons = menus.filter(({ isAddon }) => isAddon).map(toMenu);
  const nothing: MenuItem = { kind: 'item', caption: captions.none, isEnabled: false, choose: () => {} };
  const extensions: Menu = { kind: 'menu', caption: captions.extensions, list: () => (addons.length > 0 ? addons : [nothing]) };
  return [extensions, ...menus.filter(({ isAddon }) => !isAddon).map(toMenu)];
}
