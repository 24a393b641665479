/** What a moment of a race presses for: who comes round with it, who is free, who may give up, who is about to be chosen. */
import { unitExponential } from '../random/variates.js';
import type { Chances } from './chances.js';
import { freeAt } from './decision.js';
import { ABSENT, WAITING } from './holders.js';
import { delayFor, tellRound, timeHolders, type State } from './state.js';
import { isMet } from './waits.js';

/** Brings everything into line with what has just happened; nothing in it depends on chance but thresholds. */
export function settle(state: State, chances: Chances): void {
  if (state.mayLift) liftStances(state, chances);
  freeCandidates(state, chances);
  if (!state.isUnsettled) return;
  state.isUnsettled = false;
  pressCandidates(state, chances);
  pressForSomeone(state);
  pressForExtension(state, chances);
  makeEligible(state);
}

/** Members whose condition is met come round, and sponsors whose own candidate has given up; until nobody does. */
function liftStances(state: State, { row }: Chances): void {
  const { holders, layout, clock } = state;
  const { bound, phase, due, candidate } = holders;
  for (let at = 0; at < bound.length; at++) {
    const seat = bound[at]!;
    if (phase[seat] === ABSENT) continue;
    const because = reasonToLift(state, seat);
    if (because === null) continue;
    timeHolders(state, row.low, candidate[seat]!);
    if (due[seat]! <= clock) continue;
    due[seat] = clock;
    state.isStale[candidate[seat]!] = 1;
    tellRound(state, seat, because);
    // Others may have waited for its consent.
    if (layout.waitsForOthers) at = -1;
  }
  state.mayLift = false;
}

/** Whether a stance on record is lifted as everything stands at the start. */
export function isLiftedAtOnce(state: State): boolean {
  return state.holders.bound.some((seat) => reasonToLift(state, seat) !== null);
}

function reasonToLift(state: State, seat: number): 'condition' | 'own-exit' | null {
  const cell = state.layout.cells[state.holders.cell[seat]!]!;
  if (cell.own.length > 0 && cell.own.every((own) => state.isIn[own] === 0)) return 'own-exit';
  return cell.wait !== null && isMet(cell.wait, state, cell.candidate) ? 'condition' : null;
}

/**
 * Sees who is free, of those of whom it matters: where somebody stands, whether another is free moves nothing before the
 * last who stands has given up.
 */
function freeCandidates(state: State, { row }: Chances): void {
  const { isStale, isStepwise, lead, layout } = state;
  for (let candidate = 0; candidate < isStale.length; candidate++) {
    if (isStale[candidate] === 0) continue;
    if (lead >= 0 && !isStepwise && layout.stands[candidate] === 0) continue;
    isStale[candidate] = 0;
    timeHolders(state, row.low, candidate);
    const isFree = Number(lookAtHolders(state, candidate));
    if (isFree === state.isFree[candidate]) continue;
    state.isFree[candidate] = isFree;
    state.isUnsettled = true;
    state.listener?.({ type: isFree === 1 ? 'free' : 'stopped', candidate });
  }
}

/** Whether a candidate is free; counts who stops it for good, and finds when somebody comes round with whom any of it changes. */
function lookAtHolders(state: State, candidate: number): boolean {
  const { holders, clock, holdingPrincipals, holdingLines } = state;
  const { first, phase, due, isPrincipal, isLine } = holders;
  let principals = 0;
  let lines = 0;
  let next = Infinity;
  let last = 0;
  for (let seat = first[candidate]!; seat < first[candidate + 1]!; seat++) {
    const until = due[seat]!;
    if (until <= clock) continue;
    if (state.isStepwise || isPrincipal[seat] === 1) next = Math.min(next, until);
    if (phase[seat] === WAITING) continue;
    principals += isPrincipal[seat]!;
    lines += isLine[seat]!;
    last = Math.max(last, until);
  }
  const free = freeAt(state, candidate, last);
  state.roundDue[candidate] = free > clock ? Math.min(next, free) : next;
  if (principals !== holdingPrincipals[candidate] || lines !== holdingLines[candidate])
    state.isUnsettled = true;
  holdingPrincipals[candidate] = principals;
  holdingLines[candidate] = lines;
  return free <= clock;
}

/** The most backing among those who are still in and stand; −1: nobody stands. */
export function leadOf({ isIn, layout }: State): number {
  let most = -1;
  for (let candidate = 0; candidate < isIn.length; candidate++) {
    if (isIn[candidate] === 1 && layout.stands[candidate] === 1 && layout.backing[candidate]! > most) {
      most = layout.backing[candidate]!;
    }
  }
  return most;
}

