/** The JSON of `run`. */
import { withholds, type Dossier, type Scenario, type Standing } from '../../engine/index.js';
import type { RunReport } from '../reports.js';
import { inapplicableInWords } from '../sentences/rule.js';

/** The fields of the JSON answer of `run`. */
export function runFields({ assessment, scenario }: RunReport): object {
  const { reading, ruleSpec, members, absent, standings, frontRunner, dossiers, comparisons } = assessment;
  return {
    asOf: reading.asOf,
    hindsight: reading.hindsight,
    rule: ruleSpec,
    members,
    absent,
    candidates: standings.map(candidateAnswer),
    frontRunner,
    dossiers: dossiers.map((dossier) => dossierAnswer(dossier, scenario)),
    rules: comparisons.map(
      ({ rule, spec: { type: _type, ...parameters }, candidate, verdict, inapplicable }) => ({
        rule,
        ...parameters,
        candidate,
        verdict,
        ...(inapplicable === null ? {} : { inapplicable: inapplicableInWords(inapplicable) }),
      }),
    ),
  };
}

function candidateAnswer(standing: Standing): object {
  const { id, name, candidacy, verdict, supporters, accepting, undeclared, blockers } = standing;
  const { deadlocks, counts, profile } = standing;
  return {
    id,
    name,
    candidacy,
    verdict,
    supporters,
    accepting,
    undeclared,
    blockers,
    deadlocks,
    reported: counts,
    asks: profile.flatMap(({ member, record, stance: held }) =>
      record?.asks ? [{ member: member.code, stance: held, asks: record.asks }] : [],
    ),
  };
}

const NO_RECORD = {
  from: null,
  why: null,
  asks: null,
  liftedBy: null,
  source: null,
  evidence: null,
  judgement: null,
};

function dossierAnswer({ candidate, member, position, sole }: Dossier, { sources }: Scenario): object {
  const { stance } = position;
  const since = withholds(stance) ? position.since : null;
  const { from: restated, why, asks, liftedBy, source, evidence, judgement } = position.record ?? NO_RECORD;
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
