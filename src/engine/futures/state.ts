/** What changes within a trial, in arrays that are made once and reused. */
import { unitExponential } from '../random/variates.js';
import { ABSENT, HOLDING, holdersOf, WAITING, type Holders } from './holders.js';
import { timeAt } from './clock.js';
import type { Reason } from './may-withhold.js';
import type { Layout } from './layout.js';

/** How a trial is followed from outside: hears of everything that happens in it but its end, in order. */
export type Listener = (event: TrialEvent) => void;

/** Something that happens in a trial; candidates, members and concessions by index. */
export type TrialEvent =
  | {
      readonly type: 'withholds';
      readonly member: number;
      readonly candidate: number;
      readonly reason: Reason;
    }
  | {
      readonly type: 'comes-round';
      readonly member: number;
      readonly candidate: number;
      readonly because: 'itself' | 'condition' | 'own-exit';
    }
  | { readonly type: 'given'; readonly concession: number }
  | { readonly type: 'gives-up' | 'free' | 'stopped'; readonly candidate: number }
  | { readonly type: 'joins'; readonly member: number }
  | { readonly type: 'meeting' | 'found' };

/** Everything that changes within a trial. */
export interface State {
  readonly layout: Layout;
  readonly holders: Holders;
  /** Days since the reading date, and the clock then. */
  time: number;
  clock: number;
  /** Whether something has happened that a stance may wait for. */
  mayLift: boolean;
  /** Whether anything has changed that presses for something: who is in, who is free, whom a principal or a red line stops. */
  isUnsettled: boolean;
  /** Whether everybody's coming round is told or may matter; else who changes nothing by it is passed over. */
  isStepwise: boolean;
  /** The most backing among those who are still in and stand; −1: nobody stands. */
  lead: number;
  /** By candidate: the principals that hold, and the red lines that the rule cannot pass. */
  readonly holdingPrincipals: Int32Array;
  readonly holdingLines: Int32Array;
  /** Whether who holds has changed since it was last asked whether it is free. */
  readonly isStale: Uint8Array;
  readonly isFree: Uint8Array;
  /** Whether it is known when each of its holders comes round by itself. */
  readonly isTimed: Uint8Array;
  /** The clock at which somebody comes round to it with whom something changes; infinite: nobody does. */
  readonly roundDue: Float64Array;
  /** Whether it is still in the race, standing or named. */
  readonly isIn: Uint8Array;
  /** What is left of the threshold for giving up; −1: nothing has pressed yet. And the clock at which it is used up; infinite while nothing presses. */
  readonly exitLeft: Float64Array;
  readonly exitDue: Float64Array;
  /** The time at which it is chosen; infinite while it is not eligible. */
  readonly chosenAt: Float64Array;
  /** By concession: the clock at which it is given; −1 once it has been. */
  readonly givenDue: Float64Array;
  /** The clock at the meeting; −1 once the race is ripe. */
  meetingDue: number;
  /** Days from being eligible to being chosen, and from being found to the choice. */
  delay: number;
  /** Whether it is chosen on the very day instead. */
  isSameDay: boolean;
  foundLeft: number;
  foundRate: number;
  foundDue: number;
  extensionLeft: number;
  extensionDue: number;
  /** What is next on the clock: which kind of thing, which of them, and when. */
  kind: number;
  index: number;
  due: number;
  /** How many of the dated events have passed. */
  dated: number;
  /** A candidate, or one of the {@link endings}; and the day. */
  outcome: number;
  day: number;
  listener: Listener | null;
}

/** The indices of the outcomes that are nobody's on record, behind those of the candidates. */
export function endings(candidates: number): {
  readonly someone: number;
  readonly extended: number;
  readonly vacant: number;
  readonly undecided: number;
} {
  return { someone: candidates, extended: candidates + 1, vacant: candidates + 2, undecided: candidates + 3 };
}

/** A fresh state for trials of a race. */
export function stateOf(layout: Layout): State {
  const { candidates, concessions } = layout.race;
  const k = candidates.length;
  return {
    layout,
    holders: holdersOf(layout),
    time: 0,
    clock: 0,
    mayLift: true,
    isUnsettled: true,
    isStepwise: false,
    lead: -1,
    holdingPrincipals: new Int32Array(k),
    holdingLines: new Int32Array(k),
    isStale: new Uint8Array(k),
    isFree: new Uint8Array(k),
    isTimed: new Uint8Array(k),
    roundDue: new Float64Array(k),
    isIn: layout.isOut.map((isOut) => 1 - isOut),
    exitLeft: new Float64Array(k),
    exitDue: new Float64Array(k),
    chosenAt: new Float64Array(k),
    givenDue: new Float64Array(concessions.length),
    meetingDue: 0,
    delay: 0,
    isSameDay: false,
    foundLeft: 0,
    foundRate: 0,
    foundDue: 0,
    extensionLeft: 0,
    extensionDue: 0,
    ...{ kind: 0, index: 0, due: 0 },
    dated: 0,
    outcome: 0,
    day: 0,
    listener: null,
  };
}

/** Days from now, when a candidate becomes eligible, to the choice. */
export function delayFor(candidate: number, { time, delay, isSameDay, layout }: State): number {
  return isSameDay && (time > 0 || layout.race.candidates[candidate]!.isFresh) ? 0 : delay;
}

/** Lets the member in a seat withhold in this trial, once it is one. */
export function take(state: State, seat: number): void {
  const { holders, layout, listener } = state;
  const member = holders.member[seat]!;
  const candidate = holders.candidate[seat]!;
  holders.phase[seat] = layout.joins[member] === 0 ? HOLDING : WAITING;
  listener?.({
    type: 'withholds',
    member,
    candidate,
    reason: reasonOf(state, candidate, holders.cell[seat]!),
  });
}

function reasonOf({ layout }: State, candidate: number, cell: number): Reason {
  return layout.cells[cell]?.reason ?? (layout.isCounted[candidate] === 1 ? 'unnamed' : 'unseen');
}

/** Works out, once in a trial, when those on record as withholding from a candidate come round by themselves. */
export function timeHolders(state: State, words: Int32Array, candidate: number): void {
  if (state.isTimed[candidate] === 1) return;
  state.isTimed[candidate] = 1;
  const { first, unseen, cell, phase, due } = state.holders;
  const { dueRates } = state.layout;
  for (let seat = first[candidate]!; seat < unseen[candidate]!; seat++) {
    if (phase[seat] === ABSENT) continue;
    const own = cell[seat]!;
    due[seat] = unitExponential(words[own]!) / dueRates[own]!;
  }
}

/** Tells that the holder in a seat comes round. */
export function tellRound(
  { holders, listener }: State,
  seat: number,
  because: 'itself' | 'condition' | 'own-exit',
): void {
  const { member, candidate } = holders;
  listener?.({ type: 'comes-round', member: member[seat]!, candidate: candidate[seat]!, because });
}

/**
 * The time, in days, at which the holder in a seat came round in the trial that has been run; infinite: it did not. Known of
 * those who withheld from the one who is appointed, and of all where the trial was stepwise.
 */
export function leftAt({ holders, layout, clock }: State, seat: number): number {
  const due = holders.due[seat]!;
  return due <= clock ? timeAt(layout, due) : Infinity;
}
