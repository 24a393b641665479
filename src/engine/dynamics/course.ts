/** The state of a trial, and the slots of its draws. */
import { runKey, stream, type Slots, type Stream } from '../random/stream.js';
import { layoutOf, type Layout } from './layout.js';
import type { Parameters } from './parameters.js';
import type { Race } from './race.js';
import { ratesOf, type Rates } from './rates.js';
import type { Recorder } from './recorder.js';

/** What is decided by a draw; the counter of a draw is one of these plus the visit. */
export const PURPOSE = {
  comesRoundOrTurns: 0,
  defects: 1 << 16,
  offered: 2 << 16,
  breaksSilence: 3 << 16,
  counted: 4 << 16,
  frailty: 5 << 16,
  givesUp: 6 << 16,
  declares: 7 << 16,
  clears: 8 << 16,
  total: 9 << 16,
  shock: 10 << 16,
  extended: 11 << 16,
  evidence: 12 << 16,
} as const;

/** Later than any week. */
export const NEVER = 0x7fffffff;

/** Candidacy in a trial: not yet consulted on, consulted on, over. */
export const WAITING = 0;
/** See {@link WAITING}. */
export const STANDING = 1;
/** See {@link WAITING}. */
export const GONE = 2;

/** Of a list of those under pressure: someone on it has come round, but nobody is missing. */
export const THINNED = 1;
/** Of such a list: someone may be missing. */
export const OUTDATED = 2;

/**
 * One trial in motion. Everything is allocated once and written over by each trial; by cell unless it says otherwise.
 * Resolves are what is left of them: the weekly hazard is taken off until nothing is left.
 */
export interface Course {
  readonly layout: Layout;
  readonly rates: Rates;
  readonly chance: Stream;
  readonly n: number;
  readonly k: number;
  /** Listens in when one trial is told as a story; null in an ensemble. */
  recorder: Recorder | null;
  readonly state: Uint8Array;
  readonly visit: Uint16Array;
  readonly comingRound: Float64Array;
  readonly turning: Float64Array;
  /** 0: not drawn yet for this visit. */
  readonly untilOffer: Float64Array;
  readonly offered: Uint8Array;
  /** e^(ζ − βr (2r − 1) + βo o). */
  readonly readiness: Float64Array;
  /** The week in which a consenting member becomes undeclared. */
  readonly defects: Int32Array;
  /** Where e^(βb (2b − 1)) stands in the table of the rates: one on for each unit of weight of friends that consent. */
  readonly friends: Int32Array;
  /** The last week in which it left withholding or undeclared for S, and from which state; 0: never. */
  readonly leftWeek: Int32Array;
  readonly leftFrom: Uint8Array;
  readonly everWithheld: Uint8Array;
  /** λ0(state) · a · e^(βm (m − m̄) + βd (d − d̄) + βq (q − q̄) + ε), by state, of the candidate under way. */
  readonly pull: Float64Array;
  /** By member. */
  readonly present: Uint8Array;
  /** By member: e^ζ. */
  readonly frailty: Float64Array;
  /** By member: how many standing candidates are its own. */
  readonly ownStanding: Int32Array;
  /** By candidate, as are all below. */
  readonly standing: Uint8Array;
  /** 1: its counts below are kept in step with the states. */
  readonly consulted: Uint8Array;
  readonly support: Int32Array;
  readonly undeclared: Int32Array;
  readonly withholding: Int32Array;
  readonly quadSupport: Int32Array;
  readonly quadWithholding: Int32Array;
  readonly givingUp: Float64Array;
  readonly declaresWeek: Int32Array;
  readonly pausedUntil: Int32Array;
  readonly silences: Int32Array;
  readonly leaves: Uint8Array;
  /** The first week in which a member that consents now may become undeclared. */
  readonly nextDefection: Int32Array;
  /** How many cells of `waiting` are its own, and whether the list is {@link THINNED} or {@link OUTDATED}. */
  readonly waitingCount: Int32Array;
  readonly waitingStale: Uint8Array;
  /** From the candidate's first cell on: the cells that pressure works on, in order. */
  readonly waiting: Int32Array;
  /** Planned changes as cell · 8 + state, and how many they are. */
  readonly moves: Int32Array;
  moveCount: number;
  /** The cells of a pool and their lots, in ascending order of the lots. */
  readonly pool: Int32Array;
  readonly lots: Float64Array;
  week: number;
  presentCount: number;
  /** ε and e^ε of the week. */
  shock: number;
  shockFactor: number;
  /** What is left before the incumbent is extended. */
  untilExtension: number;
  /** The candidate that was appointed; −1: nobody. */
  appointed: number;
  extended: boolean;
}

