/** Who mattered in a range of trials: whole numbers that add up. */
import type { MemberCode } from '../case/member.js';
import type { Run } from '../futures/ensemble.js';
import { draw } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { HOLDING } from '../futures/holders.js';
import { leftAt } from '../futures/state.js';
import { aloneIn, seatsTaken } from './alone.js';
import type { InfluenceCourse } from './influence-question.js';
import {
  alone,
  coreOf,
  everyPlayer,
  orders,
  pivotOf,
  playersIn,
  turnsOf,
  type Coalition,
  type TrialGame,
} from './trial-game.js';

/** Holdouts up to which failure is divided exactly. Assumed: 8! orders are counted in whole numbers at no cost. */
const MOST_EXACT = 8;

/** What was counted of one holdout. */
export interface HoldoutCounts {
  readonly member: MemberCode;
  /** Trials in which it withheld; in which it stood alone in the way; in which it came round last before the appointment. */
  readonly held: number;
  readonly alone: number;
  readonly last: number;
  /** Trials in which its consent today alone would have the candidate appointed by the day, and without it is not. */
  readonly gained: number;
  /** Days by which its consent today would have brought the appointment forward, and their squares. */
  readonly days: number;
  readonly squaredDays: number;
  /** What it has of the failures, in units of which {@link InfluenceCounts.unit} make a trial. */
  readonly share: number;
}

