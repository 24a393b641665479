/** What the matchers of `nato-consensus/vitest` ask of a scenario; where there is no answer they throw, negated or not. */
import {
  backing,
  forecastDifference,
  isWay,
  labelOf,
  READING_OPTIONS,
  shownValue,
  snapshot,
  unlock,
  usedIn,
  verdicts,
  type Assessment,
  type CandidateId,
  type KnownOptions,
  type MemberCode,
  type ReadingOptions,
  type Scenario,
  type Snapshot,
  type Standing,
} from '../engine/index.js';
import { forecastDifferenceInWords } from '../report/index.js';
import { candidateCalled, leverCalled, namesOf, noLever } from '../scenario/index.js';
import { checkReading, suggested } from './matcher-options.js';
import { boundsFrom, forecastMessage, type ForecastBounds } from './forecast-bounds.js';

/** How the scenario is read; default: as it says itself. */
export interface MatcherOptions extends ReadingOptions {
  /** Default: the front-runner. */
  readonly candidate?: string;
}

/** What the matchers add to `expect(scenario)`. */
export interface ConsensusMatchers<R> {
  /** The verdict on `candidate` is `adopted`. */
  toReachConsensusOn(candidate: string, options?: ReadingOptions): R;
  /** The blockers are exactly `members`, by code or name, in any order. */
  toBeBlockedBy(members: readonly string[], options?: MatcherOptions): R;
  /** The verdict on `candidate` is `open`: it depends on members that are undeclared. */
  toBeOpenFor(candidate: string, options?: ReadingOptions): R;
  /** These levers, by key or name, are one of the smallest sets that lift the block. */
  toBeUnlockedBy(levers: readonly string[], options?: MatcherOptions): R;
  /** A simulation appoints `candidate` by a date with a probability within the bounds, or within its error of them. */
  toForecast(candidate: string, expected: ForecastBounds, options?: ReadingOptions): R;
}

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

const MATCHER_OPTIONS: KnownOptions<MatcherOptions> = { ...READING_OPTIONS, candidate: ['string'] };

/** A scenario at one reading. */
interface Read {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  /** Which reading of which scenario it is, for messages. */
  readonly setting: string;
}

function read(scenario: Scenario, options: ReadingOptions): Read {
  const assessment = verdicts(snapshot(scenario, options));
  return { scenario, assessment, setting: settingOf(scenario, assessment.snapshot, options) };
}

/** One candidate at one reading. */
interface Asked extends Read {
  readonly standing: Standing;
}

/**
 * The standing of the candidate `id`; null: there is no front-runner.
 *
 * @throws RangeError where there is none, or the rule cannot be applied: no verdict contradicts an expectation then.
 */
function standingOf(id: CandidateId | null, about: Read): Asked {
  const { assessment, setting } = about;
  const standing = assessment.standings.find((each) => each.id === id);
  if (!standing) throw new RangeError(`${absence(id, assessment)}${setting}`);
  if (standing.verdict === 'not-applicable')
    throw new RangeError(
      `there is no verdict on ${standing.name}: the rule cannot be applied to these ${assessment.members.length} members${setting}`,
    );
  return { ...about, standing };
}

function settingOf({ title }: Scenario, { asOf, rule }: Snapshot, { hindsight }: ReadingOptions): string {
  return ` (${title}, as of ${asOf}${hindsight === true ? ' with hindsight' : ''}, by ${labelOf(rule)})`;
}

/** Why there is no candidate to check. */
function absence(id: CandidateId | null, { standings, tied }: Assessment): string {
  const named = standings.map((each) => `${each.id} (${each.candidacy}, ${backing(each)} behind)`).join(', ');
  if (id !== null) return `${id} has not been named; named so far: ${named || 'nobody'}`;
  const reason = tied.length === 0 ? 'nobody has declared' : `${tied.join(' and ')} are tied for the lead`;
  return `there is no front-runner, since ${reason}; name a candidate of: ${named || 'nobody'}`;
}

function idOf(candidate: unknown, { candidates }: Scenario): CandidateId {
  if (typeof candidate !== 'string')
    throw new TypeError(`the candidate must be an id or a name, got ${shownValue(candidate)}`);
  const match = candidateCalled(candidate, candidates);
  if (match.id !== null) return match.id;
  throw new TypeError(match.message + suggested(match.suggestion));
}

function inWords({ name, verdict, blockers, unnamed, undeclared, profile }: Standing): string {
  const all = [...blockers, ...(unnamed > 0 ? [`${unnamed} or more not named`] : [])];
  const by = all.length > 0 ? ` by ${all.join(', ')}` : '';
  const unknown = undeclared.length > 0 ? `; ${undeclared.length} of ${profile.length} undeclared` : '';
  return `${name} is ${verdict}${by}${unknown}`;
}

function verdictOutcome(candidate: unknown, about: Read, expected: Standing['verdict']): Outcome {
  const { standing, setting } = standingOf(idOf(candidate, about.scenario), about);
  const pass = standing.verdict === expected;
  const message = () =>
    `expected ${standing.name} ${pass ? 'not ' : ''}to be ${expected}, but ${inWords(standing)}${setting}`;
  return { pass, message, actual: standing.verdict, expected };
}

/**
 * The codes of the members that `names` name.
 *
 * @throws TypeError when one of them is none of the body's; RangeError when one has no say at the reading, since it
 * could never be a blocker.
 */
