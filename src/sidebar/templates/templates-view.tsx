import { useEffect, useState } from 'preact/hooks';
import type { TemplateView } from '../../app/api/templates-view';
import { LANGUAGES, type Language } from '../../domain/order/settings';
import { TEMPLATE_KEYS, type TemplateKey } from '../../domain/rules/message-rule';
import { audienceOf } from '../../domain/templates/template-kind';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { Notice } from '../parts/notice';
import { useReturn } from '../parts/use-return';
import { useSidebar } from '../sidebar-context';
import { TemplateEditor } from './template-editor';
import type { Templates } from './use-templates';

interface TemplatesViewProps {
  readonly isShown: boolean;
  readonly templates: Templates;
}

/** The messages, one at a time, in one language. */
export function TemplatesView({ isShown, templates }: TemplatesViewProps) {
  const { texts, language: mine } = useSidebar();
  const words = texts.templates;
  const [key, setKey] = useState<TemplateKey>(TEMPLATE_KEYS[0]);
  const [language, setLanguage] = useState<Language>(mine);
  const { view, problem, load, accept } = templates;
  useEffect(() => {
    if (isShown) void load();
  }, [isShown]);

  // What was wrong may have been mended in the sheet.
  useReturn(() => {
    if (isShown && problem) void load();
  });

  if (!view) {
    return problem ? (
      <Notice tone="problem">
        <p>{problem}</p>
        <button type="button" class="button small" onClick={load}>
          {texts.sidebar.retry}
        </button>
      </Notice>
    ) : (
      <p class="note">{texts.sidebar.loading}</p>
    );
  }
  const shown = view.templates.find((template) => template.key === key && template.language === language);
  const groups = [
    { label: words.toCustomers, keys: TEMPLATE_KEYS.filter((each) => audienceOf(each) === 'customer') },
    { label: words.toColleagues, keys: TEMPLATE_KEYS.filter((each) => audienceOf(each) === 'colleague') },
  ];
  const mark = (of: TemplateKey) => markOf(view.templates.filter((template) => template.key === of));

  return (
    <>
      <div class="view-head">
        <h2>{words.title}</h2>
      </div>
      <div class="order-form">
        {problem && <Notice tone="problem">{problem}</Notice>}
        <Field label={words.message}>
          <select
            value={key}
            onInput={(event) => setKey(TEMPLATE_KEYS.find((each) => each === event.currentTarget.value) ?? key)}
          >
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.keys.map((each) => (
                  <option key={each} value={each}>
                    {texts.templateWords.name[each]}
                    {mark(each)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <Choice
          label={words.language}
          options={LANGUAGES.map((value) => ({ value, label: texts.labels.language[value] }))}
          value={language}
          onChange={(picked) => picked !== '' && setLanguage(picked)}
        />
        {view.templates.map((template) => (
          // What was typed into one message is still there after a look at another.
          <div key={`${template.key}|${template.language}`} hidden={template !== shown}>
            <EditorOnce template={template} isShown={template === shown} orders={view.orders} onTemplates={accept} />
          </div>
        ))}
      </div>
    </>
  );

  function markOf(of: readonly TemplateView[]): string {
    if (of.some(({ problems }) => problems.length > 0)) return ` ${words.brokenMark}`;
    return of.some(({ isOwn }) => isOwn) ? ` ${words.ownMark}` : '';
  }
}

/** Made when it is shown first. */
function EditorOnce({ isShown, ...editor }: Parameters<typeof TemplateEditor>[0] & { readonly isShown: boolean }) {
  const [wasShown, setShown] = useState(isShown);
  useEffect(() => {
    if (isShown) setShown(true);
  }, [isShown]);
  return wasShown ? <TemplateEditor {...editor} /> : null;
}
