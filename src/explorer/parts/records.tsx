/** Every record with its source, to be sorted and searched. */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../engine/index.js';
import { onOneLine } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { SourceLink } from './blockers.js';
import {
  foundRows,
  orderedRows,
  RECORD_COLUMNS,
  recordRows,
  recordsCsv,
  type RecordRow,
  type RowOrder,
} from './record-rows.js';
import { saveText } from './saving.js';
import { PageSection } from './section.js';

/** Rows that are shown at first. Assumed: the rest of the page must stay near. */
const SHOWN = 12;

/** The records. */
export function Records({ store }: { readonly store: Store }): VNode {
  const { scenario } = store.read.value;
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<RowOrder>({ by: 'date', isDown: true });
  const [isWhole, setWhole] = useState(false);
  const all = useMemo(() => recordRows(scenario), [scenario]);
  const found = orderedRows(foundRows(all, search), order);
  const shown = isWhole ? found : found.slice(0, SHOWN);
  const lead = `${all.length} records, each with the day from which it holds and its source.`;
  return (
    <PageSection id="records" title="What is on record" lead={lead}>
      <p class="finder">
        <label>
          <span>Find </span>
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        <span role="status"> {search !== '' && `${found.length} found`}</span>
      </p>
      <RecordTable rows={shown} order={order} onOrder={setOrder} scenario={scenario} />
      <p class="saving">
        {shown.length < found.length && (
          <button type="button" onClick={() => setWhole(true)}>
            Show all {found.length}
          </button>
        )}
        <button type="button" onClick={() => saveText('records.csv', 'text/csv', recordsCsv(found))}>
          Save as CSV
        </button>
      </p>
    </PageSection>
  );
}

interface TableProps {
  readonly rows: readonly RecordRow[];
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
  readonly scenario: Scenario;
}

function RecordTable({ rows, order: { by, isDown }, onOrder, scenario }: TableProps): VNode {
  return (
    <div class="wide" tabIndex={0} role="group" aria-label="Records">
      <table class="records">
        <thead>
          <tr>
            {RECORD_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={column !== by ? 'none' : isDown ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => onOrder({ by: column, isDown: column === by ? !isDown : column === 'date' })}
                >
                  {column}
                </button>
              </th>
            ))}
            <th scope="col">source</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} row={row} scenario={scenario} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, scenario }: { readonly row: RecordRow; readonly scenario: Scenario }): VNode {
  return (
    <tr>
      {RECORD_COLUMNS.map((column) => (
        <td key={column} class={column}>
          <bdi>{onOneLine(row[column])}</bdi>
        </td>
      ))}
      <td>
        <SourceLink id={row.record.source} scenario={scenario} />
      </td>
    </tr>
  );
}
