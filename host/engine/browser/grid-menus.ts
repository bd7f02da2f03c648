import type { Library } from '../o-spreadsheet/shared/library';

type Action = ReturnType<Library['registries']['topbarMenuRegistry']['getMenuItems']>[number];

/** What the library hands to its menu entries. */
export type GridEnvironment = Parameters<Action['name']>[0];

export type GridMenuItem =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly caption: string;
      readonly isEnabled: boolean;
      /** Missing where the entry is no switch. */
      readonly isChecked?: boolean;
      readonly shortcut: string;
      choose(): void;
    }
  | { readonly kind: 'separator' }
  | GridMenu;

/** A menu whose entries are asked for when it opens, since they depend on the selection. */
export interface GridMenu {
  readonly kind: 'menu';
  /** The library's name of it, in no language: `edit`, `insert`, `format`, … */
  readonly id: string;
  readonly caption: string;
  list(): readonly GridMenuItem[];
}

/** Of entries that Google has not, or that the host does itself. */
const hidden = new Set([
  'print',
  'settings',
  'insert_chart',
  'insert_carousel',
  'insert_pivot',
  'insert_image',
  'pivot_data_sources',
]);

/** The library's top menus as plain data. */
export function listGridMenus(library: Library, environment: GridEnvironment): readonly GridMenu[] {
  return library.registries.topbarMenuRegistry
    .getMenuItems()
    .filter((action) => action.isVisible(environment) && action.id !== 'file')
    .map((action) => toMenu(action, environment))
    .filter((menu) => menu.list().length > 0);
}

function toMenu(action: Action, environment: GridEnvironment): GridMenu {
  return {
    kind: 'menu',
    id: action.id,
    caption: action.name(environment).toString(),
    list: () => listItems(action, environment),
  };
}

function listItems(parent: Action, environment: GridEnvironment): readonly GridMenuItem[] {
  const items: GridMenuItem[] = [];
  const shown = parent
    .children(environment)
    .filter((action) => !hidden.has(action.id) && action.isVisible(environment))
    .sort((one, other) => one.sequence - other.sequence);
  shown.forEach((action, index) => {
    const item = toItem(action, environment);
    if (!item) return;
    items.push(item);
    if (action.separator && index < shown.length - 1) items.push({ kind: 'separator' });
  });
  return items;
}

function toItem(action: Action, environment: GridEnvironment): GridMenuItem | null {
  if (!action.execute) return action.children(environment).length > 0 ? toMenu(action, environment) : null;
  const { execute } = action;
  return {
    kind: 'item',
    id: action.id,
    caption: action.name(environment).toString(),
    isEnabled: action.isEnabled(environment),
    ...(action.isActive ? { isChecked: action.isActive(environment) } : {}),
    shortcut: action.shortcut,
    choose: () => void execute(environment),
  };
}