/** The slot of a candidate; those of the cells and of the members come first. */
export function candidateSlot({ n, k }: Course, candidate: number): number {
  return n * k + n + candidate;
}

/** The slot of what concerns everyone: shock and extension. */
export function commonSlot({ n, k }: Course): number {
  return n * k + n + k;
}

/** The slots of all members' cells on a candidate. */
export function candidateCells({ n }: Course, candidate: number): Slots {
  return { from: candidate * n, to: (candidate + 1) * n };
}

/** The slots of all members. */
export function memberSlots({ n, k }: Course): Slots {
  return { from: n * k, to: n * k + n };
}

/** The slots of all sources. */
export function sourceSlots({ n, k, layout }: Course): Slots {
  const from = n * k + n + k + 1;
  return { from, to: from + layout.sources.length };
}

/** What a course is made from. */
export interface Start {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly seed: string;
}

/** A course ready for its first trial. */
export function courseOf({ race, parameters, seed }: Start): Course {
  const layout = layoutOf(race);
  const n = layout.members.length;
  const k = layout.candidates.length;
  return {
    layout,
    rates: ratesOf(layout, parameters),
    chance: stream(runKey(seed), slotsOf(layout)),
    n,
    k,
    recorder: null,
    ...cellColumns(n * k),
    pull: new Float64Array(5),
    pool: new Int32Array(n),
    lots: new Float64Array(n),
    present: new Uint8Array(n),
    frailty: new Float64Array(n),
    ownStanding: new Int32Array(n),
    ...candidateColumns(k),
    moves: new Int32Array(n * k),
    moveCount: 0,
    week: 0,
    presentCount: 0,
    shock: 0.5,
    shockFactor: 0.5,
    untilExtension: 0.5,
    appointed: -1,
    extended: false,
  };
}

function slotsOf({ members, candidates, sources }: Layout): readonly (readonly string[])[] {
  return [
    ...candidates.flatMap((id) => members.map((code) => ['cell', code, id])),
    ...members.map((code) => ['member', code]),
    ...candidates.map((id) => ['candidate', id]),
    ['common'],
    ...sources.map(({ names }) => names),
  ];
}

function cellColumns(cells: number) {
  return {
    state: new Uint8Array(cells),
    visit: new Uint16Array(cells),
    comingRound: new Float64Array(cells),
    turning: new Float64Array(cells),
    untilOffer: new Float64Array(cells),
    offered: new Uint8Array(cells),
    readiness: new Float64Array(cells),
    defects: new Int32Array(cells),
    friends: new Int32Array(cells),
    leftWeek: new Int32Array(cells),
    leftFrom: new Uint8Array(cells),
    everWithheld: new Uint8Array(cells),
    waiting: new Int32Array(cells),
  };
}

function candidateColumns(k: number) {
  return {
    standing: new Uint8Array(k),
    consulted: new Uint8Array(k),
    nextDefection: new Int32Array(k),
    waitingCount: new Int32Array(k),
    waitingStale: new Uint8Array(k),
    support: new Int32Array(k),
    undeclared: new Int32Array(k),
    withholding: new Int32Array(k),
    quadSupport: new Int32Array(k),
    quadWithholding: new Int32Array(k),
    givingUp: new Float64Array(k),
    declaresWeek: new Int32Array(k),
    pausedUntil: new Int32Array(k),
    silences: new Int32Array(k),
    leaves: new Uint8Array(k),
  };
}
