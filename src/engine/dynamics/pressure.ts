/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is a cell, member or candidate of the layout */
import { exp } from '../random/elementary.js';
import { draw } from '../random/stream.js';
import { standardNormal, unitExponential } from '../random/variates.js';
import { planMove } from './change.js';
import { memberSlot, PURPOSE, type Course } from './course.js';
import { H1, R, S, U } from './state.js';

/** One week of one candidate as all its members see it: what does not depend on who looks. */
interface Climate {
  readonly candidate: number;
  /** e^(βm (m − m̄) + βd (d − d̄) + βq (q − q̄) + ε). */
  readonly common: number;
  /** a_c: support relative to the best supported standing candidate. */
  readonly backing: number;
  /** λN e^(−βm m). */
  readonly turning: number;
  readonly offers: boolean;
}

/**
 * Plans what every member does about a standing candidate this week, from last week's public state.
 *
 * Nothing that another member could see changes yet.
 */
export function pressMembers(course: Course, candidate: number): void {
  const climate = climateOf(course, candidate);
  const { n, state, present } = course;
  const first = candidate * n;
  for (let member = 0; member < n; member++) {
    const cell = first + member;
    if (state[cell] === S) {
      if (course.defects[cell] === course.week) planMove(course, cell, [U, 'defection']);
    } else if (present[member] === 1 && !isBound(course, member, candidate)) press(course, cell, climate);
  }
}

/** The week's climate for a candidate. */
export function climateOf(course: Course, candidate: number): Climate {
  const { rates, week } = course;
  const support = course.support[candidate]!;
  const crowd = course.presentCount * (course.n + 1) + support;
  const united = course.quadSupport[candidate] === course.layout.quadSize ? 1 : 0;
  return {
    candidate,
    common: rates.isolation[crowd]! * rates.deadlineFactor[week]! * rates.quad[united] * course.shockFactor,
    backing: support === 0 ? 0 : support / mostSupport(course),
    turning: rates.turning[crowd]!,
    offers: course.withholding[candidate]! <= rates.parameters.offersFrom,
  };
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

/** One week of pressure on a member that does not consent. */
function press(course: Course, cell: number, climate: Climate): void {
  if (course.drawn[cell] === 0) drawResolves(course, cell);
  const rate = rateOf(course, cell, climate);
  const left = course.comingRound[cell]!;
  const inWeek = left <= rate ? left / rate : 2;
  if (course.state[cell] === U) {
    pressUndeclared(course, cell, [rate, inWeek, climate.turning]);
  } else if (inWeek <= 1) planMove(course, cell, [S, 'pressure']);
  else {
    course.comingRound[cell] = left - rate;
    if (climate.offers) pressForOffer(course, cell);
  }
}

/** λ: the hazard with which a member that does not consent comes round this week. Source: docs/model.md. */
export function rateOf(course: Course, cell: number, climate: Climate): number {
  const { layout, rates } = course;
  const state = course.state[cell]!;
  const friends = rates.firstFriends[layout.memberOf[cell]!]! + course.friends[cell]!;
  return (
    rates.level[state]! *
    (state === U ? climate.backing : 1) *
    climate.common *
    rates.friends[friends]! *
    (course.offered[cell] === 1 ? rates.parameters.offerEffect : 1) *
    course.readiness[cell]!
  );
}

/** Coming round and turning negative race one another: the resolve that is spent first within the week decides. */
function pressUndeclared(
  course: Course,
  cell: number,
  [rate, comes, turning]: readonly [rate: number, comes: number, turning: number],
): void {
  const left = course.turning[cell]!;
  const turns = left <= turning ? left / turning : 2;
  if (comes <= 1 && comes <= turns) planMove(course, cell, [S, 'pressure']);
  else if (turns <= 1) {
    // It was pressed as undeclared only until it turned.
    course.comingRound[cell]! -= rate * turns;
    planMove(course, cell, [H1, 'drift']);
  } else {
    course.comingRound[cell]! -= rate;
    course.turning[cell] = left - turning;
  }
}

/** The offer counts from next week on; a red line ignores what does not meet it. */
function pressForOffer(course: Course, cell: number): void {
  if (course.offered[cell] === 1) return;
  if (course.state[cell] === R && course.layout.meetsRedline[cell] === 0) return;
  if (course.drawn[cell] !== 2) {
    course.untilOffer[cell] = unitExponential(
      draw(course.chance, cell, PURPOSE.offered + course.visit[cell]!),
    );
    course.drawn[cell] = 2;
  }
  course.untilOffer[cell]! -= course.rates.offer[course.week]!;
  if (course.untilOffer[cell]! > 0) return;
  course.recorder?.offered(cell);
  course.offered[cell] = 1;
}

function drawResolves(course: Course, cell: number): void {
  const { chance } = course;
  const word = draw(chance, cell, PURPOSE.comesRoundOrTurns + course.visit[cell]!);
  course.turning[cell] = unitExponential(chance.block[1]!);
  course.comingRound[cell] = unitExponential(word);
  course.readiness[cell] = frailtyOf(course, course.layout.memberOf[cell]!) * course.rates.salience[cell]!;
  course.drawn[cell] = 1;
}

/** e^ζ of a member, drawn when it is first needed, once per trial. */
export function frailtyOf(course: Course, member: number): number {
  const known = course.frailty[member]!;
  if (known > 0) return known;
  const word = draw(course.chance, memberSlot(course, member), PURPOSE.frailty);
  return (course.frailty[member] = exp(course.rates.parameters.frailtySpread * standardNormal(word)));
}
