/** The members that may withhold in a trial, each in a seat of its own, and until when they do. */
import type { Layout } from './layout.js';

/** The members that may withhold, each from one candidate, in seats. */
export interface Holders {
  /** By candidate: its first seat, those of its cells first; and its first for objections that are not on record. Behind the last: the end. */
  readonly first: Int32Array;
  readonly unseen: Int32Array;
  /** By seat: who, and from whom. */
  readonly member: Int32Array;
  readonly candidate: Int32Array;
  /** By seat: its cell; −1: the objection is not on record. */
  readonly cell: Int32Array;
  /** By cell: its seat. */
  readonly seatOf: Int32Array;
  /** Whether it is known to be a principal's objection. */
  readonly isPrincipal: Uint8Array;
  /** Whether it is a red line that the rule cannot pass. */
  readonly isLine: Uint8Array;
  /** {@link ABSENT}, {@link WAITING} or {@link HOLDING}. */
  readonly phase: Uint8Array;
  /** The clock at which it comes round; until then it withholds. −1: it does not in this trial. */
  readonly due: Float64Array;
  /** Seats of those that withhold in every trial from the start, and the others. */
  readonly certain: Int32Array;
  readonly open: Int32Array;
  /** Seats of those that something else than time may make come round: a condition, or the end of its own candidacy. */
  readonly bound: Int32Array;
}

/** It does not withhold in this trial. */
export const ABSENT = 0;

/** Not a member yet, or one that came round before it was. */
export const WAITING = 1;

/** A member that withholds, or has come round since. */
export const HOLDING = 2;

interface Seat {
  readonly candidate: number;
  /** −1: it is drawn. */
  readonly member: number;
  readonly cell: number;
}

/** The seats of a race. */
export function holdersOf(layout: Layout): Holders {
  const { race, cells, joins, isSure } = layout;
  const seats = race.candidates.flatMap((_, candidate) => seatsFor(layout, candidate));
  const isCertain = ({ cell, member }: Seat) => isSure[cell] === 1 && joins[member] === 0;
  const which = (isMeant: (seat: Seat) => boolean) =>
    Int32Array.from(seats.flatMap((seat, at) => (isMeant(seat) ? [at] : [])));
  const ends = (_: unknown, at: number) => seats.filter(({ candidate }) => candidate < at).length;
  const first = Int32Array.from({ length: race.candidates.length + 1 }, ends);
  return {
    first,
    unseen: first.map((at, candidate) => at + cells.filter((cell) => cell.candidate === candidate).length),
    member: Int32Array.from(seats, ({ member }) => member),
    candidate: Int32Array.from(seats, ({ candidate }) => candidate),
    cell: Int32Array.from(seats, ({ cell }) => cell),
    seatOf: which(({ cell }) => cell >= 0),
    isPrincipal: Uint8Array.from(seats, ({ member }) => layout.isPrincipal[member] ?? 0),
    isLine: Uint8Array.from(seats, ({ cell }) => layout.isLine[cell] ?? 0),
    phase: Uint8Array.from(seats, (seat) => (isCertain(seat) ? HOLDING : ABSENT)),
    due: new Float64Array(seats.length).fill(Infinity),
    certain: which(isCertain),
    open: which((seat) => !isCertain(seat)),
    bound: which(({ cell }) => layout.isBound[cell] === 1),
  };
}

/** The seats of a candidate's cells, and as many as may be taken by objections that are not on record. */
function seatsFor({ race, cells }: Layout, candidate: number): readonly Seat[] {
  const { total, status } = race.candidates[candidate]!;
  const own = cells.flatMap(({ member, ...each }, cell) =>
    each.candidate === candidate ? [{ candidate, member, cell }] : [],
  );
  const most = total?.against ? Math.min(race.members.length, total.against[1]) : 1;
  const more = Array.from({ length: status === 'out' ? 0 : most }, () => ({
    candidate,
    member: -1,
    cell: -1,
  }));
  return [...own, ...more];
}

/** Whether the holder in a seat withholds while the clock stands at `clock`. */
export function isHoldingAt({ phase, due }: Holders, seat: number, clock: number): boolean {
  return phase[seat] === HOLDING && due[seat]! > clock;
}
