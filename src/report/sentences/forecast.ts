/** What `forecast` says: how likely each outcome is by when, who agrees last, and what simple rules would say. */
import type { Baselines, IsoDate, OutcomeEstimate, Scenario } from '../../engine/index.js';
import type { Piece, Document, Item, Words } from '../document.js';
import type { ForecastReport } from '../reports.js';
import { decider } from './rule.js';
import {
  candidateName,
  dayInWords,
  grouped,
  heading,
  incumbentName,
  memberName,
  percent,
  sentenceList,
  withInterval,
} from './words.js';

/** The whole answer of `forecast`. */
export function forecastDocument(report: ForecastReport): Document {
  const { forecast, wanted, scenario, seed } = report;
  return [
    { type: 'lead', words: headline(report) },
    { type: 'paragraph', words: CAVEAT },
    ...partial(forecast.trials, wanted),
    heading('How likely by when'),
    outcomeTable(report),
    {
      type: 'note',
      words: `Brackets show the simulation error only (95\u00a0%). Seed ${seed}.${inSample(scenario)}`,
    },
    ...weekNote(report),
    heading('When someone is appointed'),
    { type: 'paragraph', words: timing(report) },
    curve(report),
    ...lastToAgree(report),
    ...withholding(report),
    ...baselineBlocks(report),
  ];
}

function headline(report: ForecastReport): string {
  const { forecast, by, subject, scenario, asOf } = report;
  const inTrials = `of ${grouped(forecast.trials)} simulated trials`;
  const appointed = forecast.outcomes.flatMap((outcome) =>
    outcome.candidate !== null && outcome.by === by.at(-1) ? [{ ...outcome, id: outcome.candidate }] : [],
  );
  const [likeliest] = appointed.sort((a, b) => b.probability - a.probability);
  const chosen = appointed.find(({ id }) => id === subject) ?? likeliest;
  const rule = decider(scenario.body.name, report.rule);
  const day = `As of ${dayInWords(asOf)}`;
  if (!chosen) return `${day}, nobody can be appointed in any ${inTrials}. ${rule}`;
  const name = candidateName(chosen.id, scenario);
  return `${day}, ${name} is appointed by ${dayInWords(chosen.by)} in ${withInterval(chosen)} ${inTrials}. ${rule}`;
}

/** What the shares of a simulation are, and what they are not. */
export const CAVEAT =
  'These are shares of simulated trials, conditional on the recorded stances and the model; they are not a forecast of the world.';

/** Says so when the model was made with this very race in view. */
export function inSample({ inSample: reason }: Scenario): string {
  return reason === null ? '' : ` In-sample: ${reason}.`;
}

/** That a forecast was stopped before its end. */
export function partial(trials: number, wanted: number): Document {
  if (trials >= wanted) return [];
  const text = `Partial: stopped after ${grouped(trials)} of ${grouped(wanted)} trials.`;
  return [{ type: 'paragraph', words: [{ text, tone: 'bad' }] }];
}

/** Who is appointed, or what happens instead. */
export function outcomeName(
  { outcome, candidate }: Pick<OutcomeEstimate, 'outcome' | 'candidate'>,
  scenario: Scenario,
): string {
  if (candidate !== null) return candidateName(candidate, scenario);
  return outcome === 'extended' ? `${incumbentName(scenario)} extended` : 'no decision';
}

function outcomeTable({ forecast, by, scenario }: ForecastReport): Piece {
  const rows = forecast.outcomes
    .filter((outcome) => outcome.by === by[0])
    .map((first): readonly Words[] => {
      const same = forecast.outcomes.filter(
        ({ outcome, candidate }) => outcome === first.outcome && candidate === first.candidate,
      );
      const cells = by.map((date) =>
        same
          .filter((each) => each.by === date)
          .map(withInterval)
          .join(''),
      );
      return [outcomeName(first, scenario), ...cells];
    });
  return { type: 'table', columns: [{ title: 'outcome' }, ...datesAsColumns(by)], rows, divisible: true };
}

function datesAsColumns(dates: readonly IsoDate[]): readonly { readonly title: string }[] {
  return dates.map((date) => ({ title: `by ${date}` }));
}

