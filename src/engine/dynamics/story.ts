/** One trial told event by event. */
import { isolation } from './covariates.js';
import { courseOf, type Course, type Start } from './course.js';
import { rateOf } from './pressure.js';
import type { Recorder } from './recorder.js';
import { STATE_NAMES, type StateName } from './state.js';
import type { Cause } from './turn.js';
import { ln } from '../random/elementary.js';
import { runTrial } from './trial.js';

/** What wore a member's resolve out in the week in which it was spent: the terms of the equation. */
export interface Terms {
  /** λ, per week. */
  readonly hazard: number;
  /** m, in [0, 1]. */
  readonly isolation: number;
  /** b, in [0, 1]; null: the member has no friends. */
  readonly friends: number | null;
  /** d, in [0, 1]. */
  readonly deadline: number;
  /** q: whether the whole Quad accepts; null: the body has none. */
  readonly quad: boolean | null;
  /** o: whether it had been offered something. */
  readonly offered: boolean;
  /** ζ, the member's own inclination in this trial; log scale, mean 0. */
  readonly frailty: number;
  /** ε, the week's shock; log scale, mean 0. */
  readonly shock: number;
}

/** Something that happened in a week of a trial; week 0 is how the trial begins. */
export type StoryEvent =
  | {
      readonly type: 'moved';
      readonly week: number;
      readonly member: string;
      readonly candidate: string;
      readonly from: StateName;
      readonly to: StateName;
      readonly cause: Cause;
      /** Null unless the cause is pressure. */
      readonly terms: Terms | null;
    }
  | {
      readonly type: 'offered';
      readonly week: number;
      readonly member: string;
      readonly candidate: string;
      /** The concession; null: the scenario names none. */
      readonly concession: string | null;
    }
  | {
      readonly type: 'declared' | 'gave-up' | 'silence-opened';
      readonly week: number;
      readonly candidate: string;
    }
  | { readonly type: 'joined'; readonly week: number; readonly member: string };

/** How a trial ends. */
export type Outcome =
  | { readonly outcome: 'appointed'; readonly candidate: string; readonly week: number }
  | { readonly outcome: 'extended'; readonly week: number }
  | { readonly outcome: 'none' };

/** One trial from beginning to end. */
export interface Story {
  readonly trial: number;
  /** In the order in which they took effect. */
  readonly events: readonly StoryEvent[];
  readonly outcome: Outcome;
}

/** Tells trial `trial` of a run by itself: exactly what happened in it when it was one of a hundred thousand. */
export function story(start: Start, trial: number): Story {
  const course = courseOf(start);
  const events: StoryEvent[] = [];
  course.recorder = recorderOf(course, (event) => events.push(event));
  runTrial(course, trial);
  return { trial, events, outcome: outcomeOf(course) };
}

/** How the trial that `course` has just run ended. */
function outcomeOf({ appointed, extended, week, layout }: Course): Outcome {
  if (appointed >= 0) return { outcome: 'appointed', candidate: layout.candidates[appointed]!, week };
  return extended ? { outcome: 'extended', week } : { outcome: 'none' };
}

function recorderOf(course: Course, tell: (event: StoryEvent) => void): Recorder {
  const { layout } = course;
  const who = (cell: number) => ({
    week: course.week,
    member: layout.members[layout.memberOf[cell]!]!,
    candidate: layout.candidates[layout.candidateOf[cell]!]!,
  });
  const about = (type: 'declared' | 'gave-up' | 'silence-opened') => (candidate: number) =>
    tell({ type, week: course.week, candidate: layout.candidates[candidate]! });
  return {
    moved: (cell, { to, cause }) =>
      tell({
        type: 'moved',
        ...who(cell),
        from: STATE_NAMES[course.state[cell]!]!,
        to: STATE_NAMES[to],
        cause,
        terms: cause === 'pressure' ? termsOf(course, cell) : null,
      }),
    offered: (cell) => tell({ type: 'offered', ...who(cell), concession: layout.concessions[cell]! }),
    declared: about('declared'),
    gaveUp: about('gave-up'),
    silenceOpened: about('silence-opened'),
    joined: (member) => tell({ type: 'joined', week: course.week, member: layout.members[member]! }),
  };
}

/** The terms of the hazard of a cell, while its candidate is the one under way. */
function termsOf(course: Course, cell: number): Terms {
  const { layout, rates } = course;
  const member = layout.memberOf[cell]!;
  const candidate = layout.candidateOf[cell]!;
  const total = layout.friendships.total[member]!;
  return {
    hazard: rateOf(course, cell),
    isolation: isolation(course.support[candidate]! / course.presentCount, rates.parameters.isolationFloor),
    friends: total === 0 ? null : (course.friends[cell]! - rates.firstFriends[member]!) / total,
    deadline: rates.deadline[course.week]!,
    quad: layout.quadSize === 0 ? null : course.quadSupport[candidate] === layout.quadSize,
    offered: course.offered[cell] === 1,
    frailty: ln(course.frailty[member]!),
    shock: course.shock,
  };
}
