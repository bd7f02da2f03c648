import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownOrder } from '../../app/api/directory';
import type { TemplateProblem, TemplatesView, TemplateView } from '../../app/api/templates-view';
import type { OwnTemplate } from '../../domain/templates/own-template';
import type { TemplatePart } from '../../domain/templates/template-kind';
import { BusyButton } from '../parts/busy-button';
import { Confirm } from '../parts/confirm';
import { Field } from '../parts/field';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { FieldPicker } from './field-picker';
import { selectLine } from './select-line';
import { TemplatePreview } from './template-preview';

interface TemplateEditorProps {
  readonly template: TemplateView;
  readonly orders: readonly KnownOrder[];
  readonly onTemplates: (view: TemplatesView) => void;
}

/** What stands in the fields, and whether they are open to write. */
type Draft = Pick<TemplateView, 'subject' | 'text' | 'isOwn'>;

function draftOf({ subject, text, isOwn }: TemplateView): Draft {
  return { subject, text, isOwn };
}

/** Where there is no order to preview with, a check needs a number all the same. */
const NO_ORDER = '-';

/** One message in one language: the built-in text to read, or the team's own to write, check and look at. */
export function TemplateEditor({ template, orders, onTemplates }: TemplateEditorProps) {
  const { texts, server, announce } = useSidebar();
  const words = texts.templates;
  const [draft, setDraft] = useState(draftOf(template));
  /** What stands in the fields now, also before it is drawn: for answers that come later. */
  const latest = useRef(draft);
  const put = (changes: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
  };
  const { isOwn, ...typed } = draft;
  const [problems, setProblems] = useState(template.problems);
  const [isAsking, setAsking] = useState(false);
  /** Counts the previews, so that each shows the text of its moment. */
  const [looks, setLooks] = useState(0);
  const { busy, problem, attempt } = useCall<'save' | 'restore'>();
  const form = useRef<HTMLFormElement>(null);
  const part = useRef<TemplatePart>('text');
  const { key, language } = template;
  const isStill = ({ subject, text }: Pick<OwnTemplate, 'subject' | 'text'>) =>
    latest.current.subject === subject && latest.current.text === text;
  const isChanged = typed.subject !== template.subject || typed.text !== template.text;

  const take = (theirs: TemplateView) => {
    put(draftOf(theirs));
    setProblems(theirs.problems);
  };
  // What somebody wrote in the sheet meanwhile shows, unless a message of one's own was begun here.
  const known = useRef(template);
  useEffect(() => {
    const before = known.current;
    known.current = template;
    const isTouched = latest.current.isOwn !== before.isOwn || !isStill(before);
    if (before !== template && !isTouched) take(template);
  }, [template]);

  const control = (of: TemplatePart) => form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${of}"]`);
  const mark = (found: readonly TemplateProblem[]) => {
    setProblems(found);
    const [first] = found;
    const field = first && control(first.part);
    if (field) selectLine(field, first.line);
  };
  /** Of a text that somebody has typed on in the meantime nothing is marked: the cursor stays where they write. */
  const markIn = (checked: Pick<OwnTemplate, 'subject' | 'text'>, found: readonly TemplateProblem[]) => {
    if (isStill(checked)) mark(found);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (busy || !isChanged) return;
    const own = { key, language, ...typed };
    const saved = await attempt('save', () => saveOrMark(own), true);
    if (!saved) return;
    accept(saved, isStill(own));
    announce(words.saved);
  };
  /** A refusal does not say where the faults are; the preview does. */
  const saveOrMark = async (own: OwnTemplate) => {
    const saved = await server.saveTemplate(own);
    if (saved.kind !== 'refused' || saved.error.code !== 'template.faulty') return saved;
    const checked = await server.previewTemplate({ ...own, orderNumber: orders[0]?.orderNumber ?? NO_ORDER });
    if (checked.kind === 'done') markIn(own, checked.value.problems);
    return saved;
  };
  /** @param isTaken - Whether the fields show what came back: not where somebody has typed on meanwhile. */
  const accept = (view: TemplatesView, isTaken: boolean) => {
    const mine = view.templates.find((each) => each.key === key && each.language === language);
    if (mine && isTaken) take(mine);
    onTemplates(view);
  };
  const restore = async () => {
    const restored = await attempt('restore', () => server.restoreTemplate({ key, language }), true);
    setAsking(false);
    if (!restored) return;
    accept(restored, true);
    announce(words.restored);
  };
  const change = (changes: Partial<Draft>) => {
    put(changes);
    setProblems([]);
  };
  const insert = (tag: string) => {
    const field = control(part.current);
    if (!field) return;
    field.setRangeText(tag, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    change({ [part.current]: field.value });
    field.focus();
  };
  const errorAt = (of: TemplatePart) => {
    const found = problems.filter((each) => each.part === of).map(({ line, message }) => words.at({ line, message }));
    return found.length === 0 ? undefined : found.join(' ');
  };

  return (
    <form ref={form} class="order-form" noValidate onSubmit={save} aria-busy={busy !== null}>
      <p class={template.problems.length > 0 ? 'note error' : 'note'}>
        {template.isOwn ? (template.problems.length > 0 ? words.broken : words.own) : words.builtIn}
      </p>
      <Field label={words.subject} error={errorAt('subject')}>
        <input
          type="text"
          name="subject"
          value={typed.subject}
          readOnly={!isOwn}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          onFocus={() => {
            part.current = 'subject';
          }}
          onInput={(event) => change({ subject: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.text} error={errorAt('text')}>
        <textarea
          name="text"
          rows={isOwn ? 14 : 10}
          value={typed.text}
          readOnly={!isOwn}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          onFocus={() => {
            part.current = 'text';
          }}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
      {isOwn && <FieldPicker message={key} onPick={insert} />}
      {problem && <Notice tone="problem">{problem}</Notice>}
      <div class="row wrap">
        {isOwn ? (
          <BusyButton type="submit" class="button primary" isBusy={busy !== null || !isChanged}>
            {busy === 'save' ? texts.sidebar.saving : texts.sidebar.save}
          </BusyButton>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              put({ isOwn: true });
              control('text')?.focus();
            }}
          >
            {words.writeOwn}
          </button>
        )}
        <button type="button" class="button" onClick={() => setLooks(looks + 1)}>
          {words.preview}
        </button>
        {template.isOwn && !isAsking && (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {words.restore}
          </button>
        )}
      </div>
      {isAsking && (
        <Confirm
          question={words.restoreConfirm}
          action={words.restoreAction}
          isBusy={busy === 'restore'}
          onConfirm={restore}
          onCancel={() => setAsking(false)}
        />
      )}
      {looks > 0 && <TemplatePreview key={looks} template={{ key, language, ...typed }} orders={orders} onProblems={markIn} />}
    </form>
  );
}
