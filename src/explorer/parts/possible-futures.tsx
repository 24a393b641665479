/** Ten possible futures as lines, one of which can be read. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Future } from '../../engine/index.js';
import { daysAfter } from '../../engine/index.js';
import {
  dayInWords,
  onOneLine,
  outcomeName,
  storyDocument,
  type ForecastReport,
} from '../../report/index.js';
import { futuresPicture } from '../../report/svg/index.js';
import { DocumentView } from './document-view.js';
import { Picture } from './picture.js';

interface Props {
  readonly report: ForecastReport;
  readonly futures: readonly Future[];
}

/** The futures, and the story of the one that was chosen. */
export function PossibleFutures({ report, futures }: Props): VNode {
  const { scenario, asOf, seed } = report;
  const [key, setKey] = useState<string | null>(null);
  const future = futures.find(({ trial }) => String(trial) === key);
  return (
    <div class="futures">
      <h3>Ten of these futures</h3>
      <p class="lead">Each line is one of them. Choose one to read what happens in it.</p>
      <Picture
        draw={(width) => futuresPicture({ report, futures, width })}
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
      {future && (
        <div class="story" role="region" aria-label={endOf(future, report)} tabIndex={0}>
          <DocumentView pieces={storyDocument({ scenario, asOf, seed, future })} />
        </div>
      )}
    </div>
  );
}

function endOf({ trial, end }: Future, { scenario, asOf }: ForecastReport): string {
  return `Future ${trial}: ${onOneLine(outcomeName(end, scenario))}, ${dayInWords(daysAfter(asOf, end.day))}`;
}
