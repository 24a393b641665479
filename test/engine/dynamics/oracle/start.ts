import type { Parameters } from '../../../../src/engine/dynamics/parameters.js';
import type { Contender, Race, StartStance } from '../../../../src/engine/dynamics/race.js';
import type { Chance } from './chance.js';
import {
  cellOf,
  change,
  seated,
  standing,
  supportOf,
  withholds,
  type Cell,
  type Nominee,
  type Seat,
  type State,
  type Trial,
} from './state.js';

const STATE_OF: Readonly<Record<StartStance['stance'], State>> = {
  support: 'S',
  accept: 'S',
  undeclared: 'U',
  reserved: 'H1',
  object: 'H2',
  redline: 'R',
};
const CANDIDACY_OF = { declared: 'stands', waiting: 'waits', out: 'gone' } as const;

/** What a trial is made from. */
export interface Given {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly chance: Chance;
}

/** The start of one trial: evidence, own candidates, reported totals. */
export function startOf({ race, parameters, chance }: Given): Trial {
  const seats = race.members.map(({ code, fromWeek }): Seat => ({
    code,
    fromWeek,
    friends: friendsOf(race, code),
    frailty: parameters.frailtySpread * chance.normal(),
    isPresent: fromWeek <= 0,
  }));
  const nominees = [...race.candidates]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((contender) => nomineeOf(contender, seats));
  const shock = parameters.shockSpread * chance.normal();
  const trial: Trial = { race, parameters, chance, seats, nominees, week: 0, shock };
  weighEvidence(trial);
  for (const nominee of standing(trial)) putUp(trial, nominee);
  for (const nominee of nominees) fillTotal(trial, nominee);
  for (const nominee of standing(trial)) openConsultation(nominee);
  return trial;
}

/** A_ij: the blocs that i shares with each j, divided by the sum over all j. */
function friendsOf({ members, blocs }: Race, code: string): readonly number[] | null {
  const shared = members.map((other) =>
    other.code === code ? 0 : blocs.filter((bloc) => bloc.includes(code) && bloc.includes(other.code)).length,
  );
  const sum = shared.reduce((all, weight) => all + weight, 0);
  return sum === 0 ? null : shared.map((weight) => weight / sum);
}

function nomineeOf(contender: Contender, seats: readonly Seat[]): Nominee {
  const cells = seats.map((seat): Cell => {
    const record = contender.stances.find(({ member }) => member === seat.code) ?? null;
    return {
      record,
      seat,
      state: record ? STATE_OF[record.stance] : 'U',
      wasOffered: false,
      hasTurned: false,
      hasWithheld: false,
      cameRound: { week: 0, from: 'U' },
    };
  });
  return { contender, cells, candidacy: CANDIDACY_OF[contender.status], pausedUntil: 0 };
}

/** A stance is as recorded with the probability of its evidence, or else undeclared: one draw for each source. */
function weighEvidence({ nominees, parameters, chance }: Trial): void {
  const drawn = new Map<string, number>();
  for (const { contender, cells } of nominees) {
    for (const cell of cells) {
      const { evidence, source, stance } = cell.record ?? { evidence: null };
      if (evidence === null || stance === 'undeclared') continue;
      const key = source === null ? `word of ${cell.seat.code} on ${contender.id}` : `source ${source}`;
      const u = drawn.get(key) ?? chance.uniform();
      drawn.set(key, u);
      if (u >= parameters[`${evidence}Holds`]) cell.state = 'U';
    }
  }
}

/** What is on record of a cell. */
function recorded({ record }: Cell): 'nothing' | 'undeclared' | 'stance' {
  const evidence = record?.evidence ?? null;
  if (evidence === null) return 'nothing';
  return record?.stance === 'undeclared' ? 'undeclared' : 'stance';
}

/** A candidate stands: its own member backs it, and is at least reserved on rivals, as their members are on it. */
export function putUp(trial: Trial, nominee: Nominee): void {
  const { home } = nominee.contender;
  if (home !== null) {
    const own = cellOf(nominee, home);
    if (own.state === 'U' && recorded(own) !== 'undeclared') change(trial, own, 'S');
  }
  for (const rival of standing(trial)) {
    if (rival.contender.home === home) continue;
    reserve(trial, rival, home);
    reserve(trial, nominee, rival.contender.home);
  }
}

function reserve(trial: Trial, nominee: Nominee, home: string | null): void {
  if (home === null) return;
  const cell = cellOf(nominee, home);
  if (!withholds(cell)) change(trial, cell, 'H1');
}

/** What was set up so far is the start of the consultation, not a change of heart. */
export function openConsultation({ cells }: Nominee): void {
  for (const cell of cells) {
    cell.hasTurned = false;
    cell.hasWithheld = withholds(cell);
    cell.cameRound = { week: 0, from: 'U' };
  }
}

/**
 * Draws a reported total and fills it: from members without a record, then from those undeclared on record. Assumed
 * stances come on top of it.
 */
function fillTotal({ chance }: Trial, nominee: Nominee): void {
  const { count } = nominee.contender;
  if (count === null) return;
  const [low, high] = count;
  const total = low + chance.below(high - low + 1);
  const assumed = seated(nominee).filter(
    ({ state, record }) => state === 'S' && record?.evidence === 'assumed' && record.stance !== 'undeclared',
  ).length;
  for (const kind of ['nothing', 'undeclared'] as const) {
    const pool = seated(nominee).filter((cell) => cell.state === 'U' && recorded(cell) === kind);
    while (supportOf(nominee) - assumed < total && pool.length > 0) {
      for (const drawn of pool.splice(chance.below(pool.length), 1)) drawn.state = 'S';
    }
  }
}
