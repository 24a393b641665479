/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is a cell, member or candidate of the layout */
import { drawRow } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { applyMoves, planMove } from './change.js';
import { candidateCells, PURPOSE, STANDING, type Course } from './course.js';
import { S, U } from './state.js';
import { BREAKS_SILENCE } from './turn.js';

/** Decides at the end of a week, if it can: the best supported candidate on whom nobody withholds. */
export function decide(course: Course): void {
  const candidate = ripe(course);
  if (candidate < 0) return;
  if (course.rates.parameters.silence === 1 && isBroken(course, candidate)) {
    course.pausedUntil[candidate] = course.week + course.rates.parameters.silencePause;
  } else course.appointed = candidate;
}

/** The candidate on whom silence can be opened: of several the best supported, then the first by id; −1: none. */
function ripe(course: Course): number {
  const { k, standing, withholding, undeclared, support, pausedUntil, week } = course;
  let best = -1;
  for (let candidate = 0; candidate < k; candidate++) {
    if (standing[candidate] !== STANDING || withholding[candidate]! > 0) continue;
    if (undeclared[candidate]! > course.rates.parameters.undeclaredAllowed) continue;
    const paused = pausedUntil[candidate]! > 0 && week <= pausedUntil[candidate]!;
    if (!paused && (best < 0 || support[candidate]! > support[best]!)) best = candidate;
  }
  return best;
}

/** Opens silence and tells whether anyone broke it; whoever does objects from now on. */
function isBroken(course: Course, candidate: number): boolean {
  course.recorder?.silenceOpened(candidate);
  const { n, state, present, rates, chance } = course;
  const opening = PURPOSE.breaksSilence + (course.silences[candidate]! += 1);
  drawRow(chance, opening, candidateCells(course, candidate));
  for (let member = 0; member < n; member++) {
    const cell = candidate * n + member;
    if (present[member] === 0) continue;
    const likely = rates.breaks[state[cell] === S ? S : U];
    if (uniform(chance.low[member]!) >= likely) continue;
    planMove(course, cell, BREAKS_SILENCE);
  }
  const broken = course.moveCount > 0;
  applyMoves(course);
  return broken;
}

/** Lets the incumbent be extended when the pressure of a stalemate has lasted long enough. */
export function pressExtension(course: Course): void {
  const rate = course.rates.extension[course.week]!;
  if (rate > 0 && isStalemate(course)) course.untilExtension -= rate;
}

/** Whether someone withholds on every candidate that stands. */
function isStalemate({ k, standing, withholding }: Course): boolean {
  for (let candidate = 0; candidate < k; candidate++) {
    if (standing[candidate] === STANDING && withholding[candidate] === 0) return false;
  }
  return true;
}
