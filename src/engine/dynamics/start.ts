/** How a trial begins. */
import { draw, drawRow } from '../random/stream.js';
import { uniform, unitExponential } from '../random/variates.js';
import { consult, drawEntry, putUp } from './candidacies.js';
import { move } from './transition.js';
import { commonSlot, GONE, NEVER, PURPOSE, sourceSlots, STANDING, WAITING, type Course } from './course.js';
import { fillCount } from './count.js';
import { drawFrailties } from './resolves.js';
import { IS_DOUBTED } from './turn.js';

/** Puts `course` at the start of a trial: records may be wrong, reported totals are filled up, candidates stand. */
export function begin(course: Course, trial: number): void {
  course.chance.trial = trial;
  reset(course);
  drawFrailties(course);
  doubt(course);
  const { contenders } = course.layout;
  for (let candidate = 0; candidate < course.k; candidate++) {
    const { status } = contenders[candidate]!;
    if (status === 'declared') putUp(course, candidate);
    else if (status === 'waiting') drawEntry(course, candidate);
    else course.standing[candidate] = GONE;
  }
  for (let candidate = 0; candidate < course.k; candidate++) {
    fillCount(course, candidate);
    if (course.standing[candidate] === STANDING) consult(course, candidate);
  }
}

function reset(course: Course): void {
  course.state.set(course.layout.start);
  course.everWithheld.fill(0);
  course.offered.fill(0);
  course.ownStanding.fill(0);
  course.standing.fill(WAITING);
  course.consulted.fill(0);
  course.declaresWeek.fill(NEVER);
  course.pausedUntil.fill(0);
  course.silences.fill(0);
  course.week = 0;
  course.moveCount = 0;
  course.appointed = -1;
  course.extended = false;
  course.presentCount = 0;
  for (let member = 0; member < course.n; member++) {
    const present = course.layout.fromWeek[member]! <= 0 ? 1 : 0;
    course.present[member] = present;
    course.presentCount += present;
  }
  course.untilExtension = unitExponential(drawCommon(course, PURPOSE.extended));
}

function drawCommon(course: Course, counter: number): number {
  return draw(course.chance, commonSlot(course), counter);
}

/** One draw for each source: what rests on it is as recorded, or its members are undeclared. */
function doubt(course: Course): void {
  const { chance, layout, rates } = course;
  drawRow(chance, PURPOSE.evidence, sourceSlots(course));
  for (let source = 0; source < layout.sources.length; source++) {
    const u = uniform(chance.low[source]!);
    for (const { cell, evidence } of layout.sources[source]!.doubts) {
      if (u >= rates.holds[evidence]!) move(course, cell, IS_DOUBTED);
    }
  }
}
