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

function dossierAnswer({ candidate, member, position, sole }: Dossier): object {
  const { record, since, stance } = position;
  return {
    candidate,
    member,
    stance,
    since,
    restated: record?.from ?? null,
    why: record?.why ?? null,
    asks: record?.asks ?? null,
    liftedBy: record?.liftedBy ?? null,
    source: record?.source ?? null,
    evidence: record?.evidence ?? null,
    judgement: record?.judgement ?? null,
    sole,
  };
}