/** Which dates fall within a week, of which only the weeks before are counted. */
function weekNote({ forecast }: ForecastReport): Document {
  const ends = new Map(forecast.outcomes.map(({ by, through }) => [by, through]));
  const parts = [...ends].filter(([by, through]) => through < by);
  if (parts.length === 0) return [];
  const list = parts.map(([by, through]) => `up to ${through} for ${by}`).join(', ');
  const words = `Decisions are dated to the end of their week, so only whole weeks before a date count: ${list}.`;
  return [{ type: 'note', words }];
}

function timing({ forecast: { decision } }: ForecastReport): string {
  const shares = [
    ['10', decision.q10],
    ['50', decision.q50],
    ['90', decision.q90],
  ] as const;
  const reached = shares.flatMap(([share, date]) =>
    date === null ? [] : [`by ${dayInWords(date)} in at least ${share}\u00a0%`],
  );
  const never = shares.find(([, date]) => date === null)?.[0];
  const rest = `ewer than ${never}\u00a0% of trials ever appoint anyone.`;
  if (reached.length === 0) return `F${rest}`;
  const ofTrials = `${reached[0]} of trials`;
  const sentence = `Someone is appointed ${sentenceList([ofTrials, ...reached.slice(1)])}`;
  return never === undefined ? `${sentence}.` : `${sentence}; f${rest}`;
}

function curve({ forecast: { course } }: ForecastReport): Piece {
  const points = course.map(({ week, date, appointed }) => ({
    week,
    date,
    share: appointed.reduce((sum, share) => sum + share, 0),
  }));
  return { type: 'curve', title: 'Share of trials that have appointed someone, by week', points };
}

/** Holdouts and members that are shown. Assumed: the rest is noise to a reader; --json has them all. */
const SHOWN = 8;

function lastToAgree({ forecast, scenario }: ForecastReport): Document {
  const rows = forecast.lastHoldout
    .slice(0, SHOWN)
    .map(({ member, from, ...share }) => [memberName(member, scenario), from, withInterval(share)]);
  if (rows.length === 0) return [];
  const columns = [{ title: 'member' }, { title: 'previous stance' }, { title: 'share of appointments' }];
  const offers =
    `In ${withInterval(forecast.conceded)} of appointments, ` +
    'at least one member agreed after being offered something.';
  return [
    heading('Last member to agree'),
    { type: 'table', columns, rows },
    { type: 'paragraph', words: offers },
  ];
}

function withholding({ forecast, scenario, subject }: ForecastReport): Document {
  if (subject === null) return [];
  const rows = forecast.everWithholds
    .filter(({ candidate }) => candidate === subject)
    .sort((a, b) => b.probability - a.probability || (a.member < b.member ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ member, ...share }) => [memberName(member, scenario), withInterval(share)]);
  const name = candidateName(subject, scenario);
  if (rows.length === 0) return [];
  return [
    heading(`Who withholds consent to ${name} at any point`),
    { type: 'table', columns: [{ title: 'member' }, { title: 'share of trials' }], rows },
  ];
}

/** What each of the simple rules assumes. */
const BASELINES: readonly Item[] = [
  { words: 'share and floor: the share of members that consent, or nothing once a member draws a red line' },
  { words: 'constant clock: every holdout gives in at the same rate, whatever the others do' },
  {
    words:
      'independence: members decide separately, at the rates of the model. Even at 97\u00a0% each, 32 members agree only 38\u00a0% of the time',
  },
  { words: "front-runner: today's front-runner is certain to be appointed" },
];

function baselineBlocks({ baselines, by }: ForecastReport): Document {
  if (baselines === null) return [];
  const rows = [
    ['share and floor', ...by.map(() => percent(baselines.shareAndFloor))],
    ['constant clock', ...probabilities(baselines.constantClock)],
    ['independence', ...probabilities(baselines.independence)],
    ['front-runner', ...by.map(() => percent(baselines.frontRunner))],
  ];
  const columns = [{ title: 'rule' }, ...datesAsColumns(by)];
  return [
    heading('What simple rules say about the front-runner'),
    { type: 'table', columns, rows, divisible: true },
    { type: 'list', items: BASELINES },
  ];
}

function probabilities(dated: Baselines['constantClock']): readonly string[] {
  return dated.map(({ probability }) => percent(probability));
}
