/** Who matters for an appointment: below the answer of a command that asks by when. */
import {
  canEachStop,
  membersOn,
  type Estimate,
  type HoldoutInfluence,
  type Influence,
} from '../../engine/index.js';
import type { Document, Piece } from '../document.js';
import type { InfluenceReport } from '../influence-report.js';
import { inSample, partial } from './forecast.js';
import { ruleTitle } from './rule.js';
import {
  candidateName,
  counted,
  dayInWords,
  grouped,
  heading,
  memberName,
  percent,
  points,
  withInterval,
} from './words.js';

/** Holdouts that are shown. Assumed: the rest is noise to a reader; --json has them all. */
const SHOWN = 8;

/** A table of who matters, with what its columns are. */
export function influenceBlocks(report: InfluenceReport): Document {
  const { influence, wanted } = report;
  const { trials } = influence;
  const hangs = hangsOnSomebody(influence);
  const words = hangs ? atStake(report) : nobodyMatters(report);
  return [
    heading('Who matters'),
    ...partial(trials, wanted),
    { type: 'paragraph', words },
    ...(hangs ? [influenceTable(report), { type: 'note' as const, words: KEY }] : []),
    { type: 'note', words: simulated(report) },
    ...onPaper(report),
  ];
}

const KEY =
  'sole: at some time its yes alone would have been enough; last: of the appointments, it came round last, alone or with ' +
  'others; days saved: if it alone agreed today, on average; turns: futures that fail and would not if it alone agreed today, ' +
  'in percentage points, while a gain is less those that would fail for it; part: of the difference, over ' +
  'all orders in which they may agree, in percentage points that add up to it. --explain has the definitions.';

/** Whether anybody's consent, or that of all, changes anything. */
function hangsOnSomebody({ holdouts, effect }: Influence): boolean {
  const isTurned = ({ gain, daysSaved }: HoldoutInfluence) => gain.difference !== 0 || daysSaved.days !== 0;
  return holdouts.length > 0 && (effect.difference !== 0 || holdouts.some(isTurned));
}

function nobodyMatters({ scenario, influence }: InfluenceReport): string {
  const { candidate, by, failure, holdouts } = influence;
  const name = candidateName(candidate, scenario);
  if (holdouts.length > 0)
    return `Nothing hangs on who agrees: ${name} is not appointed by ${dayInWords(by)} in ${withInterval(failure)} of futures, and in as many if everybody who may hold out agreed today.`;
  return `Nobody stands in the way of ${name} in any of these futures; ${name} is not appointed by ${dayInWords(by)} in ${withInterval(failure)} of them.`;
}

/** How likely failure is, how likely it is even so, and what is divided. */
function atStake({ scenario, influence }: InfluenceReport): string {
  const { candidate, by, failure, failureAnyway, effect } = influence;
  const [low, high] = effect.interval.map((share) => (share * 100).toFixed(1));
  return (
    `${candidateName(candidate, scenario)} is not appointed by ${dayInWords(by)} in ${withInterval(failure)} of futures; ` +
    `if everybody who may hold out agreed today, in ${withInterval(failureAnyway)}. ` +
    `The difference of ${(effect.difference * 100).toFixed(1)} percentage points [${low},\u00a0${high}] is divided among those on whom it hangs.`
  );
}

function influenceTable({ influence, scenario }: InfluenceReport): Piece {
  const { holdouts } = influence;
  const rows = holdouts.slice(0, SHOWN).map((each) => [memberName(each.member, scenario), ...cellsOf(each)]);
  const others = holdouts.slice(SHOWN);
  const rest = others.reduce((sum, { attribution }) => sum + attribution.probability, 0);
  const last = [counted(others.length, 'other'), '', '', '', '', '', points(rest)];
  return { type: 'table', columns: COLUMNS, rows: others.length === 0 ? rows : [...rows, last] };
}

const COLUMNS = [
  { title: 'member' },
  { title: 'holds out', align: 'right' },
  { title: 'sole', align: 'right' },
  { title: 'last', align: 'right' },
  { title: 'days saved', align: 'right' },
  { title: 'turns', align: 'right' },
  { title: 'part, points' },
] as const;

function cellsOf({ holdout, sole, last, daysSaved, gain, attribution }: HoldoutInfluence): readonly string[] {
  return [
    percent(holdout.probability),
    percent(sole.probability),
    isKnown(last) ? percent(last.probability) : '–',
    daysSaved.days.toFixed(1),
    points(gain.difference),
    pointsWithInterval(attribution),
  ];
}

/** Whether there was anything to count: without trials an estimate lies anywhere. */
function isKnown({ interval: [low, high] }: Estimate): boolean {
  return high - low < 1;
}

function pointsWithInterval({ probability, interval: [low, high] }: Estimate): string {
  return `${points(probability)} [${points(low)}, ${points(high)}]`;
}

/** What was run, how far it can be trusted, and how the difference was divided. */
function simulated({ influence, seed, scenario }: InfluenceReport): string {
  const other = `, which is at most ±${(100 * widest(influence)).toFixed(1)} points in the other columns of shares. ${METHODS[influence.method]}`;
  return (
    `${grouped(influence.trials)} trials, all of them with the same random draws whoever agrees. Brackets show the simulation error only (95\u00a0%)` +
    `${hangsOnSomebody(influence) ? other : '.'} Seed ${seed}.${inSample(scenario)}`
  );
}

/** What the rule alone says of power: nothing, where each member can stop a decision. */
function onPaper({ scenario: { body }, asOf, rule }: InfluenceReport): Document {
  const members = membersOn(body, asOf).filter(({ participates }) => participates);
  if (!canEachStop(members, rule)) return [];
  const words = `Under the rule alone nobody matters more than another: each of the ${members.length} can stop a decision (${ruleTitle(rule)}), so all power indices are 1/${members.length}. members --power has those of other rules.`;
  return [{ type: 'note', words }];
}

const METHODS: Readonly<Record<Influence['method'], string>> = {
  exact: 'Every future is divided exactly.',
  sampled: 'Futures that hang on more than eight members are divided by one order each, which is drawn.',
};

/** Half the widest interval of the shares that are printed without one. */
function widest({ holdouts }: Influence): number {
  const intervals = holdouts.flatMap(({ holdout, sole, last, gain }) =>
    [holdout, sole, ...(isKnown(last) ? [last] : []), gain].map(({ interval }) => interval),
  );
  return Math.max(0, ...intervals.map(([low, high]) => (high - low) / 2));
}
