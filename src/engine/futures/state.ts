/** What changes within a trial, in arrays that are made once and reused. */
import { enqueue, HOLDING, holdersIn, ROUND, WAITING, type Holders } from './holders.js';
import type { Reason } from './may-withhold.js';
import type { Layout } from './layout.js';

/** How a trial is followed from outside: hears of everything that happens in it, in order. */
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
  | { readonly type: 'gives-up' | 'free' | 'stopped' | 'chosen'; readonly candidate: number }
  | { readonly type: 'joins'; readonly member: number }
  | { readonly type: 'meeting' | 'found' | 'extended' };

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
  /** By candidate: those that hold, the principals among them, and the red lines that the rule cannot pass. */
  readonly holding: Int32Array;
  readonly holdingPrincipals: Int32Array;
  readonly holdingLines: Int32Array;
  /** Whether who holds has changed since it was last asked whether it is free. */
  readonly isStale: Uint8Array;
  readonly isFree: Uint8Array;
  /** Whether it is still in the race, standing or named. */
  readonly isIn: Uint8Array;
  /** What is left of the threshold for giving up, and the clock at which it is used up; infinite while nothing presses. */
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
  const { candidates, members, concessions } = layout.race;
  const k = candidates.length;
  const unnamed = candidates.reduce(
    (sum, { total }) => sum + Math.min(members.length, total?.against?.[1] ?? 0),
    0,
  );
  const room = layout.cells.length + k + unnamed;
  return {
    layout,
    holders: holdersIn(room),
    time: 0,
    clock: 0,
    mayLift: true,
    isUnsettled: true,
    holding: new Int32Array(k),
    holdingPrincipals: new Int32Array(k),
    holdingLines: new Int32Array(k),
    isStale: new Uint8Array(k),
    isFree: new Uint8Array(k),
    isIn: new Uint8Array(k),
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

/** Adds a member that withholds from a candidate, both in `place`, until the clock stands at `due`. */
export function addHolder(state: State, place: number, due: number): void {
  const { holders, layout, listener } = state;
  const member = layout.memberIn[place]!;
  const candidate = layout.candidateIn[place]!;
  const cell = layout.cellAt[place]!;
  const at = holders.count++;
  holders.member[at] = member;
  holders.candidate[at] = candidate;
  holders.due[at] = due;
  holders.cell[at] = cell;
  holders.isBound[at] = cell < 0 ? 0 : layout.isBound[cell]!;
  holders.isLine[at] = cell < 0 ? 0 : layout.isLine[cell]!;
  // Who they are that were reported without a name is not known.
  holders.isPrincipal[at] = cell < 0 && layout.isCounted[candidate] === 1 ? 0 : layout.isPrincipal[member]!;
  holders.left[at] = Infinity;
  holders.phase[at] = WAITING;
  if (layout.joins[member] === 0) hold(state, at);
  // What comes after the last day never does.
  if (due <= layout.elapsed[layout.elapsed.length - 1]!) enqueue(holders, at);
  listener?.({ type: 'withholds', member, candidate, reason: reasonOf(state, candidate, cell) });
}

/** Lets a holder withhold from now on: it is a member. */
export function hold(state: State, at: number): void {
  state.holders.phase[at] = HOLDING;
  count(state, at, 1);
}

function count(state: State, at: number, by: 1 | -1): void {
  const { holders, holding, holdingPrincipals, holdingLines, isStale } = state;
  const candidate = holders.candidate[at]!;
  const isPrincipal = holders.isPrincipal[at]!;
  const isLine = holders.isLine[at]!;
  holding[candidate]! += by;
  holdingPrincipals[candidate]! += by * isPrincipal;
  holdingLines[candidate]! += by * isLine;
  isStale[candidate] = 1;
  if ((isPrincipal | isLine) === 1) state.isUnsettled = true;
}

function reasonOf({ layout }: State, candidate: number, cell: number): Reason {
  return layout.cells[cell]?.reason ?? (layout.isCounted[candidate] === 1 ? 'unnamed' : 'unseen');
}

/** Lets a holder come round; one that has not joined yet will not withhold when it does. */
export function comeRound(state: State, at: number, because: 'itself' | 'condition' | 'own-exit'): void {
  const { holders, layout } = state;
  if (holders.phase[at] === HOLDING) {
    count(state, at, -1);
    holders.left[at] = state.time;
    if (layout.waitsForOthers) state.mayLift = true;
  }
  holders.phase[at] = ROUND;
  state.listener?.({
    type: 'comes-round',
    member: holders.member[at]!,
    candidate: holders.candidate[at]!,
    because,
  });
}
