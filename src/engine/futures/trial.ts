/** One trial: what may still happen, each thing at the time at which chance has it, until somebody is chosen. */
import { draw } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { chancesOf, drawTrial, type Chances } from './chances.js';
import { clockAt, timeAt } from './clock.js';
import { datesOf, type Dates } from './turning-dates.js';
import { layoutOf, paceOf, type Layout } from './layout.js';
import type { Parameters } from './parameters.js';
import { isLiftedAtOnce, leadOf, settle } from './pressure.js';
import type { Race } from './race.js';
import { ABSENT, HOLDING, WAITING } from './holders.js';
import { endings, stateOf, tellRound, timeHolders, type State } from './state.js';

/** Probability that somebody else who is agreed on is a name on record. Source: [Cases], 7 of 16: docs/calibration.md. */
const NAME_SHARE = 7 / 16;

/** A race ready to be tried again and again. */
export interface Course extends Dates {
  readonly state: State;
  readonly chances: Chances;
  readonly ends: ReturnType<typeof endings>;
  /** Whether a stance may be lifted before anything has happened. */
  readonly mayLiftAtOnce: boolean;
}

/** What a course is made of. */
export interface Side {
  readonly race: Race;
  readonly parameters: Parameters;
}

/** Lays a race out for the trials of a seed. @throws RangeError when the seed is empty. */
export function courseOf({ race, parameters }: Side, seed: string): Course {
  const layout = layoutOf(race, parameters);
  const state = stateOf(layout);
  return {
    state,
    chances: chancesOf(layout, seed),
    ends: endings(race.candidates.length),
    ...datesOf(layout),
    mayLiftAtOnce: layout.waitsForOthers || isLiftedAtOnce(state),
  };
}

/** The course of the same race and draws with other parameters; what they do not touch is shared, and costs nothing. */
export function retuned({ state, ...course }: Course, parameters: Parameters): Course {
  const { layout } = state;
  return { ...course, state: stateOf({ ...layout, ...paceOf(layout, parameters) }) };
}

/** Runs a trial; afterwards `state.outcome` and `state.day` say how and when it ended. */
export function runTrial(course: Course, trial: number): void {
  const { state, chances, ends, mayLiftAtOnce } = course;
  drawTrial(state, chances, trial);
  const { race, candidateAt } = state.layout;
  if (race.decided !== null) {
    state.outcome = candidateAt.get(race.decided)!;
    state.day = 0;
    timeHolders(state, chances.row.low, state.outcome);
    return;
  }
  state.mayLift = mayLiftAtOnce;
  settle(state, chances);
  while (state.outcome < 0) {
    if (happen(course)) settle(state, chances);
    else if (state.outcome < 0) {
      state.outcome = ends[race.end];
      state.day = race.days;
    }
  }
}

const ROUNDS = 1;
const GIVES = 2;
const EXITS = 3;
const MEETS = 4;
const EXTENDS = 5;
const FINDS = 6;

/** Lets the next thing happen; false: it ended the race, or nothing happens before the last day is over. */
function happen(course: Course): boolean {
  const { state, dates, turningDates } = course;
  const { layout } = state;
  findNext(state);
  const onClock = timeAt(layout, state.due);
  const date = (state.isStepwise ? dates : turningDates)[state.dated]!;
  const chosen = firstChosen(course);
  const choice = chosen < 0 ? Infinity : state.chosenAt[chosen]!;
  const time = Math.min(onClock, date, choice);
  if (time > layout.race.days) return false;
  state.time = time;
  if (time === date) return passDate(course);
  if (time === choice) {
    state.clock = Math.max(state.clock, clockAt(layout.elapsed, time));
    return finish(course, chosen);
  }
  state.clock = state.due;
  return passOnClock(course);
}

/** What is next on the clock: into `state.kind`, `state.index` and `state.due`. */
function findNext(state: State): void {
  const { roundDue, givenDue, exitDue } = state;
  state.due = Infinity;
  takeFirst(state, ROUNDS, roundDue);
  takeFirst(state, GIVES, givenDue);
  takeFirst(state, EXITS, exitDue);
  const { meetingDue, extensionDue, foundDue } = state;
  if (meetingDue >= 0 && meetingDue < state.due) {
    state.kind = MEETS;
    state.due = meetingDue;
  }
  if (extensionDue < state.due) {
    state.kind = EXTENDS;
    state.due = extensionDue;
  }
  if (foundDue < state.due) {
    state.kind = FINDS;
    state.due = foundDue;
  }
}

