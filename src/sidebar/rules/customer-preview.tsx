import { useState } from 'preact/hooks';
import type { TemplateKey } from '../../domain/rules/message-rule';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import { TemplatePreview } from '../templates/template-preview';
import type { Templates } from '../templates/use-templates';

interface CustomerPreviewProps {
  readonly message: TemplateKey;
  readonly templates: Templates;
}

/** What the customer would get, filled in with an order of the sheet. */
export function CustomerPreview({ message, templates }: CustomerPreviewProps) {
  const { texts, language } = useSidebar();
  const words = texts.rules;
  const [isOpen, setOpen] = useState(false);
  const { view, problem, need } = templates;
  const template = view?.templates.find((each) => each.key === message && each.language === language);
  const toggle = () => {
    need();
    setOpen(!isOpen);
  };
  return (
    <>
      <button
        type="button"
        class="chip"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? words.hidePreview : words.preview}: ${texts.templateWords.name[message]}`}
        onClick={toggle}
      >
        {isOpen ? words.hidePreview : words.preview}
      </button>
      {isOpen && problem && <Notice tone="problem">{problem}</Notice>}
      {isOpen && !problem && !view && <p class="note">{texts.sidebar.loading}</p>}
      {isOpen && view && template && (
        <TemplatePreview key={`${template.subject}\n${template.text}`} template={template} orders={view.orders} />
      )}
    </>
  );
}