function codesOf(names: unknown, { scenario, standing, setting }: Asked): readonly MemberCode[] {
  if (!Array.isArray(names))
    throw new TypeError(`the members must be a list of codes or names, got ${shownValue(names)}`);
  const { match } = namesOf(scenario.body);
  const voices = standing.profile
    .filter(({ member }) => member.participates)
    .map(({ member }) => member.code);
  const codes = (names as readonly unknown[]).map((name) => {
    if (typeof name !== 'string')
      throw new TypeError(`a member must be a code or a name, got ${shownValue(name)}`);
    const found = match(name);
    if (found.code === null)
      throw new TypeError([found.message, found.suggestion].filter(Boolean).join('; '));
    if (voices.includes(found.code)) return found.code;
    throw new RangeError(`${found.code} is not among the ${voices.length} members that take part${setting}`);
  });
  return [...new Set(codes)].sort();
}

/**
 * The keys of the levers that `names` name: by key or by what they are called, days.
 *
 * @throws TypeError when one of them names nothing: it could never be in a set.
 */
function leverKeys(names: unknown, { levers = {}, ...parts }: Scenario): readonly string[] {
  if (!Array.isArray(names) || names.length === 0)
    throw new TypeError(`the levers must be a list of keys or names, got ${shownValue(names)}`);
  return (names as readonly unknown[]).map((name) => {
    if (typeof name !== 'string')
      throw new TypeError(`a lever must be a key or a name, got ${shownValue(name)}`);
    const { key, meant } = leverCalled(name, { ...parts, levers });
    if (key !== null) return key;
    throw new TypeError(noLever(name) + suggested(meant));
  });
}

export type { ForecastBounds } from './forecast-bounds.js';

/**
 * The matchers, for the `expect.extend` of jest, bun and others; `nato-consensus/vitest` adds them to vitest's.
 *
 * @example
 * ```ts
 * const { pass, message } = matchers.toBeBlockedBy(loadScenario('2024-rutte'), ['HUN', 'ROU', 'TUR']);
 * ```
 */
export const matchers = {
  toReachConsensusOn(scenario: Scenario, candidate: string, options: ReadingOptions = {}): Outcome {
    checkReading('toReachConsensusOn', options, READING_OPTIONS);
    return verdictOutcome(candidate, read(scenario, options), 'adopted');
  },
  toBeBlockedBy(scenario: Scenario, members: readonly string[], options: MatcherOptions = {}): Outcome {
    checkReading('toBeBlockedBy', options, MATCHER_OPTIONS);
    const { candidate, ...reading } = options;
    const about = read(scenario, reading);
    const { frontRunner } = about.assessment;
    const asked = standingOf(candidate === undefined ? frontRunner : idOf(candidate, scenario), about);
    const { standing, setting } = asked;
    const [expected, actual] = [codesOf(members, asked), standing.blockers];
    const pass = standing.verdict === 'blocked' && expected.join() === actual.join();
    const negation = pass ? 'not ' : '';
    const message = () =>
      `expected ${standing.name} ${negation}to be blocked by ${expected.join(', ') || 'nobody'}, but ${inWords(standing)}${setting}`;
    return { pass, message, actual, expected };
  },
  toBeUnlockedBy(scenario: Scenario, levers: readonly string[], options: MatcherOptions = {}): Outcome {
    checkReading('toBeUnlockedBy', options, MATCHER_OPTIONS);
    const { candidate, ...reading } = options;
    const about = read(scenario, reading);
    const { frontRunner, snapshot: at } = about.assessment;
    const { standing, setting } = standingOf(
      candidate === undefined ? frontRunner : idOf(candidate, scenario),
      about,
    );
    if (standing.verdict !== 'blocked')
      throw new RangeError(`there is nothing to unlock: ${inWords(standing)}${setting}`);
    const expected = leverKeys(levers, scenario);
    const found = unlock(at, { candidate: standing.id, listed: scenario });
    const actual = found.ways.map((way) => usedIn(way).map(({ key }) => key));
    const pass = isWay(found, expected);
    const sets = actual.map((keys) => keys.join(' + ')).join(' or ');
    const message = () =>
      `expected ${standing.name} ${pass ? 'not ' : ''}to be unlocked by ${expected.join(' + ')}, but ${inWords(standing)} and unlocked by ${sets || 'nothing'}${setting}`;
    return { pass, message, actual, expected };
  },
  toBeOpenFor(scenario: Scenario, candidate: string, options: ReadingOptions = {}): Outcome {
    checkReading('toBeOpenFor', options, READING_OPTIONS);
    return verdictOutcome(candidate, read(scenario, options), 'open');
  },
  toForecast(scenario: Scenario, ...[candidate, bounds, options = {}]: ForecastArguments): Outcome {
    checkReading('toForecast', options, READING_OPTIONS);
    const expected = boundsFrom(bounds);
    const { setting, assessment } = read(scenario, options);
    const question = { snapshot: assessment.snapshot, candidate: idOf(candidate, scenario) };
    const difference = forecastDifference(question, expected);
    if (difference !== null && !('expected' in difference))
      throw new RangeError(`${forecastDifferenceInWords(difference)}${setting}`);
    const contradicted = difference === null ? null : difference.got;
    const message = () => forecastMessage(question, expected, contradicted) + setting;
    return { pass: contradicted === null, message };
  },
};

type ForecastArguments = readonly [candidate: string, bounds: ForecastBounds, options?: ReadingOptions];
