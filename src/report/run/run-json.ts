import {
  withholds,
  type Dossier,
  type Scenario,
  type Standing,
  type TotalInForce,
} from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import type { RunReport } from './run-text.js';

/** The JSON answer of `run`. */
export function runJson(
  { assessment, scenario, hindsight }: Omit<RunReport, 'subject'>,
  origin: Origin,
): string {
  const { snapshot, members, absent, standings, frontRunner, dossiers, comparisons } = assessment;
  return jsonAnswer(origin, {
    asOf: snapshot.asOf,
    hindsight,
    rule: snapshot.rule,
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
        ...(inapplicable === null ? {} : { inapplicable }),
      }),
    ),
  });
}

function candidateAnswer(standing: Standing): object {
  const { id, name, candidacy, verdict, supporters, accepting, undeclared, blockers } = standing;
  const { deadlocks, totals, profile } = standing;
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
    reported: totals.map(totalAnswer),
    asks: profile.flatMap(({ member, record, stance: held }) =>
      record?.asks ? [{ member: member.code, stance: held, asks: record.asks }] : [],
    ),
  };
}

function totalAnswer({ date, published, candidate, supporters, source, conflict }: TotalInForce): object {
  return { date, known: published, candidate, supporters, source, conflict };
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

function dossierAnswer({ candidate, member, position, sole }: Dossier, { sources }: Scenario): object {
  const { stance } = position;
  const since = withholds(stance) ? position.since : null;
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
