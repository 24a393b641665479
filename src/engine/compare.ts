import { verdicts, type Assessment, type AssessmentOptions, type Standing } from './verdict/standings.js';
import { candidacyAt } from './snapshot.js';
import type { CandidateId } from './case/candidate.js';
import type { IsoDate } from './case/date.js';
import { profile } from './verdict/positions.js';
import { ruleOf } from './rules/index.js';
import type { Scenario } from './case/scenario.js';
import { judge, type RuleVerdict } from './verdict/judge.js';
import { changesBetween, mixed, type Case, type Change } from './change.js';
import { decisiveSets } from './minimal-sets.js';
import { dependencies, situation } from './comparison/situation.js';

export type { Change } from './change.js';
export { MOST_TRIED } from './minimal-sets.js';

/** A scenario with the reading under which it is compared. */
export interface Side {
  readonly scenario: Scenario;
  readonly options?: AssessmentOptions | undefined;
}

/** What differs between two readings, and what of it matters. */
export interface Comparison {
  readonly candidate: CandidateId;
  readonly before: SideVerdict;
  readonly after: SideVerdict;
  readonly changes: readonly Change[];
  /** The minimal sets of changes that turn the verdict of `before` into that of `after`; empty when they are equal. */
  readonly decisive: readonly (readonly Change[])[];
  /** Whether `decisive` holds every minimal set; false when the search reached its bound. */
  readonly complete: boolean;
  /** Changes in none of the sets: the verdict turns, or stays, without them. */
  readonly irrelevant: readonly Change[];
}

/** One side's answer. */
export interface SideVerdict {
  readonly asOf: IsoDate;
  /** `not-named`: nobody had named the candidate by then. */
  readonly verdict: RuleVerdict | 'not-named';
  readonly standing: Standing | null;
}

/**
 * Compares two readings: what changed, and the smallest sets of changes that alone turn the verdict on a candidate.
 *
 * Without `candidate` it speaks of the front-runner of `after`, or else of `before`.
 *
 * @throws RangeError when neither side has such a candidate.
 */
export function compare(before: Side, after: Side, candidate?: CandidateId): Comparison {
  const [first, second] = [
    verdicts(before.scenario, before.options),
    verdicts(after.scenario, after.options),
  ];
  const id = candidate ?? second.frontRunner ?? first.frontRunner;
  const [own, other] = [standingIn(first, id), standingIn(second, id)];
  if (id === null || (own === null && other === null)) {
    throw new RangeError(`the candidate must be named on one of the sides, got ${id ?? 'no front-runner'}`);
  }
  const cases = {
    before: { situation: situation(before.scenario, first.reading), rule: first.ruleSpec },
    after: { situation: situation(after.scenario, second.reading), rule: second.ruleSpec },
  };
  const changes = changesBetween(cases.before, cases.after);
  const [from, to] = [verdictIn(cases.before, id), verdictIn(cases.after, id)];
  const touching = changes.filter(touches(id, cases));
  const turns = (chosen: readonly Change[]) => verdictIn(mixed(cases, chosen), id) === to;
  const decisive = from === to ? { sets: [], complete: true } : decisiveSets(touching, turns);
  return {
    candidate: id,
    before: { asOf: first.reading.asOf, verdict: from, standing: own },
    after: { asOf: second.reading.asOf, verdict: to, standing: other },
    changes,
    decisive: decisive.sets,
    complete: decisive.complete,
    irrelevant: changes.filter((change) => !decisive.sets.some((set) => set.includes(change))),
  };
}

function standingIn({ standings }: Assessment, id: CandidateId | null): Standing | null {
  return standings.find((standing) => standing.id === id) ?? null;
}

/** Later than any date: a situation has no future, so everything in it counts. */
const WHENEVER = { asOf: '9999-12-31', hindsight: true };

function verdictIn({ situation: frozen, rule }: Case, id: CandidateId): SideVerdict['verdict'] {
  const candidate = frozen.candidates[id];
  const status = candidate && candidacyAt(candidate, WHENEVER)?.status;
  if (status === undefined) return 'not-named';
  if (status === 'withdrawn') return status;
  return judge(ruleOf(rule), profile(frozen, id, WHENEVER)).verdict;
}

/** Whether a change can reach the verdict on a candidate at all. */
function touches(
  id: CandidateId,
  { before, after }: { before: Case; after: Case },
): (change: Change) => boolean {
  const records = [before, after].flatMap(({ situation: { stances } }) =>
    Object.values(stances[id] ?? {}).flat(),
  );
  const reached = new Set(records.flatMap(({ liftedBy }) => (liftedBy ? dependencies(liftedBy) : [])));
  return (change) => {
    if (change.type === 'stance') return change.candidate === id;
    if (change.type === 'candidacy')
      return change.candidate === id || reached.has(`candidacy ${change.candidate}`);
    return change.type !== 'concession' || reached.has(`concession ${change.concession}`);
  };
}
