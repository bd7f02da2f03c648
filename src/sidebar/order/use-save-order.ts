import { useState } from 'preact/hooks';
import type { OrderForm } from '../../app/api/order-form';
import type { ReplyError } from '../../app/api/reply';
import { useSidebar } from '../sidebar-context';
import { makeRequestId } from './request-id';

interface SavedOrder {
  readonly orderNumber: string;
  readonly row: number;
}

/** Saving one form: the same request id until it is saved, so that a repeat after a lost answer writes nothing twice. */
export function useSaveOrder(onSaved: () => void) {
  const { texts, server } = useSidebar();
  const [requestId, setRequestId] = useState(makeRequestId);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<ReplyError | null>(null);
  const [problem, setProblem] = useState('');
  const [isUncertain, setUncertain] = useState(false);
  const [saved, setSaved] = useState<SavedOrder | null>(null);

  const forgetRefusal = () => {
    setRefusal(null);
    setProblem('');
  };
  /** A changed form is another order: the lines that a lost call may have saved would otherwise stand for it. */
  const noteChange = () => {
    forgetRefusal();
    if (isUncertain) setRequestId(makeRequestId());
    setUncertain(false);
  };
  const save = async (form: OrderForm): Promise<boolean> => {
    setSaving(true);
    forgetRefusal();
    const outcome = await server.saveOrder({ form, requestId });
    setSaving(false);
    setUncertain(outcome.kind === 'lost');
    if (outcome.kind === 'done') {
      setSaved(outcome.value);
      setRequestId(makeRequestId());
      onSaved();
      // Nobody waits for the mail, and whatever becomes of it the hourly run makes up for.
      const isNews = form.priority === 'urgent' || form.owner.trim() !== '';
      if (isNews) void server.alertOrder({ row: outcome.value.row, lines: form.lines.length });
      return true;
    }
    if (outcome.kind === 'refused') setRefusal(outcome.error);
    const words = texts.sidebar.order;
    setProblem(outcome.kind === 'refused' ? `${outcome.error.message} ${words.notSaved}` : words.maybeSaved);
    return false;
  };
  const startOver = () => {
    setSaved(null);
    setRequestId(makeRequestId());
    forgetRefusal();
  };
  return { save, isSaving, refusal, problem, saved, noteChange, startOver };
}
