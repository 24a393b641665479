/** One week of a trial. */
import { exp } from '../random/elementary.js';
import { draw } from '../random/stream.js';
import { standardNormal } from '../random/variates.js';
import { changeCandidacies, pressCandidate } from './candidacies.js';
import { applyMoves, tally } from './transition.js';
import { meetConditions } from './conditions-met.js';
import { commonSlot, OUTDATED, PURPOSE, STANDING, type Course } from './course.js';
import { decide, pressExtension } from './decision.js';
import { pressMembers } from './pressure.js';

/**
 * One week: everyone decides from last week's public state, everything that was decided takes effect at once, then
 * conditions are met and the choice is made if it can be made.
 */
export function advance(course: Course): void {
  course.week += 1;
  advanceShock(course);
  for (let candidate = 0; candidate < course.k; candidate++) {
    if (course.standing[candidate] !== STANDING) continue;
    pressMembers(course, candidate);
    pressCandidate(course, candidate);
  }
  pressExtension(course);
  applyMoves(course);
  changeCandidacies(course);
  admitMembers(course);
  meetConditions(course);
  decide(course);
  // A choice makes an extension moot.
  course.extended = course.appointed < 0 && course.untilExtension <= 0;
}

/** ε' = ρ ε + √(1 − ρ²) σ η, begun in its stationary distribution. */
function advanceShock(course: Course): void {
  const { shockPersistence, shockSpread } = course.rates.parameters;
  const eta =
    shockSpread * standardNormal(draw(course.chance, commonSlot(course), PURPOSE.shock + course.week));
  const fresh = Math.sqrt(1 - shockPersistence * shockPersistence);
  course.shock = course.week === 1 ? eta : shockPersistence * course.shock + fresh * eta;
  course.shockFactor = exp(course.shock);
}

/** Seats the members that join this week. */
function admitMembers(course: Course): void {
  const { fromWeek, joiners } = course.layout;
  for (const member of joiners) {
    if (fromWeek[member] !== course.week) continue;
    course.recorder?.joined(member);
    course.present[member] = 1;
    course.presentCount += 1;
    course.waitingStale.fill(OUTDATED);
    for (let candidate = 0; candidate < course.k; candidate++) {
      const cell = candidate * course.n + member;
      if (course.standing[candidate] === STANDING) tally(course, cell, 1);
    }
  }
}
