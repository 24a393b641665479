/** Changes of state: how a cell moves, and what is kept in step with it. */
import { draw, drawRow } from '../random/stream.js';
import { uniform, unitExponential } from '../random/variates.js';
import { candidateCells, NEVER, OUTDATED, PURPOSE, THINNED, type Course } from './course.js';
import { drawResolves } from './resolves.js';
import type { Transition } from './turn.js';
import { H1, S, U, type State } from './state.js';

/** Puts a cell into another state and keeps every count in step. */
function change(course: Course, cell: number, to: State): void {
  const { layout, state } = course;
  const from = state[cell]!;
  const candidate = layout.candidateOf[cell]!;
  if (course.consulted[candidate] === 0) {
    state[cell] = to;
    return;
  }
  const isPresent = course.present[layout.memberOf[cell]!] === 1;
  if (isPresent) tally(course, cell, -1);
  state[cell] = to;
  if (isPresent) tally(course, cell, 1);
  if (from === S) course.waitingStale[candidate] = OUTDATED;
  else if (to === S && course.waitingStale[candidate] === 0) course.waitingStale[candidate] = THINNED;
  if (to >= H1) course.everWithheld[cell] = 1;
  if (to === S) {
    course.leftWeek[cell] = course.week;
    course.leftFrom[cell] = from;
    consent(course, cell);
  } else if (from === S) {
    course.visit[cell]! += 1;
    drawResolves(course, cell);
    befriend(course, cell, -1);
  }
}

/** Tells the recorder of a change and makes it. */
export function move(course: Course, cell: number, turn: Transition): void {
  course.recorder?.moved(cell, turn);
  change(course, cell, turn.to);
}

/** Counts a cell in or out as being in the state that it is in. */
export function tally(course: Course, cell: number, by: 1 | -1): void {
  const state = course.state[cell]!;
  const { layout } = course;
  const candidate = layout.candidateOf[cell]!;
  const quad = by * layout.quad[layout.memberOf[cell]!]!;
  if (state === S) {
    course.support[candidate]! += by;
    course.quadSupport[candidate]! += quad;
  } else if (state === U) course.undeclared[candidate]! += by;
  else {
    course.withholding[candidate]! += by;
    course.quadWithholding[candidate]! += quad;
  }
}

/** Lets the cell's friends see that it consents, and draws when it will be undeclared again. */
function consent(course: Course, cell: number): void {
  keepConsent(course, cell, draw(course.chance, cell, PURPOSE.defects + course.visit[cell]!));
}

/** Does this for every member that consents to a candidate who is now consulted on. */
export function firstConsents(course: Course, candidate: number): void {
  const { chance, state } = course;
  const cells = candidateCells(course, candidate);
  drawRow(chance, PURPOSE.defects, cells);
  for (let cell = cells.from; cell < cells.to; cell++)
    if (state[cell] === S) keepConsent(course, cell, chance.low[cell - cells.from]!);
}

function keepConsent(course: Course, cell: number, word: number): void {
  befriend(course, cell, 1);
  const candidate = course.layout.candidateOf[cell]!;
  const week = defectionWeek(course, word);
  course.defects[cell] = week;
  if (week < course.nextDefection[candidate]!) course.nextDefection[candidate] = week;
}

/** Spent at a constant rate, so the week can be told in advance: resolve / λD. */
function defectionWeek({ rates, week }: Course, word: number): number {
  // Most resolves outlast the horizon; their logarithm is not worth taking.
  if (uniform(word) < rates.neverDefects) return NEVER;
  return week + Math.ceil(unitExponential(word) / rates.parameters.defectRate);
}

function befriend(course: Course, cell: number, by: 1 | -1): void {
  const { friendships, memberOf } = course.layout;
  const member = memberOf[cell]!;
  const first = cell - member;
  const end = friendships.firstFollower[member + 1]!;
  for (let at = friendships.firstFollower[member]!; at < end; at++) {
    course.friends[first + friendships.followers[at]!]! += by * friendships.weights[at]!;
  }
}

/** Plans a change, to be made once everyone has been asked. */
export function planMove(course: Course, cell: number, turn: Transition): void {
  course.recorder?.moved(cell, turn);
  course.moves[course.moveCount++] = cell * 8 + turn.to;
}

/** Makes the planned changes and forgets them. */
export function applyMoves(course: Course): void {
  for (let at = 0; at < course.moveCount; at++) {
    const coded = course.moves[at]!;
    change(course, coded >> 3, (coded & 7) as State);
  }
  course.moveCount = 0;
}
