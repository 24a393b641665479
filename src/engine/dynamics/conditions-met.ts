/** The step of a week that lifts stances whose conditions are met. */
import { applyMoves, planMove } from './transition.js';
import { GONE, STANDING, type Course } from './course.js';
import type { Lift } from './layout.js';
import { isBound } from './pressure.js';
import { H1, S } from './state.js';
import { IS_LIFTED } from './turn.js';

/**
 * Lifts every stance whose condition is met by now, all at once. A member that has consented before and turned since,
 * as by breaking silence, did so in full knowledge: its old condition lifts nothing any more.
 */
export function meetConditions(course: Course): void {
  const { lifts, memberOf, candidateOf } = course.layout;
  for (const lift of lifts) {
    const candidate = candidateOf[lift.cell]!;
    if (course.state[lift.cell]! < H1 || course.visit[lift.cell]! > 0) continue;
    if (course.standing[candidate] !== STANDING) continue;
    const free =
      course.present[memberOf[lift.cell]!] === 1 && !isBound(course, memberOf[lift.cell]!, candidate);
    if (free && isMet(course, lift)) planMove(course, lift.cell, IS_LIFTED);
  }
  applyMoves(course);
}

function isMet({ week, standing, state }: Course, { clauses }: Lift): boolean {
  return clauses.some(
    ({ exits, consents, fromWeek }) =>
      week >= fromWeek &&
      exits.every((candidate) => standing[candidate] === GONE) &&
      consents.every((cell) => state[cell] === S),
  );
}
