/** One trial told event by event: a possible future. */
import type { Outcome } from '../case/expectation.js';
import { ENDINGS } from './ensemble.js';
import type { Reason } from './may-withhold.js';
import type { TrialEvent } from './state.js';
import { courseOf, runTrial, type Side } from './trial.js';

/** Something that happens on a day of a future; day 0 is the reading date, on which nothing that is drawn happens. */
export type FutureEvent = { readonly day: number } & (
  | {
      readonly type: 'withholds';
      readonly member: string;
      readonly candidate: string;
      readonly reason: Reason;
    }
  | {
      readonly type: 'comes-round';
      readonly member: string;
      readonly candidate: string;
      readonly because: 'itself' | 'condition' | 'own-exit';
    }
  | { readonly type: 'given'; readonly concession: string }
  | { readonly type: 'gives-up' | 'free' | 'stopped'; readonly candidate: string }
  | { readonly type: 'joins'; readonly member: string }
  | { readonly type: 'meeting' | 'found' }
);

/** How a future ends. */
export interface FutureEnd {
  readonly outcome: Outcome;
  /** Who is appointed; null for the other outcomes. */
  readonly candidate: string | null;
  readonly day: number;
}

/** One trial from beginning to end. */
export interface Future {
  readonly trial: number;
  /** In the order in which they happen. */
  readonly events: readonly FutureEvent[];
  readonly end: FutureEnd;
}

/** Tells trial `trial` of a run by itself: exactly what happened in it when it was one of a hundred thousand. */
export function futureOf(side: Side, seed: string, trial: number): Future {
  const course = courseOf(side, seed);
  const { race } = course.state.layout;
  const events: FutureEvent[] = [];
  course.state.listener = (event) => {
    events.push({ day: Math.ceil(course.state.time), ...named(event, side) });
  };
  runTrial(course, trial);
  const { outcome, day } = course.state;
  const candidate = race.candidates[outcome]?.id ?? null;
  const end = candidate === null ? ENDINGS[outcome - race.candidates.length]! : 'appointed';
  return { trial, events, end: { outcome: end, candidate, day } };
}

type Told<T> = T extends { readonly day: number } ? Omit<T, 'day'> : never;

/** An event by the names of those it is about. */
function named(event: TrialEvent, { race }: Side): Told<FutureEvent> {
  const member = (at: number) => race.members[at]!.member.code;
  const candidate = (at: number) => race.candidates[at]!.id;
  if (event.type === 'withholds' || event.type === 'comes-round')
    return { ...event, member: member(event.member), candidate: candidate(event.candidate) };
  if (event.type === 'given') return { type: 'given', concession: race.concessions[event.concession]! };
  if (event.type === 'joins') return { type: 'joins', member: member(event.member) };
  return 'candidate' in event
    ? { type: event.type, candidate: candidate(event.candidate) }
    : { type: event.type };
}
