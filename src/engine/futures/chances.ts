/**
 * What chance decides in a trial, each thing keyed by what it is about, and what holds once it is decided. Whatever may
 * happen has one threshold, a unit exponential, which is used up at its rate. Source: [Sellke1983].
 */
import { draw, drawRow, runKey, stream, type Stream } from '../random/stream.js';
import { uniform, unitExponential } from '../random/variates.js';
import { WEEK } from './clock.js';
import { ABSENT } from './holders.js';
import type { Cell } from './may-withhold.js';
import type { Layout } from './layout.js';
import type { StartTotal } from './race.js';
import { take, timeHolders, type State } from './state.js';

/** Probability that an objection which is not on record is a principal's. Source: [Cases], 7 of 18: docs/calibration.md. */
export const PRINCIPAL_SHARE = 7 / 18;

/** The draws of a run: one slot for each thing that chance decides in every trial, in the order of the fields. */
export interface Chances {
  readonly row: Stream;
  /** First slots: by candidate (twice for objections that are not on record), by concession, then three more. */
  readonly leaves: number;
  readonly unseen: number;
  readonly objects: number;
  readonly given: number;
  readonly race: number;
  readonly slots: number;
  /** Draws that few trials need: of members that may be in a total, by candidate and member; of ties, by candidate. */
  readonly lots: Stream;
  readonly lotOf: (candidate: number, member: number) => number;
  readonly tieOf: (candidate: number) => number;
}

/** The slots of a race. @throws RangeError when the seed is empty. */
export function chancesOf({ race, cells }: Layout, seed: string): Chances {
  const { members, candidates, concessions } = race;
  const code = (member: number) => members[member]!.member.code;
  const ids = candidates.map(({ id }) => id);
  const names = [
    ...cells.map(({ member, candidate }) => ['holds', code(member), ids[candidate]!]),
    ...['leaves', 'unseen', 'objects'].flatMap((what) => ids.map((id) => [what, id])),
    ...concessions.map((id) => ['given', id]),
    ['meeting'],
    ['someone-else'],
    ['extension'],
  ];
  const leaves = cells.length;
  const given = leaves + 3 * ids.length;
  const key = runKey(seed);
  const lots = ids.flatMap((id) => members.map(({ member }) => ['lot', member.code, id]));
  return {
    row: stream(key, names),
    leaves,
    unseen: leaves + ids.length,
    objects: leaves + 2 * ids.length,
    given,
    race: given + concessions.length,
    slots: names.length,
    lots: stream(key, [...lots, ...ids.map((id) => ['tie', id])]),
    lotOf: (candidate, member) => candidate * members.length + member,
    tieOf: (candidate) => lots.length + candidate,
  };
}

/** Sets a trial up: draws all that chance decides, and finds who withholds from whom. */
export function drawTrial(state: State, chances: Chances, trial: number): void {
  const { row, slots, lots } = chances;
  row.trial = trial;
  lots.trial = trial;
  drawRow(row, 0, { from: 0, to: slots });
  resetRace(state, chances);
  const { layout, holders, listener } = state;
  const candidates = layout.stands.length;
  for (let candidate = 0; candidate < candidates; candidate++) resetCandidate(state, candidate);
  for (const seat of holders.open) {
    holders.phase[seat] = ABSENT;
    holders.due[seat] = -1;
  }
  for (const seat of listener === null ? holders.open : holders.seatOf) fill(state, chances, seat);
  for (let candidate = 0; candidate < candidates; candidate++) addUnseen(state, chances, candidate);
  if (!state.isStepwise) return;
  for (let candidate = 0; candidate < candidates; candidate++) timeHolders(state, row.low, candidate);
}

function resetRace(state: State, { row, race, given }: Chances): void {
  const { parameters, elapsed, lead, waitsForOthers } = state.layout;
  state.time = 0;
  state.clock = 0;
  state.mayLift = true;
  state.isUnsettled = true;
  state.isStepwise = state.listener !== null || waitsForOthers;
  state.lead = lead;
  state.dated = 0;
  state.meetingDue = state.layout.race.isRipe ? -1 : unitExponential(row.low[race]!) / parameters.meetingRate;
  state.delay = (WEEK * unitExponential(row.high[race]!)) / parameters.choiceRate;
  state.isSameDay = uniform(row.high[race + 2]!) < parameters.sameDayShare;
  state.foundLeft = unitExponential(row.low[race + 1]!);
  state.foundRate = 0;
  state.foundDue = Infinity;
  state.extensionLeft = -1;
  state.extensionDue = Infinity;
  for (let at = 0; at < state.givenDue.length; at++) {
    state.givenDue[at] = unitExponential(row.low[given + at]!) / parameters.concessionRate;
  }
  state.outcome = -1;
  state.day = elapsed.length - 1;
}

function resetCandidate(state: State, candidate: number): void {
  state.holdingPrincipals[candidate] = 0;
  state.holdingLines[candidate] = 0;
  state.isFree[candidate] = 0;
  state.isStale[candidate] = 1;
  state.isTimed[candidate] = 0;
  state.roundDue[candidate] = Infinity;
  state.isIn[candidate] = state.layout.isOut[candidate] === 1 ? 0 : 1;
  state.exitLeft[candidate] = -1;
  state.exitDue[candidate] = Infinity;
  state.chosenAt[candidate] = Infinity;
}

