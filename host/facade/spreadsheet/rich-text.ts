import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

/** Text with at most one link. Styles of parts of a text are not kept by this host. */
interface RichTextState {
  text: string;
  link: string | null;
  hasPartLink?: boolean;
}

/** `SpreadsheetApp.newRichTextValue()`. */
export function newRichTextValue(): object {
  return create('RichTextValueBuilder', { text: '', link: null } satisfies RichTextState);
}

/** A cell's text as rich text. */
export const richTextValue: Methods = {
  getText() {
    return stateOf<RichTextState>(this).text;
  },
  getLinkUrl() {
    return stateOf<RichTextState>(this).link;
  },
  getStartIndex() {
    return 0;
  },
  getEndIndex() {
    return stateOf<RichTextState>(this).text.length;
  },
  getRuns() {
    return [this];
  },
  copy() {
    return create('RichTextValueBuilder', { ...stateOf<RichTextState>(this) });
  },
};

/** The builder of rich text. */
export const richTextValueBuilder: Methods = {
  setText(...args) {
    const [text] = accept('SpreadsheetApp.RichTextValueBuilder.setText', ['String'], args);
    stateOf<RichTextState>(this).text = String(text);
    return this;
  },
  setLinkUrl(...args) {
    const accepted = accept('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', ['text?', 'int int text?'], args);
    const state = stateOf<RichTextState>(this);
    const link = accepted[accepted.length - 1] as string | null;
    const isWhole = accepted.length === 1 || (Number(accepted[0]) <= 0 && Number(accepted[1]) >= state.text.length);
    // A link over a part of the text is refused when it is written.
    if (isWhole) state.link = link;
    else state.hasPartLink = link !== null;
    return this;
  },
  build() {
    return create('RichTextValue', { ...stateOf<RichTextState>(this) });
  },
};
