/** What moves members from week to week. */
import { draw } from '../random/stream.js';
import { unitExponential } from '../random/variates.js';
import { planMove } from './transition.js';
import { NEVER, OUTDATED, PURPOSE, THINNED, type Course } from './course.js';
import { R, S, U } from './state.js';
import { COMES_ROUND, DEFECTS, TURNS_NEGATIVE } from './turn.js';

/**
 * Plans what every member does about a standing candidate this week, from last week's public state.
 *
 * Nothing that another member could see changes yet.
 */
export function pressMembers(course: Course, candidate: number): void {
  if (course.nextDefection[candidate]! <= course.week) planDefections(course, candidate);
  if (course.waitingStale[candidate] === OUTDATED) listWaiting(course, candidate);
  else if (course.waitingStale[candidate] === THINNED) thinWaiting(course, candidate);
  if (course.waitingCount[candidate] === 0) return;
  wearResolves(course, candidate, climate(course, candidate));
}

/**
 * One week of pressure on every member that does not consent: its hazard is taken off its resolve. Once few enough
 * withhold, each of them that does not come round is offered what it asks with hazard ω (1 + d).
 *
 * The loop that most of the time is spent in, hence without calls but for what seldom happens.
 */
function wearResolves(course: Course, candidate: number, drift: number): void {
  const { waiting, state, pull, friends, readiness, comingRound, turning, offered } = course;
  const friendly = course.rates.friends;
  const areOffersMade = course.withholding[candidate]! <= course.rates.parameters.offersFrom;
  const first = candidate * course.n;
  const end = first + course.waitingCount[candidate]!;
  for (let at = first; at < end; at++) {
    const cell = waiting[at]!;
    const from = state[cell]!;
    const rate = pull[from]! * friendly[friends[cell]!]! * readiness[cell]!;
    const left = comingRound[cell]! - rate;
    comingRound[cell] = left;
    if (from === U) {
      const open = turning[cell]! - drift;
      turning[cell] = open;
      if (left <= 0 || open <= 0) settle(course, cell, { rate, drift });
    } else if (left <= 0) planMove(course, cell, COMES_ROUND);
    else if (areOffersMade && offered[cell] === 0) pressForOffer(course, cell);
  }
}

/** An undeclared member comes round or turns negative: the resolve that is spent first within the week decides. */
function settle(course: Course, cell: number, { rate, drift }: { rate: number; drift: number }): void {
  const left = course.comingRound[cell]!;
  const open = course.turning[cell]!;
  // What is overspent, as a share of the week: the more, the earlier.
  const comes = left <= 0 && (open > 0 || left * drift <= open * rate);
  if (comes) planMove(course, cell, COMES_ROUND);
  else {
    // It was pressed as undeclared only until it turned.
    course.comingRound[cell] = left - (open / drift) * rate;
    planMove(course, cell, TURNS_NEGATIVE);
  }
}

/** λ: the hazard with which a member that does not consent comes round this week. Source: docs/model.md. */
export function rateOf({ pull, state, rates, friends, readiness }: Course, cell: number): number {
  return pull[state[cell]!]! * rates.friends[friends[cell]!]! * readiness[cell]!;
}

/** Writes how much a candidate pulls members of each state this week into `pull`; returns λN e^(−βm m). */
function climate(course: Course, candidate: number): number {
  const { rates, week, pull } = course;
  const support = course.support[candidate]!;
  const crowd = course.presentCount * (course.n + 1) + support;
  const united = course.quadSupport[candidate] === course.layout.quadSize ? 1 : 0;
  const common =
    rates.isolation[crowd]! * rates.deadlineFactor[week]! * rates.quad[united] * course.shockFactor;
  for (let state = U; state <= R; state++) pull[state] = rates.level[state]! * common;
  pull[U]! *= support === 0 ? 0 : support / mostSupport(course);
  return rates.turning[crowd]!;
}

function mostSupport({ k, standing, support }: Course): number {
  let most = 0;
  for (let candidate = 0; candidate < k; candidate++) {
    if (standing[candidate] === 1 && support[candidate]! > most) most = support[candidate]!;
  }
  return most;
}

/** Whether a member stays at least reserved on a candidate because another that stands is its own. */
export function isBound(course: Course, member: number, candidate: number): boolean {
  const own = course.layout.home[candidate] === member ? 1 : 0;
  return course.ownStanding[member]! > own;
}

/** Plans for the members whose consent ends this week, and looks for the next such week. */
function planDefections(course: Course, candidate: number): void {
  const { n, state, defects, week } = course;
  let next = NEVER;
  for (let cell = candidate * n; cell < (candidate + 1) * n; cell++) {
    if (state[cell] !== S) continue;
    if (defects[cell] === week) planMove(course, cell, DEFECTS);
    else if (defects[cell]! < next) next = defects[cell]!;
  }
  course.nextDefection[candidate] = next;
}

/**
 * Lists the cells that pressure works on, so that the weeks need not look at the others: members that are present, do
 * not consent and are not bound by a candidate of their own.
 */
function listWaiting(course: Course, candidate: number): void {
  const { n, state, waiting, present } = course;
  const first = candidate * n;
  let end = first;
  for (let member = 0; member < n; member++) {
    const cell = first + member;
    if (state[cell] === S || present[member] === 0 || isBound(course, member, candidate)) continue;
    waiting[end++] = cell;
  }
  course.waitingCount[candidate] = end - first;
  course.waitingStale[candidate] = 0;
}

/** Drops from the list those who have come round. */
function thinWaiting({ n, state, waiting, waitingCount, waitingStale }: Course, candidate: number): void {
  const first = candidate * n;
  const before = first + waitingCount[candidate]!;
  let end = first;
  for (let at = first; at < before; at++) {
    const cell = waiting[at]!;
    if (state[cell] !== S) waiting[end++] = cell;
  }
  waitingCount[candidate] = end - first;
  waitingStale[candidate] = 0;
}

/** The offer counts from next week on; a red line ignores what does not meet it. */
function pressForOffer(course: Course, cell: number): void {
  if (course.state[cell] === R && course.layout.meetsRedline[cell] === 0) return;
  if (course.untilOffer[cell] === 0) {
    const word = draw(course.chance, cell, PURPOSE.offered + course.visit[cell]!);
    course.untilOffer[cell] = unitExponential(word);
  }
  course.untilOffer[cell]! -= course.rates.offer[course.week]!;
  if (course.untilOffer[cell]! > 0) return;
  course.recorder?.offered(cell);
  course.offered[cell] = 1;
  course.readiness[cell]! *= course.rates.parameters.offerEffect;
}
