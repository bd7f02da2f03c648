import { useState } from 'preact/hooks';
import type { AdoptCalls, AdoptView } from '../../app/api/adopt-calls';
import { isComparedField, type SourceField } from '../../domain/order/adoptable-columns';
import type { AdoptPageTexts } from '../../i18n/adopt-page-texts';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import type { ServerOf } from '../server';
import { MappingTable } from './mapping-table';

interface MappingFormProps {
  readonly view: AdoptView;
  readonly texts: AdoptPageTexts;
  readonly server: ServerOf<AdoptCalls>;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

type Table = AdoptView['tables'][number];
type Mapping = ReadonlyMap<number, SourceField | null>;

/** Which table, where each of its columns goes, and the button that copies. */
export function MappingForm({ view, texts, server, onDone, onClose }: MappingFormProps) {
  const words = texts.adopt;
  const [table, setTable] = useState<Table | undefined>(view.tables[0]);
  const [mapping, setMapping] = useState<Mapping>(() => guessOf(view.tables[0]));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  if (!table) return null;

  const chosen = [...mapping].flatMap(([column, field]) => (field === null ? [] : [{ column, field }]));
  const fault = faultOf(
    chosen.map(({ field }) => field),
    texts,
  );
  const choose = (sheetId: number) => {
    const next = view.tables.find((each) => each.sheetId === sheetId);
    setTable(next);
    setMapping(guessOf(next));
    setProblem('');
  };
  const copy = async () => {
    if (fault) return;
    setBusy(true);
    const { sheetId, headingRow, copiedBefore } = table;
    const outcome = await server.copyTable({ sheetId, headingRow, mapping: chosen, isAgain: copiedBefore !== null });
    setBusy(false);
    if (outcome.kind === 'done') onDone(outcome.value.text);
    else setProblem(outcome.kind === 'lost' ? words.lost : outcome.error.message);
  };

  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {view.tables.length > 1 && (
        <label class="picker">
          <span>{words.table}</span>
          <select value={table.sheetId} onInput={(event) => choose(Number(event.currentTarget.value))}>
            {view.tables.map(({ sheetId, sheetName }) => (
              <option key={sheetId} value={sheetId}>
                {sheetName}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        {words.intro(table.sheetName, table.rowCount)} <span class="soft">{words.headingRow(table.headingRow)}</span>
      </p>
      {table.copiedBefore && (
        <Notice tone="warning">
          <p>{words.copiedBefore(table.copiedBefore.rows, table.copiedBefore.day)}</p>
        </Notice>
      )}
      <MappingTable
        columns={table.columns}
        mapping={mapping}
        texts={texts}
        onField={(column, field) => setMapping(new Map(mapping).set(column, field))}
      />
      <div class="footer">
        {(fault || problem) && (
          <Notice tone="problem">
            <p>{fault || problem}</p>
          </Notice>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <BusyButton class="button primary" isBusy={isBusy || fault !== ''} onClick={() => void copy()}>
            {isBusy ? words.copying : table.copiedBefore ? words.copyAgain : words.copy(table.rowCount)}
          </BusyButton>
        </div>
      </div>
    </form>
  );
}

function guessOf(table: Table | undefined): Mapping {
  return new Map(table?.columns.map(({ column, field }) => [column, field]) ?? []);
}

/** The same rules as on the server, so that the button says at once why it cannot be pressed. */
function faultOf(fields: readonly SourceField[], { adopt, labels }: AdoptPageTexts): string {
  const doubled = fields.find((field, index) => !isComparedField(field) && fields.indexOf(field) !== index);
  if (doubled) return adopt.twice(labels.column[doubled]);
  return fields.includes('customerName') || fields.includes('productName') ? '' : adopt.noKey;
}
