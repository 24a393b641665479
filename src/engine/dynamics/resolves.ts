/** How much pressure each member can bear, drawn anew each time it begins to withhold. */
import { exp } from '../random/elementary.js';
import { draw, drawRow } from '../random/stream.js';
import { standardNormal, uniform, unitExponential } from '../random/variates.js';
import { candidateCells, memberSlots, PURPOSE, type Course } from './course.js';
import { S } from './state.js';

/** Draws how inclined each member is to come round in this trial: e^ζ. */
export function drawFrailties(course: Course): void {
  const { chance, frailty, n, rates } = course;
  const { frailtySpread } = rates.parameters;
  drawRow(chance, PURPOSE.frailty, memberSlots(course));
  for (let member = 0; member < n; member++)
    frailty[member] = exp(frailtySpread * standardNormal(chance.low[member]!));
}

/** Draws the resolves of every member on a candidate who is now consulted on. */
export function drawFirstResolves(course: Course, candidate: number): void {
  const cells = candidateCells(course, candidate);
  drawRow(course.chance, PURPOSE.comesRoundOrTurns, cells);
  for (let cell = cells.from; cell < cells.to; cell++) {
    // Whoever consents is given its resolves when it no longer does.
    if (course.state[cell] !== S) takeResolves(course, cell, cell - cells.from);
  }
}

/** Draws the resolves of a member that no longer consents. */
export function drawResolves(course: Course, cell: number): void {
  draw(course.chance, cell, PURPOSE.comesRoundOrTurns + course.visit[cell]!);
  takeResolves(course, cell, 0);
}

/** Takes a cell's resolves from the words that were drawn at `at`: one to come round, one to turn negative. */
function takeResolves(course: Course, cell: number, at: number): void {
  const { chance, frailty, layout, rates } = course;
  const second = chance.high[at]!;
  course.comingRound[cell] = unitExponential(chance.low[at]!);
  // About half of these resolves outlast the horizon; their logarithm is not worth taking.
  course.turning[cell] = uniform(second) < rates.neverTurns ? Infinity : unitExponential(second);
  course.untilOffer[cell] = 0;
  const readiness = frailty[layout.memberOf[cell]!]! * rates.salience[cell]!;
  course.readiness[cell] = course.offered[cell] === 1 ? readiness * rates.parameters.offerEffect : readiness;
}
