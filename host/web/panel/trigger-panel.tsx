import { useEffect, useState } from 'preact/hooks';
import type { ReplyError, TriggerRow } from '../../server/protocol';
import { Modal } from '../dialog/modal';
import type { Texts } from '../text/en';
import { usePage, usePageState } from '../use-page';
import { formatInstant } from './format-instant';

/** The installable triggers of the workbook, each of which can be run at once instead of at its time. */
export function TriggerPanel({ onClose }: { readonly onClose: () => void }) {
  const { connection, texts, language } = usePage();
  const { document } = usePageState();
  const [rows, setRows] = useState<readonly TriggerRow[] | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const [message, setMessage] = useState('');

  const load = (): Promise<void> =>
    connection.request({ kind: 'listTriggers' }).then(
      (value) => setRows(value as TriggerRow[]),
      (error: ReplyError) => setMessage(error.message),
    );
  useEffect(() => void load(), []);

  const run = async (row: TriggerRow): Promise<void> => {
    setRunning(row.id);
    setMessage('');
    try {
      await connection.request({ kind: 'runTrigger', id: row.id });
      setMessage(texts.triggerDone(row.functionName));
    } catch (error) {
      setMessage((error as ReplyError).message);
    }
    setRunning(null);
    await load();
  };

  const time = (iso: string | null): string => (iso === null ? '–' : formatInstant(iso, language, document.timeZone));
  return (
    <Modal title={texts.triggers} className="panel" closeLabel={texts.close} onClose={onClose}>
      <div class="dialog-body">
        {rows?.length === 0 && <p class="empty">{texts.noTriggers}</p>}
        {rows && rows.length > 0 && (
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{texts.triggerFunction}</th>
                <th scope="col">{texts.triggerEvent}</th>
                <th scope="col">{texts.triggerOwner}</th>
                <th scope="col">{texts.triggerLast}</th>
                <th scope="col">{texts.triggerNext}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <code>{row.functionName}</code>
                  </td>
                  <td>{nameOfEvent(row.event, texts)}</td>
                  <td>{row.owner}</td>
                  <td>{time(row.lastRunAt)}</td>
                  <td>{time(row.nextRunAt)}</td>
                  <td>
                    {row.event === 'CLOCK' && (
                      <button type="button" class="button" disabled={running !== null} onClick={() => void run(row)}>
                        {running === row.id ? texts.triggerRunning : texts.triggerRun}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="panel-message" role="status">
          {message}
        </p>
      </div>
    </Modal>
  );
}

function nameOfEvent(event: TriggerRow['event'], texts: Texts): string {
  return {
    CLOCK: texts.eventClock,
    ON_OPEN: texts.eventOpen,
    ON_EDIT: texts.eventEdit,
    ON_CHANGE: texts.eventChange,
    ON_FORM_SUBMIT: texts.eventForm,
  }[event];
}