/** What was counted of a range of trials. */
export interface InfluenceCounts {
  readonly trials: number;
  /** Trials in which the candidate is appointed at all. */
  readonly appointed: number;
  /** Trials in which it is not appointed by the day; and not even if all holdouts consented today. */
  readonly failed: number;
  readonly failedAnyway: number;
  /** What the shares of a trial add up to whose failure hangs on the holdouts: all orders of them, or of eight. */
  readonly unit: number;
  /** Trials whose failure was divided by one order that was drawn: it hangs on too many for all orders. */
  readonly drawn: number;
  /** The last day of the question, from the reading date. */
  readonly days: number;
  /** By code. */
  readonly holdouts: readonly HoldoutCounts[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Tally extends Writable<Omit<InfluenceCounts, 'holdouts'>> {
  readonly holdouts: readonly Writable<HoldoutCounts>[];
}

/** Runs trials on a course that is laid out. The same trials give the same counts in whatever portions they are run. */
export function countInfluence(course: InfluenceCourse, { from, to }: Omit<Run, 'seed'>): InfluenceCounts {
  const { holdouts, today, candidate } = course;
  const tally: Tally = {
    ...{ trials: to - from, appointed: 0, failed: 0, failedAnyway: 0, drawn: 0 },
    unit: orders(Math.min(holdouts.length, MOST_EXACT)),
    days: course.day,
    holdouts: holdouts.map((member) => ({
      ...{ member, held: 0, alone: 0, last: 0, gained: 0, days: 0, squaredDays: 0, share: 0 },
    })),
  };
  let leaves = Infinity;
  today.state.listener = (event) => {
    if (event.type === 'gives-up' && event.candidate === candidate) leaves = today.state.time;
  };
  for (let trial = from; trial < to; trial++) {
    leaves = Infinity;
    const before = course.dayWith(0n, trial);
    if (before < Infinity) tally.appointed += 1;
    if (before > course.day) tally.failed += 1;
    const held = countHolding(course, tally, Math.min(leaves, today.state.day));
    countConsent(course, tally, { trial, before, held });
  }
  return tally;
}

/** Counts who held, stood alone and was last in the trial that has just been run. @returns Who held. */
function countHolding(
  { today, candidate, members }: InfluenceCourse,
  tally: Tally,
  until: number,
): Coalition {
  const { state } = today;
  if (members.length === 0) return 0n;
  const { holders, outcome } = state;
  const own = seatsTaken(state, candidate).filter((seat) => holders.phase[seat] === HOLDING);
  if (own.length === 0) return 0n;
  const sole = aloneIn(state, candidate, until);
  const left = own.map((seat) => leftAt(state, seat));
  const latest = Math.max(...left.map((time) => (time < Infinity ? time : -1)));
  return own.reduce((held, seat, at) => {
    const player = members.indexOf(holders.member[seat]!);
    const counts = tally.holdouts[player]!;
    counts.held += 1;
    if (sole.has(holders.member[seat]!)) counts.alone += 1;
    if (outcome === candidate && left[at] === latest) counts.last += 1;
    return held | alone(player);
  }, 0n);
}

/** A trial as it went. */
interface Went {
  readonly trial: number;
  /** The day of the appointment; infinite: there was none. */
  readonly before: number;
  readonly held: Coalition;
}

/**
 * Counts what consent would have changed in a trial. Consent never makes an appointment later (docs/model.md), so
 * nothing needs to be tried where the consent of all changes nothing.
 */
function countConsent(course: InfluenceCourse, tally: Tally, { trial, before, held }: Went): void {
  const { holdouts, day } = course;
  const players = holdouts.length;
  if (players === 0) {
    if (before > day) tally.failedAnyway += 1;
    return;
  }
  const tried = new Map<Coalition, number>([[0n, before]]);
  const dayWith = (coalition: Coalition) => {
    const known = tried.get(coalition) ?? course.dayWith(coalition, trial);
    tried.set(coalition, known);
    return known;
  };
  const best = dayWith(everyPlayer(players));
  if (best > day) tally.failedAnyway += 1;
  if (best > day || best === before) return;
  const game = { players, wins: (coalition: Coalition) => dayWith(coalition) <= day };
  const core = before > day ? coreOf(game, held) : null;
  if (before > day) countShares(course, tally, { game, core, trial });
  for (const player of core === null ? holdouts.keys() : playersIn(core, players))
    countAlone(tally.holdouts[player]!, { before, after: dayWith(alone(player)), day });
}

/** Counts what the consent of one alone would have brought. */
function countAlone(
  counts: Writable<HoldoutCounts>,
  { before, after, day }: { readonly before: number; readonly after: number; readonly day: number },
): void {
  const days = Math.min(before, day) - Math.min(after, day);
  counts.days += days;
  counts.squaredDays += days * days;
  if (before > day && after <= day) counts.gained += 1;
}

interface Pivotal {
  readonly game: TrialGame;
  readonly core: Coalition | null;
  readonly trial: number;
}

/** Divides a failure among the holdouts: evenly where it takes all of a few, else over all orders, or by one. */
function countShares(course: InfluenceCourse, tally: Tally, { game, core, trial }: Pivotal): void {
  const { holdouts, unit } = tally;
  const needed = core === null ? null : playersIn(core, game.players);
  if (needed !== null && needed.length <= MOST_EXACT) {
    for (const player of needed) holdouts[player]!.share += unit / needed.length;
  } else if (game.players <= MOST_EXACT) {
    turnsOf(game).forEach((turns, player) => (holdouts[player]!.share += turns));
  } else {
    const order = orderIn(course, trial);
    const pivot =
      needed === null ? pivotOf(game, order) : order.findLast((player) => needed.includes(player))!;
    holdouts[pivot]!.share += unit;
    tally.drawn += 1;
  }
}

/** The holdouts in an order drawn for a trial. */
function orderIn({ lots, holdouts }: InfluenceCourse, trial: number): readonly number[] {
  lots.trial = trial;
  return [...holdouts.keys()]
    .map((player) => ({ player, lot: uniform(draw(lots, player, 0)) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ player }) => player);
}

/** The counts of the trials of both. @throws RangeError when they are not of the same holdouts. */
export function mergedInfluence(a: InfluenceCounts, b: InfluenceCounts): InfluenceCounts {
  const codes = ({ holdouts }: InfluenceCounts) => holdouts.map(({ member }) => member).join(' ');
  if (codes(a) !== codes(b)) throw new RangeError('counts of different holdouts do not add up');
  return {
    trials: a.trials + b.trials,
    appointed: a.appointed + b.appointed,
    failed: a.failed + b.failed,
    failedAnyway: a.failedAnyway + b.failedAnyway,
    unit: a.unit,
    drawn: a.drawn + b.drawn,
    days: a.days,
    holdouts: a.holdouts.map((one, at) => sumOf(one, b.holdouts[at]!)),
  };
}

function sumOf(a: HoldoutCounts, b: HoldoutCounts): HoldoutCounts {
  return {
    member: a.member,
    held: a.held + b.held,
    alone: a.alone + b.alone,
    last: a.last + b.last,
    gained: a.gained + b.gained,
    days: a.days + b.days,
    squaredDays: a.squaredDays + b.squaredDays,
    share: a.share + b.share,
  };
}
