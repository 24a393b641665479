/** Candidates that are put up, consulted on and give up. */
import { draw } from '../random/stream.js';
import { uniform, unitExponential } from '../random/variates.js';
import { firstConsents, move, tally } from './transition.js';
import { candidateSlot, GONE, NEVER, OUTDATED, PURPOSE, STANDING, WAITING, type Course } from './course.js';
import { drawFirstResolves } from './resolves.js';
import { H1, U } from './state.js';
import { BACKS_ITS_OWN, FOLLOWS_ITS_OWN, RESERVES_FOR_ITS_OWN } from './turn.js';

/** Plans which standing candidates give up this week, from last week's public state. */
export function pressCandidate(course: Course, candidate: number): void {
  course.givingUp[candidate]! -= exitRate(course, candidate);
  course.leaves[candidate] = course.givingUp[candidate]! <= 0 ? 1 : 0;
}

/** x0 while anyone withholds, + xQ while a Quad member does, + xT while a rival is far ahead. */
function exitRate(course: Course, candidate: number): number {
  const { exitRate: base, quadExitRate, trailingExitRate } = course.rates.parameters;
  return (
    (course.withholding[candidate]! > 0 ? base : 0) +
    (course.quadWithholding[candidate]! > 0 ? quadExitRate : 0) +
    (isTrailing(course, candidate) ? trailingExitRate : 0)
  );
}

/** Whether a rival has the support at which isolation starts, and the candidate less than half of the rival's. */
function isTrailing({ k, standing, support, presentCount, rates }: Course, candidate: number): boolean {
  const own = support[candidate]!;
  for (let rival = 0; rival < k; rival++) {
    const ahead = support[rival]!;
    if (
      standing[rival] === STANDING &&
      2 * own < ahead &&
      ahead / presentCount >= rates.parameters.isolationFloor
    )
      return true;
  }
  return false;
}

/** Draws how long a candidate that is now consulted on holds out. */
function drawExit(course: Course, candidate: number): void {
  const word = draw(course.chance, candidateSlot(course, candidate), PURPOSE.givesUp);
  course.givingUp[candidate] = unitExponential(word);
}

/** Draws the week in which a candidate that is mentioned or interested declares: resolve / e0. */
export function drawEntry(course: Course, candidate: number): void {
  const word = draw(course.chance, candidateSlot(course, candidate), PURPOSE.declares);
  const week = Math.ceil(unitExponential(word) / course.rates.parameters.entryRate);
  course.declaresWeek[candidate] = week < NEVER ? week : NEVER;
}

/** Lets the candidates go that give up this week, and those come that declare. */
export function changeCandidacies(course: Course): void {
  for (let candidate = 0; candidate < course.k; candidate++) {
    if (course.standing[candidate] === STANDING && course.leaves[candidate] === 1) giveUp(course, candidate);
  }
  for (let candidate = 0; candidate < course.k; candidate++) {
    if (course.standing[candidate] === WAITING && course.declaresWeek[candidate] === course.week) {
      course.recorder?.declared(candidate);
      putUp(course, candidate);
      consult(course, candidate);
    }
  }
}

function giveUp(course: Course, candidate: number): void {
  course.recorder?.gaveUp(candidate);
  course.standing[candidate] = GONE;
  course.consulted[candidate] = 0;
  const home = course.layout.home[candidate]!;
  if (home < 0) return;
  course.ownStanding[home]! -= 1;
  course.waitingStale.fill(OUTDATED);
  // Another candidate of its own keeps it where it is.
  if (course.ownStanding[home]! > 0) return;
  const word = draw(course.chance, candidateSlot(course, candidate), PURPOSE.clears);
  if (uniform(word) >= course.rates.parameters.clearing) return;
  for (let rival = 0; rival < course.k; rival++) {
    const cell = rival * course.n + home;
    const objects = course.standing[rival] === STANDING && course.state[cell]! >= H1;
    if (objects && course.layout.conditional[cell] === 0) move(course, cell, FOLLOWS_ITS_OWN);
  }
}

/** Makes a candidate stand: its own member backs it, and the own members of any two rivals are at least reserved. */
export function putUp(course: Course, candidate: number): void {
  const { home, record } = course.layout;
  const own = home[candidate]!;
  course.standing[candidate] = STANDING;
  if (own >= 0) {
    course.ownStanding[own]! += 1;
    course.waitingStale.fill(OUTDATED);
    const cell = candidate * course.n + own;
    if (course.state[cell] === U && record[cell] !== 1) move(course, cell, BACKS_ITS_OWN);
  }
  for (let rival = 0; rival < course.k; rival++) {
    if (course.standing[rival] !== STANDING || home[rival] === own) continue;
    reserve(course, rival, own);
    reserve(course, candidate, home[rival]!);
  }
}

function reserve(course: Course, candidate: number, member: number): void {
  const cell = candidate * course.n + member;
  if (member >= 0 && course.state[cell]! < H1) move(course, cell, RESERVES_FOR_ITS_OWN);
}

/** Counts the members' states on a candidate that is now consulted on. */
export function consult(course: Course, candidate: number): void {
  const first = candidate * course.n;
  const counts = [
    course.support,
    course.undeclared,
    course.withholding,
    course.quadSupport,
    course.quadWithholding,
  ];
  for (const count of counts) count[candidate] = 0;
  course.consulted[candidate] = 1;
  course.waitingStale[candidate] = OUTDATED;
  course.nextDefection[candidate] = NEVER;
  course.friends.set(course.rates.firstFriends, first);
  drawExit(course, candidate);
  drawFirstResolves(course, candidate);
  for (let member = 0; member < course.n; member++) {
    const cell = first + member;
    const state = course.state[cell]!;
    // What was set up so far is the start, not a change of heart.
    course.visit[cell] = 0;
    course.leftWeek[cell] = 0;
    if (course.present[member] === 1) tally(course, cell, 1);
    if (state >= H1) course.everWithheld[cell] = 1;
  }
  firstConsents(course, candidate);
}
