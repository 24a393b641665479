/** Whether the expectations of a scenario hold. */
import { snapshot } from './snapshot.js';
import { verdicts, type Assessment, type Standing } from './verdict/standings.js';
import type { Expectation, ExpectedForecast, ExpectedMembers } from './case/expectation.js';
import { forecastDifference } from './forecast/expected.js';
import type { MemberCode } from './case/member.js';
import { replay, type Passage } from './replay.js';
import { ruleOf } from './rules/index.js';
import type { Scenario } from './case/scenario.js';

/** How one expectation fared. */
export interface CheckResult {
  /** The expectation in words: "rutte is blocked on 2024-02-22 by HUN, ROU, TUR". */
  readonly expectation: string;
  readonly pass: boolean;
  /** The first difference in words; empty when it holds. */
  readonly message: string;
}

/** Whether the expectations that `scenario` carries hold, in their order. */
export function check(scenario: Scenario): readonly CheckResult[] {
  return scenario.expect.map((expectation) => checked(scenario, expectation));
}

/** What an expectation is compared with. */
interface Facts {
  readonly assessment: Assessment;
  readonly standing: Standing;
  readonly passage: () => Passage | undefined;
}

function checked(scenario: Scenario, expectation: Expectation): CheckResult {
  const asOf = expectation.asOf ?? scenario.asOf;
  const options = { asOf, hindsight: expectation.hindsight, rule: expectation.rule ?? scenario.rule };
  const assessment = verdicts(snapshot(scenario, options));
  const id = expectation.candidate ?? assessment.frontRunner;
  const standing = assessment.standings.find((each) => each.id === id);
  const title = `${id ?? 'the front-runner'} on ${asOf}: ${inWords(expectation)}`;
  if (!standing) {
    const missing = id === null ? 'no candidate has declared' : `${id} has not been named`;
    return { expectation: title, pass: false, message: `${missing} on ${asOf}` };
  }
  const { asOf: _asOf, ...timeless } = options;
  const passage = () =>
    replay(scenario, timeless).passages.find(({ candidate }) => candidate === standing.id);
  const [difference] = differences(expectation, { assessment, standing, passage });
  return { expectation: title, pass: difference === undefined, message: difference ?? '' };
}

function inWords(expectation: Expectation): string {
  const { verdict, undeclared, members, firstPossible, reached, forecast } = expectation;
  const assertions = [
    verdict,
    setInWords('blockers', expectation.blockers),
    setInWords('supporters', expectation.supporters),
    undeclared === null ? null : `${undeclared} undeclared`,
    members === null ? null : `${members} members`,
    firstPossible === null ? null : `first possible ${firstPossible}`,
    reached === null ? null : `reached ${reached}`,
    forecast === null ? null : forecastInWords(forecast),
  ];
  return [...assertions, ...circumstances(expectation)].filter((part) => part !== null).join(', ');
}

function circumstances({ rule, hindsight }: Expectation): readonly string[] {
  return [...(rule ? [`under ${ruleOf(rule).title}`] : []), ...(hindsight ? ['with hindsight'] : [])];
}

function setInWords(field: string, expected: ExpectedMembers | null): string | null {
  return expected === null ? null : `${field} ${membersInWords(expected)}`;
}

function forecastInWords({ by, atLeast, atMost }: ExpectedForecast): string {
  const bounds = [
    atLeast === null ? '' : ` at least ${atLeast}`,
    atMost === null ? '' : ` at most ${atMost}`,
  ];
  return `forecast by ${by}${bounds.join('')}`;
}

function membersInWords(expected: ExpectedMembers): string {
  if (!('atLeast' in expected)) return expected.length === 0 ? 'none' : expected.join(', ');
  return `at least ${expected.atLeast.join(', ')}`;
}

/** Every way in which the facts differ from what was expected, in the order of the fields. */
function differences(expectation: Expectation, facts: Facts): readonly string[] {
  const { assessment, standing, passage } = facts;
  const question = { snapshot: assessment.snapshot, candidate: standing.id };
  const { verdict, undeclared, members, firstPossible, reached, forecast } = expectation;
  return [
    plain('verdict', verdict, () => standing.verdict),
    memberSet('blockers', expectation.blockers, standing.blockers),
    memberSet('supporters', expectation.supporters, standing.supporters),
    plain('undeclared', undeclared, () => standing.undeclared.length),
    plain('members', members, () => assessment.members.length),
    plain('firstPossible', firstPossible, () => passage()?.firstPossible ?? null),
    plain('reached', reached, () => passage()?.reached ?? null),
    forecast === null ? null : forecastDifference(question, forecast),
  ].filter((difference) => difference !== null);
}

function plain<T extends string | number>(
  field: string,
  expected: T | null,
  got: () => T | null,
): string | null {
  if (expected === null) return null;
  const found = got();
  return found === expected ? null : `${field}: expected ${expected}, got ${found ?? 'none'}`;
}

function memberSet(
  field: string,
  expected: ExpectedMembers | null,
  got: readonly MemberCode[],
): string | null {
  if (expected === null) return null;
  const wanted = 'atLeast' in expected ? expected.atLeast : expected;
  const missing = wanted.filter((code) => !got.includes(code));
  const extra = 'atLeast' in expected ? [] : got.filter((code) => !wanted.includes(code));
  if (missing.length + extra.length === 0) return null;
  const parts = [
    ...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`also ${extra.join(', ')}`] : []),
  ];
  return `${field}: expected ${membersInWords(expected)}; got ${got.join(', ') || 'none'} (${parts.join('; ')})`;
}
