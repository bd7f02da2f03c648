import { useEffect, useState } from 'preact/hooks';
import type { KnownOrder, TemplatePreview as Preview, TemplateProblem } from '../../app/api';
import type { OwnTemplate } from '../../domain/templates/own-template';
import { Choice } from '../parts/choice';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { MailView } from './mail-view';

interface TemplatePreviewProps {
  readonly template: OwnTemplate;
  readonly orders: readonly KnownOrder[];
  readonly onProblems?: (problems: readonly TemplateProblem[]) => void;
}

/** A message filled in with an order of the sheet, which can be chosen. Nothing is sent. */
export function TemplatePreview({ template, orders, onProblems }: TemplatePreviewProps) {
  const { texts, server } = useSidebar();
  const words = texts.templates;
  const [orderNumber, setOrderNumber] = useState(orders[0]?.orderNumber ?? '');
  const [preview, setPreview] = useState<Preview | null>(null);
  const { busy, problem, attempt } = useCall<'preview'>();

  const show = async (order: string) => {
    const { key, language, subject, text } = template;
    const shown = await attempt('preview', () => server.previewTemplate({ key, language, subject, text, orderNumber: order }));
    if (!shown) return;
    setPreview(shown);
    onProblems?.(shown.problems);
  };
  useEffect(() => {
    if (orderNumber !== '') void show(orderNumber);
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
