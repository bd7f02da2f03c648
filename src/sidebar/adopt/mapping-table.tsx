import type { AdoptView } from '../../app/api/adopt-calls';
import { isComparedField, SOURCE_FIELDS, type SourceField } from '../../domain/order/adoptable-columns';
import type { AdoptPageTexts } from '../../i18n/adopt-page-texts';

interface MappingTableProps {
  readonly columns: AdoptView['tables'][number]['columns'];
  readonly mapping: ReadonlyMap<number, SourceField | null>;
  readonly texts: AdoptPageTexts;
  readonly onField: (column: number, field: SourceField | null) => void;
}

/** One row for each column of the table: its heading, what stands in it, and where it goes. */
export function MappingTable({ columns, mapping, texts, onField }: MappingTableProps) {
  const { adopt, labels } = texts;
  const nameOf = (field: SourceField) => (isComparedField(field) ? adopt.calculated(labels.column[field]) : labels.column[field]);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{adopt.column}</th>
          <th scope="col">{adopt.example}</th>
          <th scope="col">{adopt.field}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, heading, examples }) => {
          const field = mapping.get(column) ?? null;
          return (
            <tr key={column} class={field === null ? 'skipped' : ''}>
              <th scope="row">{heading}</th>
              <td class="soft">{examples.join(' · ')}</td>
              <td>
                <select
                  aria-label={`${adopt.field}: ${heading}`}
                  value={field ?? ''}
                  onInput={(event) => onField(column, SOURCE_FIELDS.find((each) => each === event.currentTarget.value) ?? null)}
                >
                  <option value="">{adopt.skip}</option>
                  {SOURCE_FIELDS.map((each) => (
                    <option key={each} value={each}>
                      {nameOf(each)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
