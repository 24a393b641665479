/** The forecast: how likely, by when, who is last, and ten possible futures. */
import type { VNode } from 'preact';
import type { Future } from '../../engine/index.js';
import {
  CAVEAT,
  csvOf,
  dayInWords,
  forecastDocument,
  grouped,
  memberName,
  onOneLine,
  outcomeName,
  percent,
  withInterval,
  type ForecastReport,
  type Table,
} from '../../report/index.js';
import { barsPicture, fanPicture, type Bar } from '../../report/svg/index.js';
import type { Store } from '../state/store.js';
import { USUAL } from '../work/forecast-run.js';
import { DocumentView, TableView } from './document-view.js';
import { PossibleFutures } from './possible-futures.js';
import { Picture } from './picture.js';
import { Saving } from './saving.js';
import { PageSection } from './section.js';

/** The forecast of what is shown; while it runs, the last one. */
export function Outlook({ store }: { readonly store: Store }): VNode {
  const now = store.forecast.value;
  const report = now.state === 'done' ? now.report : now.state === 'running' ? now.last : null;
  return (
    <PageSection id="forecast" title="What may come of it" lead={CAVEAT}>
      <p class="progress" aria-live="off">
        {now.state === 'running' && `${grouped(now.done)} of ${grouped(USUAL.trials)} futures simulated`}
        {now.state === 'impossible' && `No forecast: ${now.reason}`}
      </p>
      {report && <Forecasts report={report} futures={now.state === 'done' ? now.futures : []} />}
    </PageSection>
  );
}

function Forecasts({
  report,
  futures,
}: {
  readonly report: ForecastReport;
  readonly futures: readonly Future[];
}): VNode {
  const draw = (width: number) => fanPicture({ report, width });
  return (
    <>
      <Share report={report} />
      {report.decision === null && (
        <Picture draw={draw} on={[report]} label="How likely each outcome is by each day" />
      )}
      <details class="behind">
        <summary>In words and tables</summary>
        <DocumentView pieces={forecastDocument(report)} />
        <Saving name={`forecast-${report.asOf}`} draw={draw} csv={() => courseCsv(report)} />
      </details>
      <Holdouts report={report} />
      {futures.length > 0 && <PossibleFutures report={report} futures={futures} />}
    </>
  );
}

/** The outcome that the forecast speaks of first, large; null: it is decided, or nobody is on record. */
function Share({ report }: { readonly report: ForecastReport }): VNode | null {
  const { forecast, by, subject, scenario, decision } = report;
  if (decision !== null)
    return <p class="big-words">The decision is on record: {dayInWords(decision.on)}.</p>;
  const last = forecast.outcomes
    .filter((each) => each.by === by.at(-1) && each.candidate !== null)
    .sort((a, b) => b.probability - a.probability);
  const shown = last.find(({ candidate }) => candidate === subject) ?? last[0];
  if (shown === undefined) return null;
  const rates = report.baselines.find(({ name }) => name === 'base-rates');
  return (
    <div class="big">
      <p class="figure">{percent(shown.probability)}</p>
      <p>
        of {grouped(forecast.trials)} simulated futures appoint{' '}
        <strong>
          <bdi>{onOneLine(outcomeName(shown, scenario))}</bdi>
        </strong>{' '}
        by {dayInWords(shown.by)}
        <span class="note"> {withInterval(shown).replace(/^[^[]*/, '')}</span>
        {rates?.name === 'base-rates' && rates.of !== null && (
          <span class="note">
            . In {rates.cases} such races of history, whoever led won {percent(rates.frontRunner)}.
          </span>
        )}
      </p>
    </div>
  );
}

/** Last holdouts that are shown. Assumed: the rest is noise to a reader. */
const SHOWN = 6;

function Holdouts({ report }: { readonly report: ForecastReport }): VNode | null {
  const { scenario, forecast } = report;
  const bars = forecast.lastHoldout.slice(0, SHOWN).map(({ member, from, probability, interval }): Bar => ({
    key: `${member} ${from}`,
    label: `${onOneLine(memberName(member, scenario))} (${from})`,
    value: probability,
    interval,
    words: percent(probability),
    look: from === 'undeclared' ? 'hue-other' : `stance-${from}`,
  }));
  if (bars.length === 0) return null;
  const title = 'Who comes round last, where somebody is appointed';
  const draw = (width: number) => barsPicture({ name: 'holdouts', title, bars, width });
  return (
    <div class="holdouts">
      <h3>{title}</h3>
      <Picture draw={draw} on={[report]} label={title} />
      <details class="behind">
        <summary>As a table</summary>
        <TableView table={holdoutsTable(report)} caption={title} />
        <Saving name={`last-holdouts-${report.asOf}`} draw={draw} csv={() => holdoutsCsv(report)} />
      </details>
    </div>
  );
}

function holdoutsTable({ scenario, forecast: { lastHoldout } }: ForecastReport): Table {
  const columns = [
    { title: 'member' },
    { title: 'stance' },
    { title: 'share', align: 'right' },
    { title: 'interval', align: 'right' },
  ] as const;
  const rows = lastHoldout.map(({ member, from, probability, interval }) => [
    memberName(member, scenario),
    from,
    percent(probability),
    interval.map(percent).join(' to '),
  ]);
  return { type: 'table', columns, rows };
}

function holdoutsCsv({ scenario, forecast: { lastHoldout } }: ForecastReport): string {
  const rows = lastHoldout.map(({ member, from, probability, interval: [low, high] }) => [
    member,
    memberName(member, scenario),
    from,
    probability,
    low,
    high,
  ]);
  return csvOf('code,member,stance,share,low,high', rows);
}

function courseCsv({ forecast, scenario }: ForecastReport): string {
  const ids = Object.keys(forecast.course[0]?.appointed ?? {});
  const rows = forecast.course.map(({ date, appointed, someoneElse, extended }) => [
    date,
    ...ids.map((id) => appointed[id] ?? 0),
    someoneElse,
    extended,
  ]);
  const names = ids.map((id) => outcomeName({ outcome: 'appointed', candidate: id }, scenario));
  const header = csvOf('', [['date', ...names, 'somebody else', 'extended']]).trim();
  return csvOf(header, rows);
}
