/** Whether the expectations that a scenario carries hold. */
import type { CandidateId } from './case/candidate.js';
import type { IsoDate } from './case/date.js';
import type { Expectation, ExpectedMembers } from './case/expectation.js';
import {
  forecastDifference,
  simulatedTo,
  type ForecastDifference,
  type ForecastQuestion,
} from './forecast/expected.js';
import type { MemberCode } from './case/member.js';
import { replay, type Passage } from './replay.js';
import type { Scenario } from './case/scenario.js';
import { snapshot } from './snapshot.js';
import { checkScenario } from './case/well-formed.js';
import { isWay, slipsSurvived } from './unlock/levers-expected.js';
import { usedIn, type LeverSet } from './unlock/lever-sets.js';
import { robustness } from './unlock/robustness.js';
import { unlock } from './unlock/unlock.js';
import { verdicts, type Assessment, type Standing } from './verdict/standings.js';

/** How one expectation fared. */
export interface CheckResult {
  readonly expectation: Expectation;
  /** Whom it is about; null: it is about the front-runner, and there is none. */
  readonly candidate: CandidateId | null;
  /** The day on which it is read. */
  readonly asOf: IsoDate;
  readonly pass: boolean;
  /** The last day that is simulated, where a forecast is expected by a later one; null: there is no such forecast. */
  readonly simulatedTo: IsoDate | null;
  /** In what the facts differ from what is expected, in the order of the fields; empty when it holds. */
  readonly differences: readonly CheckDifference[];
}

/** One thing that is not as expected. */
export type CheckDifference =
  /** The candidate has not been named, nobody has declared, or several are tied for the lead. */
  | { readonly field: 'candidate'; readonly tied: readonly CandidateId[] }
  /** Null: there is none. */
  | {
      readonly field: PlainField;
      readonly expected: string | number | null;
      readonly got: string | number | null;
    }
  | {
      readonly field: 'blockers' | 'supporters';
      readonly expected: ExpectedMembers;
      readonly got: readonly MemberCode[];
    }
  /** `got`: the keys of every smallest set. */
  | {
      readonly field: 'unlockedBy';
      readonly expected: readonly string[];
      readonly got: readonly (readonly string[])[];
    }
  | ForecastDifference;

/** Whether the expectations that `scenario` carries hold, in their order. @throws TypeError when it is no scenario. */
export function check(scenario: Scenario): readonly CheckResult[] {
  checkScenario(scenario);
  return scenario.expect.map((expectation) => checked(scenario, expectation));
}

/** What an expectation is compared with. */
interface Facts {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly standing: Standing;
  /** Undefined: nothing was asked about it. */
  readonly passage: Passage | undefined;
}

function checked(scenario: Scenario, expectation: Expectation): CheckResult {
  const asOf = expectation.asOf ?? scenario.asOf;
  const timeless = { hindsight: expectation.hindsight, rule: expectation.rule ?? scenario.rule };
  const assessment = verdicts(snapshot(scenario, { asOf, ...timeless }));
  const candidate = expectation.candidate ?? assessment.frontRunner;
  const standing = assessment.standings.find((each) => each.id === candidate);
  const result = { expectation, candidate, asOf, simulatedTo: null };
  const lead = leadDifference(expectation, assessment);
  if (!standing) {
    const isAboutLead = expectation.frontRunner !== undefined && !asksOfOne(expectation);
    const absent = isAboutLead ? [] : [{ field: 'candidate', tied: assessment.tied } as const];
    return { ...result, pass: lead.length + absent.length === 0, differences: [...lead, ...absent] };
  }
  const asksPassage = expectation.firstPossible !== undefined || expectation.reached !== undefined;
  const passages = asksPassage ? replay(scenario, timeless).passages : [];
  const passage = passages.find((each) => each.candidate === standing.id);
  const differences = [...lead, ...differencesFrom(expectation, { scenario, assessment, standing, passage })];
  const last = expectation.forecast && simulatedTo(questionOf(assessment, standing), expectation.forecast.by);
  return { ...result, pass: differences.length === 0, simulatedTo: last, differences };
}

