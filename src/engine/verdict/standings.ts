/** Every candidate of a snapshot: who stands where, what the rule makes of it, who stands in the way and why. */
import { stands, type Candidacy, type CandidateId } from '../case/candidate.js';
import { shownValue } from '../case/contract.js';
import type { RuleVerdict } from '../case/expectation.js';
import type { MemberCode } from '../case/member.js';
import type { RuleSpec } from '../case/rule-spec.js';
import { consents } from '../case/stance.js';
import { RULE_NAMES, ruleOf, specOf, type Inapplicable, type Rule, type RuleName } from '../rules/index.js';
import {
  agreedSupport,
  entryOf,
  unnamedAgainst,
  type CandidacyInForce,
  type Snapshot,
  type TotalInForce,
} from '../case/in-force.js';
import { checkAssessment, checkSnapshot } from '../case/well-formed.js';
import { deadlocks, type Deadlock } from './deadlocks.js';
import { judge, soles } from './judge.js';
import { positions, type Position, type Profile } from './positions.js';

/** One candidate at one reading. */
export interface Standing {
  readonly id: CandidateId;
  readonly name: string;
  readonly candidacy: Candidacy;
  readonly verdict: RuleVerdict;
  /** Members that take part, in alphabetical order, by what they are prepared to do. */
  readonly supporters: readonly MemberCode[];
  readonly accepting: readonly MemberCode[];
  readonly undeclared: readonly MemberCode[];
  readonly withholding: readonly MemberCode[];
  /** The members that stand in the way of a blocked decision; empty under any other verdict. */
  readonly blockers: readonly MemberCode[];
  /** How many members more, at least, stand in the way without having been named; 0 under any other verdict. */
  readonly unnamed: number;
  readonly profile: Profile;
  readonly deadlocks: readonly Deadlock[];
  /** The reported totals of the latest day for which any was known; none when there were none. */
  readonly totals: readonly TotalInForce[];
}

/** Why one member stands in the way of one candidate. */
export interface Dossier {
  readonly candidate: CandidateId;
  readonly member: MemberCode;
  readonly position: Position;
  /** Whether the verdict would no longer be `blocked` if this member alone consented. */
  readonly sole: boolean;
}

/** What one rule makes of one candidate's profile. */
export interface RuleComparison {
  readonly rule: RuleName;
  /** The rule with its parameters. */
  readonly spec: RuleSpec;
  readonly candidate: CandidateId;
  readonly verdict: RuleVerdict;
  /** What the rule lacks; null: it can be applied. */
  readonly inapplicable: Inapplicable | null;
}

/** What the rule makes of a snapshot. */
export interface Assessment {
  readonly snapshot: Snapshot;
  readonly members: readonly MemberCode[];
  /** Members that take no part, in alphabetical order. */
  readonly absent: readonly MemberCode[];
  /** Every candidate that has been named by then, by id. */
  readonly standings: readonly Standing[];
  /** Of the declared and the leading the one with the most {@link backing}; null: there is none, or several are tied. */
  readonly frontRunner: CandidateId | null;
  /** The declared and leading candidates that share the most backing, by id; empty unless there are several. */
  readonly tied: readonly CandidateId[];
  readonly dossiers: readonly Dossier[];
  readonly comparisons: readonly RuleComparison[];
}

/**
 * The verdict for every candidate of `snapshot`, the blockers and their reasons, and what other rules would say.
 *
 * @example
 * ```ts
 * const { frontRunner, dossiers } = verdicts(snapshot(loadScenario('2024-rutte')));
 * const reasons = dossiers.filter(({ candidate }) => candidate === frontRunner); // who stands in the way, and why
 * ```
 *
 * @throws TypeError when it is no snapshot; RangeError when it has a stance or a candidacy that no rule knows.
 */
export function verdicts(snapshot: Snapshot): Assessment {
  checkSnapshot(snapshot);
  const rule = ruleOf(snapshot.rule);
  const named = Object.values(snapshot.candidates).sort((a, b) => (a.id < b.id ? -1 : 1));
  const standings = named.map((candidate) => judgedStanding(candidate, snapshot, rule));
  const members = Object.keys(snapshot.members).sort();
  return {
    snapshot,
    members,
    absent: members.filter((code) => snapshot.members[code]?.participates === false),
    standings,
    ...leadersOf(standings),
    dossiers: standings.flatMap((standing) => dossiersOf(standing, rule)),
    comparisons: standings.flatMap((standing) => comparisonsOf(standing, snapshot.rule)),
  };
}