/** Seats a member that withholds by what is on record, or may do so, if it does in this trial. */
function fill(state: State, chances: Chances, seat: number): void {
  const cell = state.holders.cell[seat]!;
  if (cell >= 0 && isHolding(state, chances, cell)) take(state, seat);
}

function isHolding(state: State, chances: Chances, at: number): boolean {
  const cell: Cell = state.layout.cells[at]!;
  if (cell.reason === 'record') return true;
  if (isInside(state, chances, cell)) return false;
  return (
    cell.reason === 'sponsor' || uniform(chances.row.high[at]!) < state.layout.parameters.undeclaredWithholds
  );
}

interface Place {
  readonly candidate: number;
  readonly member: number;
}

/** Whether a member that no record names is among the supporters of a candidate who were reported without names: first in its pool, by lot. */
function isInside({ layout }: State, chances: Chances, { candidate, member }: Place): boolean {
  const pool = layout.pools[candidate * layout.joins.length + member] ?? null;
  if (pool === null) return false;
  const places = numberOf(pool, chances.row.high[chances.leaves + candidate]!) - pool.after;
  if (places <= 0 || places >= pool.members.length) return places > 0;
  const own = lot(chances, candidate, member);
  let before = 0;
  for (const other of pool.members) {
    if (other !== member && lot(chances, candidate, other) < own) before += 1;
  }
  return before < places;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A whole number drawn uniformly from a range, both ends inclusive. */
function numberOf({ low, high }: Range, word: number): number {
  return low + Math.floor(uniform(word) * (high - low + 1));
}

function lot({ lots, lotOf }: Chances, candidate: number, member: number): number {
  return uniform(draw(lots, lotOf(candidate, member), 0));
}

/** Adds the objections that are not on record: those of a reported total, else the one that each candidate may meet. */
function addUnseen(state: State, chances: Chances, candidate: number): void {
  const { race, parameters, isUnheard } = state.layout;
  const { total, status } = race.candidates[candidate]!;
  if (status === 'out') return;
  if (total?.against) {
    addUnnamed(state, chances, { candidate, total, against: total.against });
    return;
  }
  const { row, unseen, objects } = chances;
  if (uniform(row.low[unseen + candidate]!) >= parameters.unseenObjection) return;
  const member = targetOf(state.layout, row.high[unseen + candidate]!, row.low[objects + candidate]!);
  if (isUnheard[candidate * race.members.length + member] === 0) return;
  if (total !== null && isInside(state, chances, { candidate, member })) return;
  addObjection(state, { seat: state.holders.unseen[candidate]!, member }, row.high[objects + candidate]!);
}

/** Seats a member with an objection that is not on record; `word` says when it comes round. */
function addObjection(
  state: State,
  { seat, member }: { readonly seat: number; readonly member: number },
  word: number,
): void {
  const { holders, layout } = state;
  holders.member[seat] = member;
  // Who they are that were reported without a name is not known.
  holders.isPrincipal[seat] =
    layout.isCounted[holders.candidate[seat]!] === 1 ? 0 : layout.isPrincipal[member]!;
  holders.due[seat] = unitExponential(word) / layout.objectionRate;
  take(state, seat);
}

/** The member on which an objection falls that is not on record, drawn over all of its kind. */
function targetOf({ principals, others }: Layout, kind: number, which: number): number {
  const isPrincipal = others.length === 0 || (principals.length > 0 && uniform(kind) < PRINCIPAL_SHARE);
  const pool = isPrincipal ? principals : others;
  return pool[Math.floor(uniform(which) * pool.length)]!;
}

interface Unnamed {
  readonly candidate: number;
  readonly total: StartTotal;
  readonly against: StartTotal['unnamed'];
}

/**
 * Adds the members that were reported against a candidate without being named: the last by lot of those of whom nothing is
 * known, for whom no stance waits, and who are not among its supporters. The thresholds are those of the report, whoever they fall on: a member that
 * is heard of since makes nobody else more stubborn.
 */
function addUnnamed(state: State, chances: Chances, { candidate, total, against }: Unnamed): void {
  const { memberAt, mayBeNameless, joins } = state.layout;
  const pool = total.silent
    .map((code) => memberAt.get(code)!)
    .filter((member) => mayBeNameless[candidate * joins.length + member] === 1)
    .filter((member) => !isInside(state, chances, { candidate, member }))
    .map((member) => ({ member, lot: lot(chances, candidate, member) }))
    .sort((a, b) => b.lot - a.lot);
  const number = numberOf(
    { low: against[0], high: against[1] },
    chances.row.high[chances.unseen + candidate]!,
  );
  const first = state.holders.unseen[candidate]!;
  pool.slice(0, number).forEach(({ member }, at) => {
    const word = draw(chances.lots, chances.tieOf(candidate), at + 1);
    addObjection(state, { seat: first + at, member }, word);
  });
}
