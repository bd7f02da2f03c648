import { useEffect, useState } from 'preact/hooks';
import type { ExecutionRow } from '../../server/protocol';
import { Modal } from '../dialog/modal';
import type { Texts } from '../text/en';
import { usePage, usePageState } from '../use-page';
import { formatInstant } from './format-instant';

/** How often the open log asks for what is new, in milliseconds. */
const refreshPause = 1500;

/** What has run since the host was started: each with its time, its service calls, its log and its error. */
export function ExecutionPanel({ onClose }: { readonly onClose: () => void }) {
  const { connection, texts, language } = usePage();
  const { document } = usePageState();
  const [rows, setRows] = useState<readonly ExecutionRow[] | null>(null);
  const [message, setMessage] = useState('');

  useEffect(() => {
    const load = (): Promise<void> =>
      connection.request({ kind: 'listExecutions' }).then(
        (value) => setRows(value as ExecutionRow[]),
        (error: Error) => setMessage(error.message),
      );
    void load();
    const timer = setInterval(load, refreshPause);
    return () => clearInterval(timer);
  }, [connection]);

  return (
    <Modal title={texts.executions} className="panel" closeLabel={texts.close} onClose={onClose}>
      <div class="dialog-body">
        {rows?.length === 0 && <p class="empty">{texts.noExecutions}</p>}
        {rows && rows.length > 0 && (
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{texts.executionStart}</th>
                <th scope="col">{texts.executionFunction}</th>
                <th scope="col">{texts.executionOrigin}</th>
                <th scope="col">{texts.executionPerson}</th>
                <th scope="col" class="number">
                  {texts.executionTime}
                </th>
                <th scope="col" class="number">
                  {texts.executionCalls}
                </th>
                <th scope="col">{texts.executionState}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.execution}>
                  <td>{formatInstant(row.startedAt, language, document.timeZone)}</td>
                  <td>
                    <code>{row.functionName}</code>
                    {(row.error !== null || row.log.length > 0) && (
                      <pre class="log">{[...row.log, row.error ?? ''].join('\n').trim()}</pre>
                    )}
                  </td>
                  <td>{nameOfCause(row.cause, texts)}</td>
                  <td>{row.person}</td>
                  <td class="number">{row.milliseconds === null ? '–' : texts.seconds((row.milliseconds / 1000).toFixed(2))}</td>
                  <td class="number">{row.serviceCalls}</td>
                  <td>
                    <span class={`state state-${row.state}`}>{nameOf(row.state, texts)}</span>
                    {row.state === 'running' && (
                      <button
                        type="button"
                        class="link-button"
                        onClick={() => void connection.request({ kind: 'cancel', execution: row.execution }).catch(() => {})}
                      >
                        {texts.stop}
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

function nameOf(state: ExecutionRow['state'], texts: Texts): string {
  return { running: texts.stateRunning, done: texts.stateDone, failed: texts.stateFailed }[state];
}

function nameOfCause(cause: ExecutionRow['cause'], texts: Texts): string {
  if (cause === null) return '–';
  return {
    open: texts.causeOpen,
    install: texts.causeInstall,
    menu: texts.causeMenu,
    client: texts.causeClient,
    edit: texts.causeEdit,
    change: texts.causeChange,
    clock: texts.causeClock,
    formula: texts.causeFormula,
    select: texts.causeSelect,
    run: texts.causeRun,
  }[cause];
}
