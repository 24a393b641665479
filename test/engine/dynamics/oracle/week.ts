import { decide } from './decision.js';
import { comesRound, givesUp, isExtended, isOffered, turnsNegative, viewsOf, type View } from './hazards.js';
import { openConsultation, putUp } from './start.js';
import {
  cellOf,
  change,
  isBound,
  seated,
  standing,
  withholds,
  type Cell,
  type Nominee,
  type State,
  type Trial,
} from './state.js';

/** What is decided from last week's public state, before any of it takes effect. */
interface Plan {
  readonly moves: (readonly [Cell, State])[];
  readonly offers: Cell[];
  readonly exits: readonly Nominee[];
  readonly isExtended: boolean;
}

/** One week; tells who is appointed, whether the incumbent is extended, or null when neither. */
export function liveWeek(trial: Trial): Nominee | 'extended' | null {
  trial.week += 1;
  if (trial.week > 1) stirShock(trial);
  const plan = planOf(trial);
  for (const [cell, to] of plan.moves) change(trial, cell, to);
  for (const cell of plan.offers) cell.wasOffered = true;
  for (const nominee of plan.exits) nominee.candidacy = 'gone';
  for (const home of new Set(plan.exits.map(({ contender }) => contender.home))) clearTheWay(trial, home);
  declare(trial);
  for (const seat of trial.seats) if (seat.fromWeek === trial.week) seat.isPresent = true;
  meetConditions(trial);
  return decide(trial) ?? (plan.isExtended ? 'extended' : null);
}

/** ε' = ρ ε + √(1 − ρ²) σε η. */
function stirShock(trial: Trial): void {
  const { shockPersistence, shockSpread } = trial.parameters;
  const fresh = Math.sqrt(1 - shockPersistence ** 2) * shockSpread * trial.chance.normal();
  trial.shock = shockPersistence * trial.shock + fresh;
}

function planOf(trial: Trial): Plan {
  const views = viewsOf(trial);
  const moves: (readonly [Cell, State])[] = [];
  const offers: Cell[] = [];
  for (const view of views) {
    for (const cell of view.cells) {
      const next = nextState(trial, view, cell);
      if (next !== cell.state) moves.push([cell, next]);
      else if (isFree(trial, view, cell) && trial.chance.happens(isOffered(trial, view, cell)))
        offers.push(cell);
    }
  }
  return {
    moves,
    offers,
    exits: views
      .filter((view) => trial.chance.happens(givesUp(trial, view, views)))
      .map(({ nominee }) => nominee),
    isExtended: trial.chance.happens(isExtended(trial, views)),
  };
}

/** No pressure moves a member while another candidate of its own stands. */
function isFree(trial: Trial, { nominee }: View, { seat }: Cell): boolean {
  return !isBound(trial, nominee, seat);
}

function nextState(trial: Trial, view: View, cell: Cell): State {
  const { chance, parameters } = trial;
  if (cell.state === 'S') return chance.happens(parameters.defectRate) ? 'U' : 'S';
  if (!isFree(trial, view, cell)) return cell.state;
  const round = comesRound(trial, view, cell);
  if (cell.state !== 'U') return chance.happens(round) ? 'S' : cell.state;
  // Of two constant hazards the first to strike is one of them in proportion.
  const negative = turnsNegative(trial, view);
  if (!chance.happens(round + negative)) return 'U';
  return chance.uniform() * (round + negative) < round ? 'S' : 'H1';
}

/** The own member's unconditional objections to the others clear with probability π, unless it has another candidate. */
function clearTheWay(trial: Trial, home: string | null): void {
  if (home === null || standing(trial).some((other) => other.contender.home === home)) return;
  if (trial.chance.uniform() >= trial.parameters.clearing) return;
  for (const nominee of standing(trial)) {
    const cell = cellOf(nominee, home);
    if (withholds(cell) && !cell.record?.conditional) change(trial, cell, 'S');
  }
}

function declare(trial: Trial): void {
  for (const nominee of trial.nominees) {
    if (nominee.candidacy !== 'waits' || !trial.chance.happens(trial.parameters.entryRate)) continue;
    nominee.candidacy = 'stands';
    putUp(trial, nominee);
    openConsultation(nominee);
  }
}

/** Conditions that hold by now lift their stance, all at once. */
function meetConditions(trial: Trial): void {
  const lifted = standing(trial).flatMap((nominee) =>
    seated(nominee).filter(
      (cell) =>
        withholds(cell) &&
        !cell.hasTurned &&
        !isBound(trial, nominee, cell.seat) &&
        isMet(trial, nominee, cell),
    ),
  );
  for (const cell of lifted) change(trial, cell, 'S');
}

/** Whether any of its clauses holds: all its exits, all its consents, and its week. */
function isMet({ week, nominees }: Trial, nominee: Nominee, { record }: Cell): boolean {
  const isGone = (id: string) =>
    nominees.some(({ contender, candidacy }) => contender.id === id && candidacy === 'gone');
  return (record?.clearedBy ?? []).some(
    ({ exits, consents, fromWeek }) =>
      week >= fromWeek &&
      exits.every(isGone) &&
      consents.every((code) => cellOf(nominee, code).state === 'S'),
  );
}
