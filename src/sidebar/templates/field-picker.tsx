import type { TemplateKey } from '../../domain/rules/message-rule';
import { COLLEAGUE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS, type TemplateList } from '../../domain/templates/template-fields';
import { audienceOf } from '../../domain/templates/template-kind';
import type { PageTexts } from '../../i18n/page-texts';
import { useSidebar } from '../sidebar-context';

interface FieldPickerProps {
  readonly message: TemplateKey;
  readonly onPick: (tag: string) => void;
}

/** Every field that a message may name, in words; a click puts it into the text. */
export function FieldPicker({ message, onPick }: FieldPickerProps) {
  const { texts } = useSidebar();
  const words = texts.templates;
  const fields = audienceOf(message) === 'colleague' ? [...ORDER_FIELDS, ...COLLEAGUE_FIELDS] : ORDER_FIELDS;
  const lists = Object.keys(TEMPLATE_LISTS) as TemplateList[];
  const listOf = (names: readonly string[]) => (
    <ul class="field-list">
      {names.map((name) => (
        <li key={name}>
          <button type="button" class="field-tag" onClick={() => onPick(`{{${name}}}`)}>
            <span>{fieldWords(name, texts)}</span>
            <code>{`{{${name}}}`}</code>
          </button>
        </li>
      ))}
    </ul>
  );

  return (
    <details class="fold">
      <summary>{words.fields}</summary>
      <div class="field-picker">
        <p class="note">{words.fieldsHint}</p>
        {listOf(fields)}
        {lists.map((list) => (
          <details key={list} class="fold small">
            <summary>{words.perEntry({ list: fieldWords(list, texts) })}</summary>
            <button type="button" class="field-tag" onClick={() => onPick(`{{#${list}}}\n- \n{{/${list}}}\n`)}>
              <span>{words.insert({ field: fieldWords(list, texts) })}</span>
              <code>{`{{#${list}}}…{{/${list}}}`}</code>
            </button>
            {listOf(TEMPLATE_LISTS[list])}
          </details>
        ))}
        <p class="note">{words.conditionHint}</p>
      </div>
    </details>
  );
}

/** Fields that are columns are called as their headings; the others have words of their own. */
function fieldWords(name: string, { templateWords, labels }: PageTexts): string {
  const own: Readonly<Record<string, string>> = templateWords.field;
  const columns: Readonly<Record<string, string>> = labels.column;
  return own[name] ?? columns[name] ?? name;
}
