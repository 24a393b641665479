import type {
  Baselines,
  CandidateId,
  Forecast,
  IsoDate,
  OutcomeEstimate,
  Parameters,
  Rule,
  Scenario,
} from '../../engine/index.js';
import type { Style } from '../style.js';
import { dayInWords, grouped, heading, paragraph, sentenceList, table } from '../text/layout.js';
import { candidateName, incumbentName, memberName } from '../text/names.js';
import { progressChart } from './chart.js';

/** A forecast with all that its report speaks of. */
export interface ForecastReport {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
  readonly forecast: Forecast;
  readonly baselines: Baselines | null;
  readonly frontRunner: CandidateId | null;
  readonly rule: Rule;
  readonly seed: string;
  /** The values that the model's parameters had. */
  readonly parameters: Parameters;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
}

/** The text answer of `forecast`. */
export function forecastText(report: ForecastReport, style: Style): string {
  const sections = [
    style.strong(paragraph(headline(report), style)),
    paragraph(caution(report), style),
    ...partial(report, style),
    heading('How likely by when', style),
    outcomeTable(report, style),
    ...weekNote(report, style),
    heading('When', style),
    paragraph(timing(report), style),
    progressChart(report.forecast, style),
    ...lastHoldoutSection(report, style),
    ...withholdingSection(report, style),
    ...baselineSection(report, style),
  ];
  return `${sections.join('\n')}\n`;
}

function headline(report: ForecastReport): string {
  const { forecast, by, frontRunner, scenario, asOf } = report;
  const inTrials = `of ${grouped(forecast.trials)} trials, as read on ${dayInWords(asOf)}`;
  const appointed = forecast.outcomes.flatMap((outcome) =>
    outcome.candidate !== null && outcome.by === by.at(-1) ? [{ ...outcome, id: outcome.candidate }] : [],
  );
  const [likeliest] = appointed.sort((a, b) => b.probability - a.probability);
  const told = appointed.find(({ id }) => id === frontRunner) ?? likeliest;
  const decider = `${scenario.body.name} decides by ${report.rule.because}.`;
  if (!told) return `Nobody can be appointed in any ${inTrials}. ${decider}`;
  const name = candidateName(told.id, scenario);
  return `${name} is appointed by ${dayInWords(told.by)} in ${withInterval(told)} ${inTrials}. ${decider}`;
}

function caution({ scenario, seed }: ForecastReport): string {
  const inSample = scenario.inSample === null ? '' : ` In-sample: ${scenario.inSample}.`;
  return (
    `These are shares of trials of a model, conditional on the recorded stances; no forecast of the world. ` +
    `Brackets hold the simulation error only (95 %). Seed ${seed}.${inSample}`
  );
}

function partial({ forecast, wanted }: ForecastReport, style: Style): readonly string[] {
  if (forecast.trials >= wanted) return [];
  const text = `Partial: stopped after ${grouped(forecast.trials)} of ${grouped(wanted)} trials.`;
  return [style.bad(paragraph(text, style))];
}

function withInterval({
  probability,
  interval: [low, high],
}: Pick<OutcomeEstimate, 'probability' | 'interval'>): string {
  return `${percent(probability)} [${percent(low)}, ${percent(high)}]`;
}

/** A probability in percent, to a tenth; what is not 0 or 1 never looks like it. */
function percent(probability: number): string {
  const text = (probability * 100).toFixed(1);
  if (text === '0.0' && probability > 0) return '<0.1\u00a0%';
  return text === '100.0' && probability < 1 ? '>99.9\u00a0%' : `${text}\u00a0%`;
}

function outcomeName({ outcome, candidate }: OutcomeEstimate, { scenario }: ForecastReport): string {
  if (candidate !== null) return candidateName(candidate, scenario);
  return outcome === 'extended' ? `${incumbentName(scenario)} extended` : 'no decision';
}

/** Dates that fit beside one another in 80 columns. */
const DATES_ABREAST = 2;

