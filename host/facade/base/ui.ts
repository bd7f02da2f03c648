import { enumMember } from '../core/enums';
import { create, type Methods, stateOf } from '../core/host-object';
import { call, callRaw } from '../core/rpc';
import { accept } from '../core/signature';

interface MenuItem {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

interface MenuState {
  /** Null is the add-on's own menu, which the host names. */
  readonly caption: string | null;
  readonly items: MenuItem[];
}

const questions = ['String', 'String enum:ButtonSet', 'String String enum:ButtonSet'];

function ask(method: 'alert' | 'prompt', args: readonly unknown[]): { button: string; text: string } {
  const accepted = accept(`Ui.${method}`, questions, args);
  const [title, text, buttons] = accepted.length === 3 ? accepted : ['', accepted[0], accepted[1] ?? 'OK'];
  return callRaw(`Ui.${method}`, [title, text, String(buttons)]) as { button: string; text: string };
}

function shows(method: string, signatures: readonly string[]): (this: object, ...args: unknown[]) => void {
  return (...args) => {
    call(`Ui.${method}`, ...accept(`Ui.${method}`, signatures, args));
  };
}

/** Dialogs, sidebars and menus of an open editor (F055–F059). */
export const ui: Methods = {
  alert(...args) {
    return enumMember('Button', ask('alert', args).button);
  },
  prompt(...args) {
    return create('PromptResponse', ask('prompt', args));
  },
  showSidebar: shows('showSidebar', ['HtmlOutput']),
  showModalDialog: shows('showModalDialog', ['HtmlOutput String']),
  showModelessDialog: shows('showModelessDialog', ['HtmlOutput String']),
  createMenu(...args) {
    const [caption] = accept('Ui.createMenu', ['String'], args);
    return create('Menu', { caption: String(caption), items: [] } satisfies MenuState);
  },
  createAddonMenu() {
    return create('Menu', { caption: null, items: [] } satisfies MenuState);
  },
};

/** A menu under construction. Nothing shows until `addToUi` (F056). */
export const menu: Methods = {
  addItem(...args) {
    const [caption, functionName] = accept('Menu.addItem', ['String String'], args) as [string, string];
    stateOf<MenuState>(this).items.push({ kind: 'item', caption, functionName });
    return this;
  },
  addSeparator() {
    stateOf<MenuState>(this).items.push({ kind: 'separator' });
    return this;
  },
  addSubMenu(...args) {
    const [sub] = accept('Menu.addSubMenu', ['Menu'], args);
    const { caption, items } = stateOf<MenuState>(sub as object);
    stateOf<MenuState>(this).items.push({ kind: 'menu', caption: caption ?? '', items });
    return this;
  },
  addToUi() {
    call('Menu.addToUi', this);
  },
};

/** What a prompt was answered with. */
export const promptResponse: Methods = {
  getSelectedButton() {
    return enumMember('Button', stateOf<{ button: string }>(this).button);
  },
  getResponseText() {
    return stateOf<{ text: string }>(this).text;
  },
};

/** A person. */
export const user: Methods = {
  getEmail() {
    return stateOf<{ email: string }>(this).email;
  },
  getUserLoginId() {
    return stateOf<{ email: string }>(this).email;
  },
};
