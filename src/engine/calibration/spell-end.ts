/** How a spell of withholding ended. */
import { leavesOf } from '../case/condition.js';
import { entryOf } from '../case/in-force.js';
import type { ActualOutcome } from '../case/scenario.js';
import type { CandidateId } from '../case/candidate.js';
import type { CaseMoment } from './case-days.js';
import type { Position } from '../verdict/positions.js';

/** A member that withholds from a candidate. */
export interface Withholding {
  readonly candidate: CandidateId;
  /** As it stood at the latest reading. */
  readonly position: Position;
}

/**
 * How a spell ended. The member came round (`conceded`), or was given what it waited for (`given`); else something
 * ended it from outside: another part of its condition, the exit of its own candidate or of the one it withheld from,
 * its leaving the body, the choice of somebody else or of this candidate over its head, an extension or a vacancy.
 */
export const SPELL_ENDS = [
  'conceded',
  'given',
  'condition',
  'own-exit',
  'gave-up',
  'left',
  'decided',
  'no-choice',
] as const;

/** How a spell ended. */
export type SpellEnd = (typeof SPELL_ENDS)[number];

/** How a spell ended that is on record before `now` and no longer then. */
export function endOnRecord(
  { candidate, position }: Withholding,
  before: CaseMoment,
  now: CaseMoment,
): SpellEnd {
  // Who has been named stays so.
  const standing = now.assessment.standings.find(({ id }) => id === candidate)!;
  if (standing.candidacy === 'withdrawn') return 'gave-up';
  const after = standing.profile.find(({ member }) => member.code === position.member.code);
  if (!after?.member.participates) return 'left';
  if (wasGiven({ position }, before, now)) return 'given';
  if (hasOwnExit({ position }, before, now)) return 'own-exit';
  return after.lifted === null ? 'conceded' : 'condition';
}

/** How a spell ended that is on record to the outcome, at the last of `moments`. */
export function endAtOutcome(
  { candidate, position }: Withholding,
  outcome: ActualOutcome,
  [before, last]: readonly [CaseMoment, CaseMoment],
): SpellEnd {
  if (!('appointed' in outcome) && !('someone' in outcome)) return 'no-choice';
  const isChosen = 'appointed' in outcome && outcome.appointed === candidate;
  if (!isChosen || isOverruled(candidate, last)) return 'decided';
  return hasOwnExit({ position }, before, last) ? 'own-exit' : 'conceded';
}

/** Whether the rule does without those who still withhold from a candidate. */
function isOverruled(candidate: CandidateId, { assessment }: CaseMoment): boolean {
  return assessment.standings.find(({ id }) => id === candidate)?.verdict !== 'blocked';
}

/** Whether a concession that the member waits for was given since `before`. */
function wasGiven({ position }: Pick<Withholding, 'position'>, before: CaseMoment, now: CaseMoment): boolean {
  const condition = position.record?.liftedBy ?? null;
  const leaves = condition === null ? [] : leavesOf(condition);
  return leaves.some((leaf) => 'concession' in leaf && isGiven(leaf.concession, before, now));
}

/** Whether a concession was given since `before`. */
export function isGiven(id: string, before: CaseMoment, now: CaseMoment): boolean {
  const at = ({ assessment }: CaseMoment) => entryOf(assessment.snapshot.concessions, id)?.granted ?? null;
  return at(before) === null && at(now) !== null;
}

/** Whether a candidate of the member's own has given up since `before`. */
function hasOwnExit(
  { position }: Pick<Withholding, 'position'>,
  before: CaseMoment,
  now: CaseMoment,
): boolean {
  return exitsSince(before, now).some(
    (id) => now.assessment.snapshot.candidates[id]!.member === position.member.code,
  );
}

/** Who was in the race at `before` and has given up since. */
export function exitsSince(before: CaseMoment, now: CaseMoment): readonly CandidateId[] {
  return now.assessment.standings.flatMap(({ id, candidacy }) => {
    const then = before.assessment.standings.find((each) => each.id === id)?.candidacy ?? 'withdrawn';
    return candidacy === 'withdrawn' && then !== 'withdrawn' ? [id] : [];
  });
}