function outcomeTable(report: ForecastReport, style: Style): string {
  const { forecast, by } = report;
  const blocks: string[] = [];
  for (let at = 0; at < by.length; at += DATES_ABREAST) {
    const dates = by.slice(at, at + DATES_ABREAST);
    const names = forecast.outcomes.filter((outcome) => outcome.by === dates[0]);
    const rows = names.map((first) => [
      outcomeName(first, report),
      ...dates.map((date) => {
        const same = ({ outcome, candidate, by: day }: OutcomeEstimate) =>
          day === date && outcome === first.outcome && candidate === first.candidate;
        return forecast.outcomes.filter(same).map(shortInterval).join('');
      }),
    ]);
    blocks.push(
      table([{ title: 'outcome' }, ...dates.map((date) => ({ title: `by ${date}` }))], rows, style),
    );
  }
  return blocks.join('\n\n');
}

/** Which dates fall within a week, of which only those before are counted. */
function weekNote({ forecast }: ForecastReport, style: Style): readonly string[] {
  const cut = new Map(forecast.outcomes.map(({ by, through }) => [by, through]));
  const parts = [...cut]
    .filter(([by, through]) => through < by)
    .map(([by, through]) => `${by}: to ${through}`);
  if (parts.length === 0) return [];
  const text = `Decisions are dated to the end of their week, so whole weeks count (${parts.join('; ')}).`;
  return [style.faint(paragraph(text, style))];
}

function shortInterval({ probability, interval: [low, high] }: OutcomeEstimate): string {
  const part = (share: number) => (share * 100).toFixed(1);
  return `${percent(probability)} [${part(low)}, ${part(high)}]`;
}

function timing({ forecast: { decision } }: ForecastReport): string {
  const shares = [
    ['a tenth', decision.q10],
    ['half', decision.q50],
    ['nine tenths', decision.q90],
  ] as const;
  const reached = shares.flatMap(([share, date]) =>
    date === null ? [] : [`${share} by ${dayInWords(date)}`],
  );
  const never = shares.find(([, date]) => date === null)?.[0];
  const parts = [...reached, ...(never === undefined ? [] : [`less than ${never} ever`])];
  return `Of the trials someone is appointed in ${sentenceList(parts)}.`;
}

/** Holdouts and members that are shown. Assumed: the rest is noise to a reader; --json has them all. */
const SHOWN = 8;

function lastHoldoutSection({ forecast, scenario }: ForecastReport, style: Style): readonly string[] {
  const rows = forecast.lastHoldout
    .slice(0, SHOWN)
    .map(({ member, from, ...share }) => [memberName(member, scenario), from, withInterval(share)]);
  if (rows.length === 0) return [];
  const columns = [{ title: 'member' }, { title: 'leaves' }, { title: 'share of appointments' }];
  return [heading('Who comes round last', style), table(columns, rows, style), concessions(forecast)];
}

function concessions({ conceded }: Forecast): string {
  return `\nAn offer came before consent in ${withInterval(conceded)} of the appointments.`;
}

function withholdingSection(
  { forecast, scenario, frontRunner }: ForecastReport,
  style: Style,
): readonly string[] {
  if (frontRunner === null) return [];
  const own = forecast.everWithholds.filter(({ candidate }) => candidate === frontRunner);
  const rows = [...own]
    .sort((a, b) => b.probability - a.probability || (a.member < b.member ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ member, ...share }) => [memberName(member, scenario), withInterval(share)]);
  return [
    heading(`Who ever withholds from ${candidateName(frontRunner, scenario)}`, style),
    table([{ title: 'member' }, { title: 'share of trials' }], rows, style),
  ];
}

function baselineSection({ baselines, by }: ForecastReport, style: Style): readonly string[] {
  if (baselines === null) return [];
  const dates = by.slice(-DATES_SHOWN);
  const clock = baselines.constantClock.slice(-DATES_SHOWN);
  const independence = baselines.independence.slice(-DATES_SHOWN);
  const rows = [
    ['share and floor', ...dates.map(() => percent(baselines.shareAndFloor))],
    ['constant clock', ...clock.map(({ probability }) => percent(probability))],
    ['independence', ...independence.map(({ probability }) => percent(probability))],
    ['front-runner', ...dates.map(() => percent(baselines.frontRunner))],
  ];
  const note =
    'independence: each member comes round on its own; an assumption, which makes 0.38 of 0.97 for each of 32';
  const columns = [{ title: 'baseline' }, ...dates.map((date) => ({ title: `by ${date}` }))];
  return [
    heading('What simple rules say of the front-runner', style),
    table(columns, rows, style),
    style.faint(paragraph(note, style, 2)),
  ];
}

/** Dates of the baselines that fit in 80 columns. */
const DATES_SHOWN = 4;
