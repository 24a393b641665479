/** What a moment of a race presses for: who comes round with it, who is free, who may give up, who is about to be chosen. */
import { isAdoptable } from './decision.js';
import { ROUND } from './holders.js';
import { comeRound, delayFor, type State } from './state.js';
import { isMet } from './waits.js';

/** Brings everything into line with what has just happened; nothing in it is drawn. */
export function settle(state: State): void {
  if (state.mayLift) liftStances(state);
  freeCandidates(state);
  if (!state.isUnsettled) return;
  state.isUnsettled = false;
  const lead = leadOf(state);
  pressCandidates(state, lead);
  pressForSomeone(state, lead);
  pressForExtension(state);
  makeEligible(state, lead);
}

/** Members whose condition is met come round, and sponsors whose own candidate has given up; until nobody does. */
function liftStances(state: State): void {
  const { count, phase, isBound } = state.holders;
  for (let at = 0; at < count; at++) {
    if (isBound[at] === 0 || phase[at] === ROUND) continue;
    const because = reasonToLift(state, at);
    if (because === null) continue;
    comeRound(state, at, because);
    // Others may have waited for its consent.
    at = -1;
  }
  state.mayLift = false;
}

function reasonToLift(state: State, at: number): 'condition' | 'own-exit' | null {
  const cell = state.layout.cells[state.holders.cell[at]!]!;
  if (cell.own.length > 0 && cell.own.every((own) => state.isIn[own] === 0)) return 'own-exit';
  return cell.wait !== null && isMet(cell.wait, state, cell.candidate) ? 'condition' : null;
}

function freeCandidates(state: State): void {
  for (let candidate = 0; candidate < state.isFree.length; candidate++) {
    if (state.isStale[candidate] === 0) continue;
    const isFree = Number(isAdoptable(state, candidate));
    state.isStale[candidate] = 0;
    if (isFree === state.isFree[candidate]) continue;
    state.isFree[candidate] = isFree;
    state.isUnsettled = true;
    state.listener?.({ type: isFree === 1 ? 'free' : 'stopped', candidate });
  }
}

/** The most backing among those who are still in and stand; −1: nobody stands. */
function leadOf({ isIn, layout }: State): number {
  let most = -1;
  for (let candidate = 0; candidate < isIn.length; candidate++) {
    if (isIn[candidate] === 1 && layout.stands[candidate] === 1 && layout.backing[candidate]! > most) {
      most = layout.backing[candidate]!;
    }
  }
  return most;
}

function pressCandidates(state: State, lead: number): void {
  const { exitDue, exitLeft, clock, layout } = state;
  const { exitRate } = layout.parameters;
  for (let candidate = 0; candidate < exitDue.length; candidate++) {
    const isPressed = state.isIn[candidate] === 1 && exitRate > 0 && isUnderPressure(state, candidate, lead);
    if (isPressed === exitDue[candidate]! < Infinity) continue;
    if (isPressed) exitDue[candidate] = clock + exitLeft[candidate]! / exitRate;
    else {
      exitLeft[candidate] = (exitDue[candidate]! - clock) * exitRate;
      exitDue[candidate] = Infinity;
    }
  }
}

/** Whether a candidate may give up: a principal or a red line stops it, or somebody who stands is ahead of it. */
function isUnderPressure(
  { isFree, holdingPrincipals, holdingLines, layout }: State,
  candidate: number,
  lead: number,
): boolean {
  if (layout.stands[candidate] === 0) return layout.race.candidates[candidate]!.isAwaited;
  if (layout.backing[candidate]! < lead) return true;
  return isFree[candidate] === 0 && holdingPrincipals[candidate]! + holdingLines[candidate]! > 0;
}

/** The rate a week at which somebody else is agreed on: judged over all who have stood as if none had given up. */
function pressForSomeone(state: State, lead: number): void {
  const { newcomerRate, newcomerOpposed } = state.layout.parameters;
  const isOpen = lead < 0 || isDeadlocked(state);
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

function pressForExtension(state: State): void {
  const { extendableClock, parameters } = state.layout;
  const { extensionRate } = parameters;
  if (extendableClock === Infinity || extensionRate === 0) return;
  const isPressed = !isAnyFree(state);
  if (isPressed === state.extensionDue < Infinity) return;
  const from = Math.max(state.clock, extendableClock);
  if (isPressed) state.extensionDue = from + state.extensionLeft / extensionRate;
  else {
    state.extensionLeft = (state.extensionDue - from) * extensionRate;
    state.extensionDue = Infinity;
  }
}

/**
 * Once the race is ripe, who is free and leads is chosen after a while, and who is adopted on known consents alone; where
 * nobody stands, every name on record that is free.
 */
function makeEligible(state: State, lead: number): void {
  const { chosenAt, isIn, isFree, layout } = state;
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