/** The first of `dues` that is still to come, when it comes before what was found so far. */
function takeFirst(state: State, kind: number, dues: Float64Array): void {
  for (let at = 0; at < dues.length; at++) {
    const due = dues[at]!;
    if (due < 0 || due >= state.due) continue;
    state.kind = kind;
    state.index = at;
    state.due = due;
  }
}

/** The candidate that is chosen first; at the same time the one with more backing, then by lot. −1: none yet. */
function firstChosen({ state, chances }: Course): number {
  const { chosenAt, layout } = state;
  let first = -1;
  for (let at = 0; at < chosenAt.length; at++) {
    if (chosenAt[at] === Infinity) continue;
    const earlier = first < 0 ? -1 : chosenAt[at]! - chosenAt[first]!;
    if (earlier < 0 || (earlier === 0 && isBefore(layout, chances, [at, first]))) first = at;
  }
  return first;
}

function isBefore({ backing }: Layout, { lots, tieOf }: Chances, [a, b]: readonly [number, number]): boolean {
  const more = backing[a]! - backing[b]!;
  if (more !== 0) return more > 0;
  return uniform(draw(lots, tieOf(a), 0)) < uniform(draw(lots, tieOf(b), 0));
}

function passOnClock(course: Course): boolean {
  const { state, ends } = course;
  const { kind, index } = state;
  if (kind === ROUNDS) comeRound(state, index);
  else if (kind === GIVES) {
    state.givenDue[index] = -1;
    state.mayLift = true;
    state.listener?.({ type: 'given', concession: index });
  } else if (kind === EXITS) {
    state.isIn[index] = 0;
    state.exitDue[index] = Infinity;
    state.lead = leadOf(state);
    state.mayLift = true;
    state.isUnsettled = true;
    state.listener?.({ type: 'gives-up', candidate: index });
  } else if (kind === MEETS) {
    state.meetingDue = -1;
    state.isUnsettled = true;
    state.listener?.({ type: 'meeting' });
  } else if (kind === FINDS) return findSomeone(course);
  else return finish(course, ends.extended);
  return true;
}

/** Somebody comes round to a candidate. */
function comeRound(state: State, candidate: number): void {
  const { holders, layout, listener } = state;
  state.isStale[candidate] = 1;
  if (layout.waitsForOthers) state.mayLift = true;
  if (listener === null) return;
  for (let seat = holders.first[candidate]!; seat < holders.first[candidate + 1]!; seat++) {
    if (holders.phase[seat] !== ABSENT && holders.due[seat] === state.clock) tellRound(state, seat, 'itself');
  }
}

/** A date that was known beforehand: members join, and stances that waited for the day are lifted by {@link settle}. */
function passDate({ state, chances }: Course): boolean {
  const { holders, layout, time } = state;
  state.dated += 1;
  state.mayLift = true;
  state.clock = clockAt(layout.elapsed, time);
  for (const member of layout.joining) {
    if (layout.joins[member] !== time) continue;
    state.listener?.({ type: 'joins', member });
    for (let at = 0; at < state.isStale.length; at++) state.isStale[at] = 1;
    for (const seat of holders.open) {
      if (holders.phase[seat] !== WAITING || holders.member[seat] !== member) continue;
      timeHolders(state, chances.row.low, holders.candidate[seat]!);
      if (holders.due[seat]! >= state.clock) holders.phase[seat] = HOLDING;
    }
  }
  return true;
}

/** Somebody else is agreed on: from now on nobody else is chosen, and the choice itself follows. */
function findSomeone(course: Course): boolean {
  const { state, chances, ends } = course;
  const { substitutes } = state.layout;
  state.listener?.({ type: 'found' });
  let found = -1;
  if (uniform(chances.row.high[chances.race + 1]!) < NAME_SHARE) {
    for (const name of substitutes) {
      if (state.isIn[name] === 1 && (found < 0 || isBefore(state.layout, chances, [name, found])))
        found = name;
    }
  }
  state.time += state.isSameDay ? 0 : state.delay;
  if (state.time > state.layout.race.days) return false;
  return finish(course, found < 0 ? ends.someone : found);
}

/** Ends the race now. Always false: nothing happens afterwards. */
function finish({ state, chances }: Course, outcome: number): false {
  const { layout, time } = state;
  state.outcome = outcome;
  // Nothing that is drawn happens on the reading date.
  state.day = Math.max(1, Math.ceil(time));
  if (outcome < layout.stands.length) timeHolders(state, chances.row.low, outcome);
  return false;
}
