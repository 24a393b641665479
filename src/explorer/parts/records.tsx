/** Every record with its source, to be sorted and searched. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Scenario, StanceRecord } from '../../engine/index.js';
import { byName, candidateName, citation, csvOf, memberName, onOneLine } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { Source, STANCE_WORDS } from './blockers.js';
import { saveText } from './saving.js';
import { Section } from './section.js';

/** One record in a row. */
interface Row {
  readonly date: string;
  readonly member: string;
  readonly candidate: string;
  readonly stance: string;
  readonly why: string;
  readonly evidence: string;
  readonly record: StanceRecord;
}

const COLUMNS = ['date', 'member', 'candidate', 'stance', 'why', 'evidence'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Rows that are shown at first. */
const SHOWN = 12;

/** The records. */
export function Records({ store }: { readonly store: Store }): VNode {
  const { scenario } = store.read.value;
  const [search, setSearch] = useState('');
  const [{ by, isDown }, setOrder] = useState<{ readonly by: ColumnName; readonly isDown: boolean }>({
    by: 'date',
    isDown: true,
  });
  const [isWhole, setWhole] = useState(false);
  const all = rowsOf(scenario);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .filter((row) => words.every((word) => textOf(row, scenario).includes(word)))
    .sort((a, b) => byName(a[by], b[by]) * (isDown ? -1 : 1) || byName(a.member, b.member));
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <Section id="records" title="What is on record" lead={`${all.length} records, each with the day from which it holds, and its source.`}>
      <p class="finder">
        <label>
          <span>Find </span>
          <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
        </label>
        <span role="status"> {found.length === all.length ? '' : `${found.length} found`}</span>
      </p>
      <div class="wide" tabIndex={0} role="group" aria-label="Records">
        <table class="records">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th scope="col" aria-sort={column !== by ? 'none' : isDown ? 'descending' : 'ascending'}>
                  <button type="button" onClick={() => setOrder({ by: column, isDown: column === by ? !isDown : column === 'date' })}>
                    {column}
                  </button>
                </th>
              ))}
              <th scope="col">source</th>
            </tr>
          </thead>
          <tbody>{shown.map((row) => rowView(row, scenario))}</tbody>
        </table>
      </div>
      <p class="saving">
        {shown.length < found.length && (
          <button type="button" onClick={() => setWhole(true)}>
            Show all {found.length}
          </button>
        )}
        <button type="button" onClick={() => saveText('records.csv', 'text/csv', csvFrom(found, scenario))}>
          Save as CSV
        </button>
      </p>
    </Section>
  );
}

function rowView({ record, ...row }: Row, scenario: Scenario): VNode {
  return (
    <tr>
      {COLUMNS.map((column) => (
        <td class={column}>
          <bdi>{onOneLine(row[column])}</bdi>
        </td>
      ))}
      <td>
        <Source id={record.source} scenario={scenario} />
      </td>
    </tr>
  );
}

function rowsOf(scenario: Scenario): readonly Row[] {
  return Object.entries(scenario.stances).flatMap(([candidate, rows]) =>
    Object.entries(rows).flatMap(([member, records]) =>
      records.map((record): Row => ({
        date: record.from ?? 'throughout',
        member: member === '*' ? 'everyone' : memberName(member, scenario),
        candidate: candidateName(candidate, scenario),
        stance: STANCE_WORDS[record.stance].toLowerCase(),
        why: record.why ?? '',
        evidence: record.evidence,
        record,
      })),
    ),
  );
}

function textOf({ record, ...row }: Row, scenario: Scenario): string {
  const cited = citation(record.source, scenario);
  return [...Object.values(row), record.asks ?? '', cited?.text ?? ''].join(' ').toLowerCase();
}

function csvFrom(rows: readonly Row[], scenario: Scenario): string {
  return csvOf(
    [...COLUMNS, 'known', 'source', 'url'].join(','),
    rows.map(({ record, ...row }) => {
      const cited = citation(record.source, scenario);
      return [...COLUMNS.map((column) => row[column]), record.known, cited?.text ?? null, cited?.url ?? null];
    }),
  );
}