function pressCandidates(state: State, { row, leaves }: Chances): void {
  const { exitDue, exitLeft, clock, layout } = state;
  const { exitRate } = layout.parameters;
  for (let candidate = 0; candidate < exitDue.length; candidate++) {
    const isPressed = state.isIn[candidate] === 1 && exitRate > 0 && isUnderPressure(state, candidate);
    if (isPressed === exitDue[candidate]! < Infinity) continue;
    if (isPressed) {
      if (exitLeft[candidate]! < 0) exitLeft[candidate] = unitExponential(row.low[leaves + candidate]!);
      exitDue[candidate] = clock + exitLeft[candidate]! / exitRate;
    } else {
      exitLeft[candidate] = (exitDue[candidate]! - clock) * exitRate;
      exitDue[candidate] = Infinity;
    }
  }
}

/** Whether a candidate may give up: a principal or a red line stops it, or somebody who stands is ahead of it. */
function isUnderPressure(
  { isFree, lead, holdingPrincipals, holdingLines, layout }: State,
  candidate: number,
): boolean {
  if (layout.stands[candidate] === 0) return layout.race.candidates[candidate]!.isAwaited;
  if (layout.backing[candidate]! < lead) return true;
  return isFree[candidate] === 0 && holdingPrincipals[candidate]! + holdingLines[candidate]! > 0;
}

/** The rate a week at which somebody else is agreed on: judged over all who have stood as if none had given up. */
function pressForSomeone(state: State): void {
  const { newcomerRate, newcomerOpposed } = state.layout.parameters;
  const isOpen = state.lead < 0 || isDeadlocked(state);
  const rate = isOpen ? newcomerRate : newcomerRate * newcomerOpposed;
  if (rate === state.foundRate) return;
  if (state.foundDue < Infinity) state.foundLeft = (state.foundDue - state.clock) * state.foundRate;
  state.foundRate = rate;
  state.foundDue = rate > 0 ? state.clock + state.foundLeft / rate : Infinity;
}

/** Whether anybody who has stood is free. */
function isAnyFree({ isFree, layout }: State): boolean {
  for (let candidate = 0; candidate < isFree.length; candidate++) {
    if (layout.stands[candidate] === 1 && isFree[candidate] === 1) return true;
  }
  return false;
}

/** Whether a principal withholds from everybody who has stood. */
function isDeadlocked({ holdingPrincipals, layout }: State): boolean {
  for (let candidate = 0; candidate < holdingPrincipals.length; candidate++) {
    if (layout.stands[candidate] === 1 && holdingPrincipals[candidate] === 0) return false;
  }
  return true;
}

function pressForExtension(state: State, { row, race }: Chances): void {
  const { extendableClock, parameters } = state.layout;
  const { extensionRate } = parameters;
  if (extendableClock === Infinity || extensionRate === 0) return;
  const isPressed = !isAnyFree(state);
  if (isPressed === state.extensionDue < Infinity) return;
  const from = Math.max(state.clock, extendableClock);
  if (isPressed) {
    if (state.extensionLeft < 0) state.extensionLeft = unitExponential(row.low[race + 2]!);
    state.extensionDue = from + state.extensionLeft / extensionRate;
  } else {
    state.extensionLeft = (state.extensionDue - from) * extensionRate;
    state.extensionDue = Infinity;
  }
}

/**
 * Once the race is ripe, who is free and leads is chosen after a while, and who is adopted on known consents alone; where
 * nobody stands, every name on record that is free.
 */
function makeEligible(state: State): void {
  const { chosenAt, isIn, isFree, lead, layout } = state;
  if (state.meetingDue >= 0) return;
  for (let candidate = 0; candidate < chosenAt.length; candidate++) {
    const mayBe = isIn[candidate] === 1 && isFree[candidate] === 1;
    const isInPool = lead < 0 || (layout.stands[candidate] === 1 && isAhead(state, candidate, lead));
    if (!mayBe || !isInPool) chosenAt[candidate] = Infinity;
    else if (chosenAt[candidate] === Infinity) chosenAt[candidate] = state.time + delayFor(candidate, state);
  }
}

/** Whether a candidate has as much backing as anybody, or is adopted on known consents alone. */
function isAhead({ layout }: State, candidate: number, lead: number): boolean {
  return layout.backing[candidate] === lead || layout.race.candidates[candidate]!.isAdopted;
}
