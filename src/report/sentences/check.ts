/** What `check` says: an expectation in words, and in what the facts differ from it. */
import type {
  CandidateId,
  CheckResult,
  CheckDifference,
  Expectation,
  ExpectedForecast,
  ExpectedMembers,
  ForecastDifference,
  IsoDate,
} from '../../engine/index.js';
import type { Document } from '../document.js';
import type { CheckedScenario } from '../reports.js';
import { ruleTitle } from './rule.js';
import { answeredFor, counted, grouped, sentenceList } from './words.js';

/** One expectation in words. */
export interface CheckLine {
  readonly expectation: string;
  readonly pass: boolean;
  /** In what the facts differ from it, each in a line of its own; empty when it holds. */
  readonly message: string;
}

/** The expectations of a scenario; of one that cannot be used, that it can. */
export function checkLines(checked: CheckedScenario): readonly CheckLine[] {
  if ('unusable' in checked) {
    return [{ expectation: 'the scenario can be used', pass: false, message: checked.unusable }];
  }
  return checked.results.map((result) => ({
    expectation: expectationInWords(result),
    pass: result.pass,
    message: differencesInWords(result).join('\n'),
  }));
}

/**
 * Each expectation that does not hold, with all in which the facts differ from it: the words of the command `check`.
 *
 * @example
 * ```ts
 * const race = loadScenario('2024-rutte');
 * const failures = unmetInWords(check(race)); // none: each would say what was expected and what came
 * ```
 */
export function unmetInWords(results: readonly CheckResult[]): readonly string[] {
  const unmet = results.filter(({ pass }) => !pass);
  return unmet.map((result) => `${expectationInWords(result)}: ${differencesInWords(result).join('; ')}`);
}

function differencesInWords(result: CheckResult): readonly string[] {
  return result.differences.map((difference) => differenceInWords(difference, result));
}

/** How many expectations passed and failed in all, and which scenarios have none. */
export function checkTotals(checked: readonly CheckedScenario[]): {
  readonly passed: number;
  readonly failed: number;
  readonly withoutExpectations: readonly string[];
} {
  const lines = checked.flatMap(checkLines);
  const passed = lines.filter(({ pass }) => pass).length;
  const without = checked.filter((each) => 'results' in each && each.results.length === 0);
  return {
    ...{ passed, failed: lines.length - passed },
    withoutExpectations: without.map(({ scenario }) => scenario),
  };
}

/** The totals in a sentence; what has no expectations passes, so that it is said. */
export function totalsInWords(checked: readonly CheckedScenario[]): string {
  const { passed, failed, withoutExpectations } = checkTotals(checked);
  const totals = `${passed} passed, ${failed} failed in ${counted(checked.length, 'scenario')}`;
  const without = withoutExpectations.length;
  if (without === 0) return `${totals}.`;
  if (checked.length === 1) return `${totals}, which has no expectations.`;
  return `${totals}; ${grouped(without)} of them ${without === 1 ? 'has' : 'have'} no expectations.`;
}

/** For each expected forecast by a day that is not simulated, what is answered instead; no line end. */
export function unsimulated(
  name: string,
  results: readonly CheckResult[],
  termEnds: IsoDate | null,
): readonly string[] {
  return results.flatMap(({ expectation: { forecast }, simulatedTo }) =>
    forecast === null || simulatedTo === null
      ? []
      : [`${name}: forecast by ${answeredFor(forecast.by, simulatedTo, termEnds)}`],
  );
}

/** The whole answer of `check`: a line per expectation, all differences below one that failed, totals at the end. */
export function checkDocument(checked: readonly CheckedScenario[]): Document {
  const tone = checkTotals(checked).failed > 0 ? 'bad' : 'good';
  return [
    ...checked.flatMap(scenarioBlocks),
    { type: 'paragraph', words: [{ text: totalsInWords(checked), tone }] },
  ];
}

const FAILED = { text: '✗', tone: 'bad' } as const;

function scenarioBlocks(checked: CheckedScenario): Document {
  const title = {
    type: 'subheading',
    words: [{ text: checked.scenario, tone: 'strong' }, `: ${checked.title}`],
  } as const;
  if ('unusable' in checked) {
    // Why not is said in full on standard error.
    return [title, { type: 'list', items: [{ words: [FAILED, ' the scenario cannot be used'] }] }];
  }
  const lines = checkLines(checked);
  const items = lines.map(({ pass, expectation, message }) => ({
    words: [pass ? ({ text: '✓', tone: 'good' } as const) : FAILED, ` ${expectation}`],
    ...(pass ? {} : { under: message.split('\n').map((text) => [{ text, tone: 'bad' as const }]) }),
  }));
  return [
    title,
    {
      type: 'list',
      items: items.length === 0 ? [{ words: [{ text: 'no expectations', tone: 'faint' }] }] : items,
    },
  ];
}

