import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownOrder } from '../../app/api/directory';
import type { TemplatePreview as Preview, TemplateProblem } from '../../app/api/templates-view';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { Choice } from '../parts/choice';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { MailView } from './mail-view';

interface TemplatePreviewProps {
  readonly template: OwnTemplate;
  readonly orders: readonly KnownOrder[];
  /** @param checked - The text that they are in. */
  readonly onProblems?: (checked: OwnTemplate, problems: readonly TemplateProblem[]) => void;
}

/** A message filled in with an order of the sheet, which can be chosen. Nothing is sent. */
export function TemplatePreview({ template, orders, onProblems }: TemplatePreviewProps) {
  const { texts, server } = useSidebar();
  const words = texts.templates;
  const [orderNumber, setOrderNumber] = useState(orders[0]?.orderNumber ?? '');
  const [preview, setPreview] = useState<Preview | null>(null);
  const { busy, problem, attempt } = useCall<'preview'>();

  /** The order that was chosen last, also while another one is on its way. */
  const wanted = useRef(orderNumber);
  const isShowing = useRef(false);

  const show = async (order: string) => {
    wanted.current = order;
    if (isShowing.current) return;
    isShowing.current = true;
    const { key, language, subject, text } = template;
    let asked: string;
    let shown: Preview | null;
    do {
      asked = wanted.current;
      const request = { key, language, subject, text, orderNumber: asked };
      shown = await attempt('preview', () => server.previewTemplate(request));
    } while (asked !== wanted.current);
    isShowing.current = false;
    if (!shown) return;
    setPreview(shown);
    onProblems?.(template, shown.problems);
  };
  useEffect(() => {
    // Somebody may have chosen another one already.
    if (wanted.current !== '') void show(wanted.current);
  }, []);

  if (orders.length === 0) return <p class="note">{words.noOrders}</p>;
  return (
    <div class="preview" aria-busy={busy !== null}>
      <Choice
        label={words.order}
        options={orders.map((order) => ({
          value: order.orderNumber,
          label: [order.orderNumber, order.customerName].filter((part) => part !== '').join(' · '),
        }))}
        value={orderNumber}
        onChange={(order) => {
          setOrderNumber(order);
          void show(order);
        }}
      />
      {problem && <Notice tone="problem">{problem}</Notice>}
      {preview && preview.problems.length > 0 && <p class="note error">{words.faulty}</p>}
      {preview?.mail && <MailView mail={preview.mail} />}
      {!preview && busy && <p class="note">{texts.sidebar.loading}</p>}
    </div>
  );
}
