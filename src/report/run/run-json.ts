import type { Assessment, Dossier, Standing } from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';

/** The JSON answer of `run`. */
export function runJson(assessment: Assessment, origin: Origin): string {
  const { reading, ruleSpec, members, absent, standings, frontRunner, dossiers, comparisons } = assessment;
  return jsonAnswer(origin, {
    asOf: reading.asOf,
    hindsight: reading.hindsight,
    rule: ruleSpec,
    members,
    absent,
    candidates: standings.map(candidateAnswer),
    frontRunner,
    dossiers: dossiers.map(dossierAnswer),
    rules: comparisons.map(({ rule, candidate, verdict, inapplicable }) => ({
      rule,
      candidate,
      verdict,
      ...(inapplicable === null ? {} : { inapplicable }),
    })),
  });
}

function candidateAnswer(standing: Standing): object {
  const { id, name, candidacy, verdict, supporters, accepting, undeclared, blockers, deadlocks, counts } =
    standing;
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

function dossierAnswer({ candidate, member, position, sole }: Dossier): object {
  const { since, stance } = position;
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
    evidence,
    judgement,
    sole,
  };
}
