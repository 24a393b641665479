/** Ten possible futures as lines, one of which can be read. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Future } from '../../engine/index.js';
import { daysAfter } from '../../engine/index.js';
import {
  csvOf,
  dayInWords,
  onOneLine,
  outcomeName,
  storyDocument,
  type ForecastReport,
  type Table,
} from '../../report/index.js';
import { futuresPicture } from '../../report/svg/index.js';
import { DocumentView, TableView } from './document-view.js';
import { Picture } from './picture.js';
import { Saving } from './saving.js';

interface Props {
  readonly report: ForecastReport;
  readonly futures: readonly Future[];
}

/** The futures, and the story of the one that was chosen. */
export function PossibleFutures({ report, futures }: Props): VNode {
  const { scenario, asOf, seed } = report;
  const [key, setKey] = useState<string | null>(null);
  const draw = (width: number) => futuresPicture({ report, futures, width });
  const future = futures.find(({ trial }) => String(trial) === key);
  return (
    <div class="futures">
      <h3>Ten of these futures</h3>
      <p class="lead">Each line is one of them. Choose one to read what happens in it.</p>
      <Picture
        draw={draw}
        on={[futures]}
        label="Ten possible futures"
        choosing={{
          by: 'data-key',
          nameOf: (each) => {
            const found = futures.find(({ trial }) => String(trial) === each);
            return found === undefined ? null : endOf(found, report);
          },
          chosen: key,
          onChoose: (each) => setKey(each === key ? null : each),
        }}
      />
      <details class="behind">
        <summary>As a table</summary>
        <TableView table={tableOf(report, futures)} caption="Ten possible futures" />
        <Saving name={`futures-${asOf}`} draw={draw} csv={() => futuresCsv(report, futures)} />
      </details>
      {future && (
        <div class="story" role="region" aria-label={endOf(future, report)} tabIndex={0}>
          <DocumentView pieces={storyDocument({ scenario, asOf, seed, future })} />
        </div>
      )}
    </div>
  );
}

/** What of a future stands in a table: its number, how it ends, of whom and when. */
function rowOf({ trial, end }: Future, { scenario, asOf }: ForecastReport): readonly string[] {
  return [String(trial), end.outcome, outcomeName(end, scenario), daysAfter(asOf, end.day)];
}

const COLUMNS = ['future', 'outcome', 'who', 'date'];

function tableOf(report: ForecastReport, futures: Props['futures']): Table {
  const columns = COLUMNS.map((title) => ({ title }));
  return { type: 'table', columns, rows: futures.map((future) => rowOf(future, report)) };
}

function futuresCsv(report: ForecastReport, futures: Props['futures']): string {
  return csvOf(
    COLUMNS.join(),
    futures.map((future) => rowOf(future, report)),
  );
}

function endOf({ trial, end }: Future, { scenario, asOf }: ForecastReport): string {
  return `Future ${trial}: ${onOneLine(outcomeName(end, scenario))}, ${dayInWords(daysAfter(asOf, end.day))}`;
}
