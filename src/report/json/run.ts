/** The JSON of `run`. */
import type { Assessment, Dossier, Scenario, Standing, TotalInForce } from '../../engine/index.js';
import type { RunReport } from '../reports.js';
import { inapplicableInWords } from '../sentences/rule.js';

/** The fields of the JSON answer of `run`. */
export function runFields({ assessment, scenario, hindsight }: RunReport) {
  const { snapshot, members, absent, standings, frontRunner, tied, dossiers, comparisons } = assessment;
  return {
    asOf: snapshot.asOf,
    hindsight,
    rule: snapshot.rule,
    ...(snapshot.decision && { decision: snapshot.decision }),
    members,
    absent,
    candidates: standings.map(candidateAnswer),
    frontRunner,
    tied,
    dossiers: dossiers.map((dossier) => dossierAnswer(dossier, scenario)),
    rules: comparisons.map(ruleAnswer),
  };
}

/** A rule with its verdict, and with each of its parameters under the name that it has in a scenario. */
interface RuleAnswer {
  readonly rule: string;
  readonly candidate: string | null;
  readonly verdict: string;
  /** What the rule lacks, where it cannot be applied. */
  readonly inapplicable?: string;
  readonly [parameter: string]: string | number | null | undefined;
}

function ruleAnswer({
  rule,
  spec,
  candidate,
  verdict,
  inapplicable,
}: Assessment['comparisons'][number]): RuleAnswer {
  const { type: _type, ...parameters } = spec;
  return {
    rule,
    ...parameters,
    candidate,
    verdict,
    ...(inapplicable === null ? {} : { inapplicable: inapplicableInWords(inapplicable) }),
  };
}

function candidateAnswer(standing: Standing) {
  const { id, name, candidacy, verdict, supporters, accepting, undeclared, blockers } = standing;
  const { deadlocks, totals, profile, unnamed } = standing;
  return {
    id,
    name,
    candidacy,
    verdict,
    supporters,
    accepting,
    undeclared,
    blockers,
    ...(unnamed === 0 ? {} : { unnamed }),
    deadlocks,
    reported: totals.map(totalAnswer),
    asks: profile.flatMap(({ member, record, stance: held }) =>
      record?.asks ? [{ member: member.code, stance: held, asks: record.asks }] : [],
    ),
  };
}

function totalAnswer(total: TotalInForce) {
  const { date, published, candidate, supporters, source, conflict } = total;
  const { against, neutral, unnamed } = total;
  return {
    date,
    known: published,
    candidate,
    supporters,
    ...(against && { against }),
    ...(neutral && { neutral }),
    ...(unnamed && { unnamed }),
    source,
    conflict,
  };
}

const NO_RECORD = {
  restated: null,
  why: null,
  asks: null,
  liftedBy: null,
  source: null,
  evidence: null,
  judgement: null,
};

function dossierAnswer({ candidate, member, position, sole }: Dossier, { sources }: Scenario) {
  const { stance, since } = position;
  const { restated, why, asks, liftedBy, source, evidence, judgement } = position.record ?? NO_RECORD;
  return {
    candidate,
    member,
    stance,
    since,
    restated,
    why,
    asks,
    liftedBy,
    source,
    citation: source === null ? null : (sources[source] ?? null),
    evidence,
    judgement,
    sole,
  };
}