/** An expectation in words: "rutte on 2024-02-22: blocked, blockers HUN, ROU, TUR". */
function expectationInWords({ expectation, candidate, asOf, simulatedTo }: CheckResult): string {
  const { verdict, undeclared, members, forecast, blockers, supporters } = expectation;
  const assertions = [
    leadInWords(expectation),
    verdict,
    blockers === null ? null : `blockers ${membersInWords(blockers)}`,
    supporters === null ? null : `supporters ${membersInWords(supporters)}`,
    undeclared === null ? null : `${undeclared} undeclared`,
    members === null ? null : `${members} members`,
    ...daysInWords(expectation),
    forecast === null ? null : forecastInWords(forecast, simulatedTo),
    ...leversInWords(expectation),
    ...circumstances(expectation),
  ];
  const stated = assertions.filter((part) => part !== null).join(', ');
  return `${candidate ?? 'the front-runner'} on ${asOf}: ${stated}`;
}

function leadInWords({ frontRunner }: Expectation): string | null {
  return frontRunner === undefined ? null : `front-runner ${frontRunner ?? 'nobody'}`;
}

function daysInWords({ firstPossible, reached }: Expectation): readonly string[] {
  return [
    ...(firstPossible === undefined
      ? []
      : [firstPossible === null ? 'never possible' : `first possible ${firstPossible}`]),
    ...(reached === undefined ? [] : [reached === null ? 'never reached' : `reached ${reached}`]),
  ];
}

function leversInWords({ unlockedBy, robustTo }: Expectation): readonly string[] {
  return [
    ...(unlockedBy === undefined ? [] : [`unlocked by ${unlockedBy.join(', ')}`]),
    ...(robustTo === undefined ? [] : [`robust to ${counted(robustTo, 'slip')}`]),
  ];
}

function circumstances({ rule, hindsight }: Expectation): readonly string[] {
  return [...(rule ? [`under ${ruleTitle(rule)}`] : []), ...(hindsight ? ['with hindsight'] : [])];
}

function forecastInWords({ by, atLeast, atMost }: ExpectedForecast, simulatedTo: IsoDate | null): string {
  const bounds = [
    atLeast === null ? '' : ` at least ${atLeast}`,
    atMost === null ? '' : ` at most ${atMost}`,
  ];
  const end = simulatedTo === null ? '' : ` (simulated to ${simulatedTo})`;
  return `forecast by ${by}${end}${bounds.join('')}`;
}

function membersInWords(expected: ExpectedMembers): string {
  if (!('atLeast' in expected)) return expected.length === 0 ? 'none' : expected.join(', ');
  return `at least ${expected.atLeast.join(', ')}`;
}

/** Why there is no candidate to check. */
function missing(candidate: CandidateId | null, tied: readonly CandidateId[]): string {
  if (candidate !== null) return `${candidate} has not been named`;
  return tied.length === 0 ? 'no candidate has declared' : `${sentenceList(tied)} are tied for the lead`;
}

/** In what the facts differ from an expectation. */
function differenceInWords(
  difference: CheckDifference,
  { candidate, asOf }: Pick<CheckResult, 'candidate' | 'asOf'>,
): string {
  switch (difference.field) {
    case 'candidate':
      return `${missing(candidate, difference.tied)} on ${asOf}`;
    case 'blockers':
    case 'supporters':
      return memberDifference(difference);
    case 'forecast':
      return forecastDifferenceInWords(difference);
    case 'unlockedBy':
      return leverDifference(difference);
    default: {
      const { field, expected, got } = difference;
      const none = field === 'firstPossible' || field === 'reached' ? 'never' : 'none';
      return `${field}: expected ${expected ?? none}, got ${got ?? none}`;
    }
  }
}

function leverDifference({
  expected,
  got,
}: Extract<CheckDifference, { readonly field: 'unlockedBy' }>): string {
  const sets = got.map((keys) => keys.join(' + '));
  return `unlockedBy: expected ${expected.join(' + ')}, got ${sets.join(' or ') || 'none'}`;
}

function memberDifference({
  field,
  expected,
  got,
}: Extract<CheckDifference, { readonly field: 'blockers' | 'supporters' }>): string {
  const wanted = 'atLeast' in expected ? expected.atLeast : expected;
  const missing = wanted.filter((code) => !got.includes(code));
  const extra = 'atLeast' in expected ? [] : got.filter((code) => !wanted.includes(code));
  const parts = [
    ...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`also ${extra.join(', ')}`] : []),
  ];
  return `${field}: expected ${membersInWords(expected)}; got ${got.join(', ') || 'none'} (${parts.join('; ')})`;
}

/** In what a simulation differs from what is expected of it. */
export function forecastDifferenceInWords(difference: ForecastDifference): string {
  const about = `forecast by ${difference.by}:`;
  if ('before' in difference) return `${about} that lies before the reading date ${difference.before}`;
  if ('missing' in difference) return `${about} ${difference.missing} is not in the race`;
  if ('impossible' in difference) return `${about} ${difference.impossible}`;
  const { expected, got } = difference;
  const bound = 'atLeast' in expected ? `at least ${expected.atLeast}` : `at most ${expected.atMost}`;
  const [low, high] = got.interval.map((end) => end.toFixed(3));
  return `${about} expected ${bound}, got ${got.probability.toFixed(3)} [${low}, ${high}]`;
}
