import { enumOf } from '../core/enums';
import { exception } from '../core/exception';
import { classOf, create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept } from '../core/signature';
import { escapeHtml } from './escape';
import { runTemplate, templateCode } from './template';

interface OutputState {
  content: string;
  title: string | null;
  width: number | null;
  height: number | null;
  metaTags: readonly { name: string; content: string }[];
  faviconUrl: string | null;
}

/** The meta tags that a page may ask for (F155). */
const metaNames = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

/** The members of `HtmlService`. */
export function htmlService(): Record<string, unknown> {
  return { SandboxMode: enumOf('SandboxMode'), XFrameOptionsMode: enumOf('XFrameOptionsMode'), ...methods };
}

function newOutput(content: string): object {
  const state: OutputState = { content, title: null, width: null, height: null, metaTags: [], faviconUrl: null };
  return create('HtmlOutput', state);
}

function newTemplate(html: string): object {
  return create('HtmlTemplate', { html });
}

function fileContent(name: unknown): string {
  return String(call('HtmlService.readFile', name));
}

function textOf(source: unknown): string {
  const isBlob = classOf(source) === 'Blob';
  return isBlob ? (source as { getDataAsString(): string }).getDataAsString() : String(source);
}

const methods: Methods = {
  createHtmlOutput(...args) {
    const [source = ''] = accept('HtmlService.createHtmlOutput', ['', 'String', 'Blob'], args);
    return newOutput(textOf(source));
  },
  createHtmlOutputFromFile(...args) {
    const [name] = accept('HtmlService.createHtmlOutputFromFile', ['String'], args);
    return newOutput(fileContent(name));
  },
  createTemplate(...args) {
    const [source] = accept('HtmlService.createTemplate', ['String', 'Blob'], args);
    return newTemplate(textOf(source));
  },
  createTemplateFromFile(...args) {
    const [name] = accept('HtmlService.createTemplateFromFile', ['String'], args);
    return newTemplate(fileContent(name));
  },
  getUserAgent() {
    return null;
  },
};

/** A template; what the script sets on it is in scope of its scriptlets. */
export const htmlTemplate: Methods = {
  evaluate() {
    const { html } = stateOf<{ html: string }>(this);
    return newOutput(runTemplate(html, { ...this }));
  },
  getCode() {
    return templateCode(stateOf<{ html: string }>(this).html);
  },
  getCodeWithComments() {
    return templateCode(stateOf<{ html: string }>(this).html);
  },
  getRawContent() {
    return stateOf<{ html: string }>(this).html;
  },
};

type Key = keyof OutputState;

function reader(key: Key): (this: object) => unknown {
  return function (this: object) {
    return stateOf<OutputState>(this)[key];
  };
}

function setter(name: string, key: Key, type: string): (this: object, ...args: unknown[]) => object {
  return function (this: object, ...args: unknown[]) {
    const [value] = accept(`HtmlOutput.${name}`, [type], args);
    Object.assign(stateOf<OutputState>(this), { [key]: value });
    return this;
  };
}

/** A page that the script made. */
export const htmlOutput: Methods = {
  getContent: reader('content'),
  getTitle: reader('title'),
  getWidth: reader('width'),
  getHeight: reader('height'),
  getFaviconUrl: reader('faviconUrl'),
  setContent: setter('setContent', 'content', 'String'),
  setTitle: setter('setTitle', 'title', 'String'),
  setWidth: setter('setWidth', 'width', 'int?'),
  setHeight: setter('setHeight', 'height', 'int?'),
  setFaviconUrl: setter('setFaviconUrl', 'faviconUrl', 'String'),
  append(...args) {
    const [text] = accept('HtmlOutput.append', ['String'], args);
    stateOf<OutputState>(this).content += String(text);
    return this;
  },
  appendUntrusted(...args) {
    const [text] = accept('HtmlOutput.appendUntrusted', ['String'], args);
    stateOf<OutputState>(this).content += escapeHtml(String(text));
    return this;
  },
  clear() {
    stateOf<OutputState>(this).content = '';
    return this;
  },
  addMetaTag(...args) {
    const [name, content] = accept('HtmlOutput.addMetaTag', ['String String'], args) as [string, string];
    if (!metaNames.includes(name)) throw exception('The meta tag you specified is not allowed in this context.');
    const state = stateOf<OutputState>(this);
    state.metaTags = [...state.metaTags, { name, content }];
    return this;
  },
  getMetaTags() {
    return stateOf<OutputState>(this).metaTags.map((tag) => create('HtmlOutputMetaTag', tag));
  },
  // IFRAME is the only mode left (F155).
  setSandboxMode() {
    return this;
  },
  setXFrameOptionsMode() {
    return this;
  },
  asTemplate() {
    return newTemplate(stateOf<OutputState>(this).content);
  },
};

/** One meta tag. */
export const htmlOutputMetaTag: Methods = {
  getName() {
    return stateOf<{ name: string }>(this).name;
  },
  getContent() {
    return stateOf<{ content: string }>(this).content;
  },
};