/**
 * The standing of one candidate, by id.
 *
 * @example
 * ```ts
 * const { verdict, blockers } = standingOf(verdicts(snapshot(loadScenario('2024-rutte'))), 'rutte');
 * ```
 *
 * @throws TypeError when it is given no assessment; RangeError when nobody has named the candidate by then.
 */
export function standingOf(assessment: Assessment, id: CandidateId): Standing {
  checkAssessment(assessment);
  const {
    standings,
    snapshot: { asOf },
  } = assessment;
  const standing = standings.find((each) => each.id === id);
  if (standing !== undefined) return standing;
  const named = standings.map((each) => each.id).join(', ') || 'nobody';
  throw new RangeError(`candidate must be named by ${asOf}, as ${named} is, got ${shownValue(id)}`);
}

/** What the rule makes of one candidate alone, who need not have been named. */
export function verdictOn(snapshot: Snapshot, id: CandidateId): RuleVerdict | 'not-named' {
  const candidate = entryOf(snapshot.candidates, id);
  if (candidate === null) return 'not-named';
  const totals = entryOf(snapshot.totals, id) ?? [];
  const candidacy = candidate.status;
  return judged({ profile: positions(snapshot, id), totals, candidacy }, ruleOf(snapshot.rule)).verdict;
}

function judgedStanding({ id, name, status }: CandidacyInForce, snapshot: Snapshot, rule: Rule): Standing {
  const profile = positions(snapshot, id);
  const totals = entryOf(snapshot.totals, id) ?? [];
  const { verdict, blockers, unnamed } = judged({ profile, totals, candidacy: status }, rule);
  const codes = (matches: (position: Position) => boolean) =>
    profile.filter((each) => each.member.participates && matches(each)).map(({ member }) => member.code);
  return {
    id,
    name,
    candidacy: status,
    verdict,
    supporters: codes(({ stance }) => stance === 'support'),
    accepting: codes(({ stance }) => stance === 'accept'),
    undeclared: codes(({ stance }) => stance === 'undeclared'),
    withholding: codes(({ stance }) => !consents(stance) && stance !== 'undeclared'),
    blockers,
    unnamed,
    profile,
    deadlocks: deadlocks(profile, snapshot),
    totals,
  };
}

function judged(
  { profile, totals, candidacy }: Pick<Standing, 'profile' | 'totals' | 'candidacy'>,
  rule: Rule,
) {
  if (candidacy === 'withdrawn') return { verdict: 'withdrawn' as const, blockers: [], unnamed: 0 };
  return judge(rule, profile, unnamedAgainst(totals));
}

/**
 * How many members are behind a candidate: those that consent by name or the latest reported total, whichever is more.
 * A total that is a range counts by its middle.
 */
export function backing({ supporters, accepting, totals }: Standing): number {
  const [low, high] = agreedSupport(totals) ?? [0, 0];
  return Math.max(supporters.length + accepting.length, (low + high) / 2);
}

function leadersOf(standings: readonly Standing[]): Pick<Assessment, 'frontRunner' | 'tied'> {
  const standing = standings.filter(({ candidacy }) => stands(candidacy));
  const most = Math.max(...standing.map(backing));
  const leaders = standing.filter((each) => backing(each) === most).map(({ id }) => id);
  const [first = null, ...others] = leaders;
  return others.length === 0 ? { frontRunner: first, tied: [] } : { frontRunner: null, tied: leaders };
}

function dossiersOf({ id, blockers, profile, totals }: Standing, rule: Rule): readonly Dossier[] {
  const blocking = new Set(blockers);
  const sole = new Set(soles(rule, { seats: profile, unnamed: unnamedAgainst(totals) }));
  return profile
    .filter(({ member }) => blocking.has(member.code))
    .map((position) => {
      const { code: member } = position.member;
      return { candidate: id, member, position, sole: sole.has(member) };
    });
}

function comparisonsOf(standing: Standing, inForce: RuleSpec): readonly RuleComparison[] {
  return RULE_NAMES.map((name) => {
    const spec = name === inForce.type ? inForce : specOf(name);
    const rule = ruleOf(spec);
    const participating = standing.profile.map(({ member }) => member);
    return {
      rule: name,
      spec,
      candidate: standing.id,
      verdict: judged(standing, rule).verdict,
      inapplicable: rule.inapplicable(participating),
    };
  });
}
