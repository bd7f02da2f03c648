import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

/** Text with at most one link. Styles of parts of a text are not kept by this host. */
interface RichTextState {
  text: string;
  link: string | null;
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
    stateOf<RichTextState>(this).link = accepted[accepted.length - 1] as string | null;
    return this;
  },
  build() {
    return create('RichTextValue', { ...stateOf<RichTextState>(this) });
  },
};