/** Whether somebody else leads than is expected. */
function leadDifference(
  { frontRunner }: Expectation,
  { frontRunner: got }: Assessment,
): readonly CheckDifference[] {
  if (frontRunner === undefined || frontRunner === got) return [];
  return [{ field: 'frontRunner', expected: frontRunner, got }];
}

/** Whether an expectation asserts anything of one candidate. */
function asksOfOne(expectation: Expectation): boolean {
  const { candidate, verdict, blockers, supporters, undeclared, members, forecast } = expectation;
  const { firstPossible, reached, unlockedBy, robustTo } = expectation;
  return (
    [candidate, verdict, blockers, supporters, undeclared, members, forecast].some((each) => each !== null) ||
    [firstPossible, reached, unlockedBy, robustTo].some((each) => each !== undefined)
  );
}

function differencesFrom(expectation: Expectation, facts: Facts): readonly CheckDifference[] {
  const { assessment, standing, passage } = facts;
  const { verdict, undeclared, members, firstPossible, reached, forecast } = expectation;
  return [
    plain('verdict', verdict, standing.verdict),
    memberSet('blockers', expectation.blockers, standing.blockers),
    memberSet('supporters', expectation.supporters, standing.supporters),
    plain('undeclared', undeclared, standing.undeclared.length),
    plain('members', members, assessment.members.length),
    firstDay('firstPossible', firstPossible, passage),
    firstDay('reached', reached, passage),
    forecast === null ? null : forecastDifference(questionOf(assessment, standing), forecast),
    ...leverDifferences(expectation, facts),
  ].filter((difference) => difference !== null);
}

function questionOf({ snapshot: read }: Assessment, { id }: Standing): ForecastQuestion {
  return { snapshot: read, candidate: id };
}

/** Whether other levers lift the block than are expected, or the verdict survives fewer slips. */
function leverDifferences(
  { unlockedBy, robustTo }: Expectation,
  { scenario, assessment: { snapshot: read }, standing: { id: candidate } }: Facts,
): readonly CheckDifference[] {
  const found = unlockedBy === undefined ? null : unlock(read, { candidate, listed: scenario });
  const survived = robustTo === undefined ? null : slipsSurvived(robustness(read, { candidate }));
  return [
    ...(unlockedBy === undefined || found === null || isWay(found, unlockedBy)
      ? []
      : [{ field: 'unlockedBy', expected: unlockedBy, got: found.ways.map(keysOf) } as const]),
    ...(robustTo === undefined || survived === null || survived >= robustTo
      ? []
      : [{ field: 'robustTo', expected: robustTo, got: survived } as const]),
  ];
}

function keysOf(way: LeverSet): readonly string[] {
  return usedIn(way).map(({ key }) => key);
}

/** A field of an expectation that is a word, a number or a day. */
export type PlainField =
  'frontRunner' | 'verdict' | 'undeclared' | 'members' | 'firstPossible' | 'reached' | 'robustTo';

function plain<T extends string | number>(
  field: PlainField,
  expected: T | null,
  got: T | null,
): CheckDifference | null {
  return expected === null || got === expected ? null : { field, expected, got };
}

/** Null is expected of what never comes. */
function firstDay(
  field: 'firstPossible' | 'reached',
  expected: IsoDate | null | undefined,
  passage: Passage | undefined,
): CheckDifference | null {
  const got = passage?.[field] ?? null;
  return expected === undefined || got === expected ? null : { field, expected, got };
}

function memberSet(
  field: 'blockers' | 'supporters',
  expected: ExpectedMembers | null,
  got: readonly MemberCode[],
): CheckDifference | null {
  if (expected === null) return null;
  const wanted = 'atLeast' in expected ? expected.atLeast : expected;
  const isMissing = wanted.some((code) => !got.includes(code));
  const isExtra = !('atLeast' in expected) && got.some((code) => !wanted.includes(code));
  return isMissing || isExtra ? { field, expected, got } : null;
}
