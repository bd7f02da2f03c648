import type { DueMessage } from './due-message';
import { lineAndReader, tellsDate } from './told';

/** What is due, divided by whether something later is due as well. */
interface Overtaking {
  readonly standing: readonly DueMessage[];
  /** Has lost its sense by what is told at the same time, and counts as told with that. */
  readonly overtaken: readonly DueMessage[];
}

/**
 * Of what one customer would be told at once of an order, only the latest in the order's life makes sense: nobody is asked whether an
 * order is right and told in the same second that it is confirmed or on its way; what has changed of it is told there. A new date stands in whatever else tells the
 * date, and a confirmation in the word that the order goes ahead after all.
 *
 * A question about a whole order is overtaken where each of its lines is, freight and discounts aside.
 */
export function splitOvertaken(due: readonly DueMessage[]): Overtaking {
  const steps = stepsOf(due);
  if (steps.size === 0 && due.every(({ order }) => !order)) return { standing: due, overtaken: [] };
  const questions = new Map<string, DueMessage[]>();
  for (const message of due) {
    if (message.order) questions.set(questionOf(message), [...(questions.get(questionOf(message)) ?? []), message]);
  }
  const answered = new Set([...questions].flatMap(([question, lines]) => (isAnswered(lines, steps) ? [question] : [])));
  const dated = new Set([...questions].flatMap(([question, lines]) => (answered.has(question) ? [] : lines.map(readerOf))));
  const isOvertaken = (message: DueMessage) => {
    if (message.recipient.kind !== 'customer') return false;
    if (message.order) return answered.has(questionOf(message));
    const others = steps.get(readerOf(message)) ?? [];
    if (message.rule.moment === 'dateMoved' && message.line.expectedDeliveryDate === null) return false;
    if (message.rule.moment === 'dateMoved') return others.length > 0 || dated.has(readerOf(message));
    return message.rule.status === 'confirmed' && isStep(message) && others.some(({ rule }) => rule.template === 'orderResumed');
  };
  const overtaken = due.filter(isOvertaken);
  const gone = new Set(overtaken);
  const changes = new Map(
    overtaken.flatMap((message) => (message.order?.change ? [[readerOf(message), message.order.change]] : [])),
  );
  const withChange = (message: DueMessage) => {
    const change = isStep(message) ? changes.get(readerOf(message)) : undefined;
    return change ? { ...message, change } : message;
  };
  return { standing: due.filter((message) => !gone.has(message)).map(withChange), overtaken };
}

/** What customers are told of what a line has reached, by line and customer. */
function stepsOf(due: readonly DueMessage[]): ReadonlyMap<string, readonly DueMessage[]> {
  const steps = new Map<string, DueMessage[]>();
  for (const message of due) {
    if (!isStep(message)) continue;
    steps.set(readerOf(message), [...(steps.get(readerOf(message)) ?? []), message]);
  }
  return steps;
}

function isStep({ recipient, rule }: DueMessage): boolean {
  if (recipient.kind !== 'customer' || rule.moment !== 'status' || rule.template === null) return false;
  return tellsDate(rule.template) || rule.status === 'shipped' || rule.status === 'delivered';
}

function isAnswered(lines: readonly DueMessage[], steps: ReadonlyMap<string, unknown>): boolean {
  const asked = lines.filter(({ isCharge, order }) => !isCharge && (order?.after === '' || order?.change));
  return asked.length > 0 && asked.every((message) => steps.has(readerOf(message)));
}

function readerOf({ line, recipient }: DueMessage): string {
  return lineAndReader(line.lineId, recipient.email);
}

function questionOf({ recipient, rule, line }: DueMessage): string {
  return [recipient.email, rule.template, line.orderNumber || `\n${line.lineId}`].join('\n');
}
