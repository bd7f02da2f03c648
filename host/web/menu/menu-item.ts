/** An entry of the menu bar or of a menu, whoever made it: the grid, a script or the host. */
export type MenuItem =
  | {
      readonly kind: 'item';
      readonly caption: string;
      readonly isEnabled?: boolean;
      /** Shown with a mark; for choices such as the language. */
      readonly isChecked?: boolean;
      readonly shortcut?: string;
      readonly choose: () => void;
    }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'menu';
      readonly caption: string;
      /** Asked for when the menu opens, since most of the grid's entries depend on the selection. */
      readonly list: () => readonly MenuItem[];
    };

/** A menu of the bar. */
export type Menu = Extract<MenuItem, { kind: 'menu' }>;
