import type { Candidacy, CandidateId } from './candidate.js';
import { deadlocks, type Deadlock } from './conditions.js';
import { calendarDay, type IsoDate } from './date.js';
import { membersOn, type MemberCode } from './member.js';
import type { Position, Profile } from './position.js';
import { profile } from './profile.js';
import { candidacyAt, countsAt, type Reading } from './reading.js';
import {
  RULE_NAMES,
  ruleOf,
  specOf,
  type Inapplicable,
  type Rule,
  type RuleName,
  type RuleSpec,
} from './rules/index.js';
import type { Count, Scenario } from './scenario.js';
import { consents } from './stance.js';
import { isSole, judge, type CandidateVerdict, type RuleVerdict } from './verdict.js';

/** One candidate at one reading. */
export interface Standing {
  readonly id: CandidateId;
  readonly name: string;
  readonly candidacy: Candidacy;
  readonly verdict: CandidateVerdict | 'not-applicable';
  /** Members that take part, in alphabetical order, by what they are prepared to do. */
  readonly supporters: readonly MemberCode[];
  readonly accepting: readonly MemberCode[];
  readonly undeclared: readonly MemberCode[];
  readonly withholding: readonly MemberCode[];
  /** The members whose stance stops the rule; empty once it is adopted or the candidate is out. */
  readonly blockers: readonly MemberCode[];
  readonly profile: Profile;
  readonly deadlocks: readonly Deadlock[];
  /** The reported totals of the latest day for which any was known; none when there were none. */
  readonly counts: readonly Count[];
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

/** A whole scenario as it reads on one date. */
export interface Assessment {
  readonly reading: Reading;
  readonly rule: Rule;
  readonly ruleSpec: RuleSpec;
  readonly members: readonly MemberCode[];
  /** Members that take no part, in alphabetical order. */
  readonly absent: readonly MemberCode[];
  /** Every candidate that has been named by then, by id. */
  readonly standings: readonly Standing[];
  /** The declared candidate with most support and accept, then by id; null: nobody has declared. */
  readonly frontRunner: CandidateId | null;
  readonly dossiers: readonly Dossier[];
  readonly comparisons: readonly RuleComparison[];
}

/** What may differ from the scenario's own reading. */
export interface AssessmentOptions {
  /** Default: the scenario's reading date. */
  readonly asOf?: IsoDate | undefined;
  /** Default: false. */
  readonly hindsight?: boolean | undefined;
  /** By name or with its parameters; default: the scenario's rule. */
  readonly rule?: RuleSpec | RuleName | undefined;
}

/**
 * Reads `scenario` on one date: the verdict for every candidate, the blockers and their reasons, other rules.
 *
 * @throws RangeError when the date is not a calendar day or there is no such rule.
 */
export function verdicts(scenario: Scenario, options: AssessmentOptions = {}): Assessment {
  const reading = { asOf: calendarDay(options.asOf ?? scenario.asOf), hindsight: options.hindsight ?? false };
  const ruleSpec = typeof options.rule === 'string' ? specOf(options.rule) : (options.rule ?? scenario.rule);
  const rule = ruleOf(ruleSpec);
  const standings = standingsAt(scenario, reading, rule);
  const members = membersOn(scenario.body, reading.asOf);
  return {
    reading,
    rule,
    ruleSpec,
    members: members.map(({ code }) => code),
    absent: members.filter(({ participates }) => !participates).map(({ code }) => code),
    standings,
    frontRunner: frontRunnerOf(standings),
    dossiers: standings.flatMap((standing) => dossiersOf(standing, rule)),
    comparisons: standings.flatMap((standing) => comparisonsOf(standing, ruleSpec)),
  };
}

function standingsAt(scenario: Scenario, reading: Reading, rule: Rule): readonly Standing[] {
  const ids = Object.keys(scenario.candidates).sort();
  return ids.flatMap((id) => {
    const candidate = scenario.candidates[id];
    const status = candidate && candidacyAt(candidate, reading)?.status;
    if (!candidate || status === undefined) return [];
    const positions = profile(scenario, id, reading);
    const { verdict, blockers } = judged(positions, rule, status);
    const codes = (matches: (position: Position) => boolean) =>
      positions.filter((each) => each.member.participates && matches(each)).map(({ member }) => member.code);
    const standing: Standing = {
      id,
      name: candidate.name,
      candidacy: status,
      verdict,
      supporters: codes(({ stance }) => stance === 'support'),
      accepting: codes(({ stance }) => stance === 'accept'),
      undeclared: codes(({ stance }) => stance === 'undeclared'),
      withholding: codes(({ stance }) => !consents(stance) && stance !== 'undeclared'),
      blockers,
      profile: positions,
      deadlocks: deadlocks(positions, { scenario, reading }),
      counts: countsOf(scenario.counts, id, reading),
    };
    return [standing];
  });
}

function judged(positions: Profile, rule: Rule, status: Candidacy) {
  if (status === 'withdrawn') return { verdict: 'withdrawn' as const, blockers: [] };
  return judge(rule, positions);
}

function countsOf(counts: readonly Count[], candidate: CandidateId, reading: Reading): readonly Count[] {
  const known = counts.filter(
    (count) => count.candidate === candidate && countsAt({ from: count.date, known: count.known }, reading),
  );
  return known.filter(({ date }) => date === known.at(-1)?.date);
}

function frontRunnerOf(standings: readonly Standing[]): CandidateId | null {
  const consenting = ({ supporters, accepting }: Standing) => supporters.length + accepting.length;
  const declared = standings.filter(({ candidacy }) => candidacy === 'declared');
  const [first] = declared.toSorted((a, b) => consenting(b) - consenting(a));
  return first?.id ?? null;
}

function dossiersOf({ id, blockers, profile: positions }: Standing, rule: Rule): readonly Dossier[] {
  return positions
    .filter(({ member }) => blockers.includes(member.code))
    .map((position) => ({
      candidate: id,
      member: position.member.code,
      position,
      sole: isSole(rule, positions, position.member.code),
    }));
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
      verdict: judged(standing.profile, rule, standing.candidacy).verdict,
      inapplicable: rule.inapplicable(participating),
    };
  });
}
