/** How a trial is decided: by a ballot, by silence, or by extension. */
import { drawRow } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import type { Vote } from '../rules/index.js';
import type { Count } from './ballot.js';
import { applyMoves, planMove } from './transition.js';
import { candidateCells, PURPOSE, STANDING, type Course } from './course.js';
import { S, U } from './state.js';
import { BREAKS_SILENCE } from './turn.js';

/** Decides at the end of a week, if it can: for the best supported candidate on whom members agree. */
export function decide(course: Course): void {
  const candidate = ripe(course);
  if (candidate < 0) return;
  const { layout, rates } = course;
  // A ballot is taken openly; only consensus is tested by silence.
  if (layout.count === null && rates.parameters.silence === 1 && isBroken(course, candidate)) {
    course.pausedUntil[candidate] = course.week + rates.parameters.silencePause;
  } else course.appointed = candidate;
}

/** The candidate who can be chosen: of several the best supported, then the first by id; −1: none. */
function ripe(course: Course): number {
  const { k, standing, support, pausedUntil, week } = course;
  let best = -1;
  for (let candidate = 0; candidate < k; candidate++) {
    if (standing[candidate] !== STANDING || !isAgreedOn(course, candidate)) continue;
    const paused = pausedUntil[candidate]! > 0 && week <= pausedUntil[candidate]!;
    if (!paused && (best < 0 || support[candidate]! > support[best]!)) best = candidate;
  }
  return best;
}

/** Whether the rule is met: under consensus when nobody withholds and few enough are undeclared. */
function isAgreedOn(course: Course, candidate: number): boolean {
  const { layout, withholding, undeclared, rates } = course;
  if (layout.count !== null) return isAdopted(course, layout.count, candidate);
  return withholding[candidate] === 0 && undeclared[candidate]! <= rates.parameters.undeclaredAllowed;
}

/**
 * Whether the members present adopt a candidate by ballot: who consents votes yes, who withholds votes no, and the
 * undeclared abstain, or vote no when they are more than may be undeclared.
 */
function isAdopted(course: Course, { rule, members, voters }: Count, candidate: number): boolean {
  const { n, state, present, undeclared, rates } = course;
  const unheard = undeclared[candidate]! <= rates.parameters.undeclaredAllowed ? 'abstains' : 'against';
  const votes: Vote[] = [];
  for (let member = 0; member < n; member++) {
    if (present[member] === 0) continue;
    const held = state[candidate * n + member]!;
    votes.push({ member: voters[member]!, effect: held === S ? 'for' : held === U ? unheard : 'against' });
  }
  return rule.adopts({ members, votes });
}

/** Opens silence and tells whether anyone broke it; members that do object from now on. */
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
