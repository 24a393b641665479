/** Matchers with which tests state what a scenario leads to. */
import {
  forecastDifference,
  isIsoDate,
  snapshot,
  verdicts,
  type CandidateId,
  type ExpectedForecast,
  type MemberCode,
  type ReadingOptions,
  type Scenario,
  type Standing,
} from '../engine/index.js';
import { forecastDifferenceInWords } from '../report/index.js';
import { candidateCalled, namesOf } from '../scenario/index.js';

/** How the scenario is read; default: as it says itself. */
export interface MatcherOptions extends ReadingOptions {
  /** Default: the front-runner. */
  readonly candidate?: string;
}

/** What the matchers add to `expect(scenario)`. */
export interface ConsensusMatchers<R> {
  /** The verdict on `candidate` is `adopted`. */
  toReachConsensusOn(candidate: string, options?: Omit<MatcherOptions, 'candidate'>): R;
  /** The blockers are exactly `members`, by code or name, in any order. */
  toBeBlockedBy(members: readonly string[], options?: MatcherOptions): R;
  /** The verdict on `candidate` is `open`: it depends on members that are undeclared. */
  toBeOpenFor(candidate: string, options?: Omit<MatcherOptions, 'candidate'>): R;
  /** A simulation appoints `candidate` by a date with a probability within the bounds, or within its error of them. */
  toForecast(candidate: string, expected: ForecastBounds, options?: Omit<MatcherOptions, 'candidate'>): R;
}

/** What is expected of a simulation; bounds are inclusive, in [0, 1]. */
export interface ForecastBounds {
  readonly by: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Default: 10 000. */
  readonly trials?: number;
  /** Default: "1". */
  readonly seed?: string;
}

interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

function standingIn(scenario: Scenario, { candidate, ...options }: MatcherOptions): Standing {
  const read = snapshot(scenario, options);
  const { standings, frontRunner } = verdicts(read);
  const id = candidate === undefined ? frontRunner : idOf(candidate, scenario);
  const standing = standings.find((each) => each.id === id);
  if (!standing)
    throw new TypeError(`the candidate must be named by ${read.asOf}, got ${id ?? 'no front-runner'}`);
  return standing;
}

function idOf(candidate: string, { candidates }: Scenario): CandidateId {
  const match = candidateCalled(candidate, candidates);
  if (match.id !== null) return match.id;
  const hint = match.suggestion === null ? '' : `; did you mean ${match.suggestion}?`;
  throw new TypeError(match.message + hint);
}

function inWords({ name, verdict, blockers, undeclared }: Standing): string {
  const by = blockers.length > 0 ? ` by ${blockers.join(', ')}` : '';
  const unknown = undeclared.length > 0 ? `; undeclared: ${undeclared.join(', ')}` : '';
  return `${name} is ${verdict}${by}${unknown}`;
}

function verdictOutcome(standing: Standing, expected: Standing['verdict']): Outcome {
  const pass = standing.verdict === expected;
  const message = () =>
    `expected ${standing.name} ${pass ? 'not ' : ''}to be ${expected}, but ${inWords(standing)}`;
  return { pass, message, actual: standing.verdict, expected };
}

function codesOf(names: readonly string[], { body }: Scenario): readonly MemberCode[] {
  const { match } = namesOf(body);
  const codes = names.map((name) => {
    const found = match(name);
    if (found.code === null)
      throw new TypeError([found.message, found.suggestion].filter(Boolean).join('; '));
    return found.code;
  });
  return codes.sort();
}

/** The matchers, for `expect.extend`. */
export const matchers = {
  toReachConsensusOn(scenario: Scenario, candidate: string, options: MatcherOptions = {}): Outcome {
    return verdictOutcome(standingIn(scenario, { ...options, candidate }), 'adopted');
  },
  toBeBlockedBy(scenario: Scenario, members: readonly string[], options: MatcherOptions = {}): Outcome {
    const standing = standingIn(scenario, options);
    const [expected, actual] = [codesOf(members, scenario), standing.blockers];
    const pass = standing.verdict === 'blocked' && expected.join() === actual.join();
    const negation = pass ? 'not ' : '';
    const message = () =>
      `expected ${standing.name} ${negation}to be blocked by ${expected.join(', ') || 'nobody'}, but ${inWords(standing)}`;
    return { pass, message, actual, expected };
  },
  toBeOpenFor(scenario: Scenario, candidate: string, options: MatcherOptions = {}): Outcome {
    return verdictOutcome(standingIn(scenario, { ...options, candidate }), 'open');
  },
  toForecast(scenario: Scenario, ...[candidate, bounds, options = {}]: ForecastArguments): Outcome {
    const expected = boundsFrom(bounds);
    const question = { snapshot: snapshot(scenario, options), candidate: idOf(candidate, scenario) };
    const difference = forecastDifference(question, expected);
    const pass = difference === null;
    const message = () =>
      difference === null
        ? `expected the forecast of ${candidate} by ${expected.by} to lie beyond its bounds`
        : forecastDifferenceInWords(difference);
    return { pass, message };
  },
};

const UNSAID_BOUNDS: Omit<ExpectedForecast, 'by'> = {
  atLeast: null,
  atMost: null,
  trials: 10_000,
  seed: '1',
};

/**
 * Bounds with their defaults.
 *
 * @throws TypeError when they are none: an assertion that cannot fail is worth nothing.
 */
function boundsFrom(bounds: ForecastBounds): ExpectedForecast {
  const expected = { ...UNSAID_BOUNDS, ...bounds };
  const { by, atLeast, atMost, trials } = expected;
  const stranger = Object.keys(expected).find((name) => !(name in UNSAID_BOUNDS) && name !== 'by');
  const given = [atLeast, atMost].filter((bound) => bound !== null);
  const wrong = given.find((bound) => !(bound >= 0 && bound <= 1));
  const faults = [
    stranger !== undefined && `toForecast has no bound "${stranger}"`,
    !isIsoDate(by) && `toForecast needs "by", a calendar day YYYY-MM-DD, got ${by}`,
    given.length === 0 && 'toForecast needs a bound: atLeast, atMost or both',
    wrong !== undefined && `bounds must be in [0, 1], got ${wrong}`,
    !(Number.isInteger(trials) && trials > 0) && `trials must be a whole number above 0, got ${trials}`,
  ];
  const fault = faults.find((text) => text !== false);
  if (fault !== undefined) throw new TypeError(fault);
  return expected;
}

type ForecastArguments = readonly [candidate: string, bounds: ForecastBounds, options?: MatcherOptions];
