/** What the cases have to say about hazards: who was exposed to what on which days, and what happened on which day. */
import type { ExitReason, SearchState } from './pressed.js';

/** A hazard: what kind of thing may happen to whom. Concessions are by whether a principal withholds and how firmly. */
export type HazardKind =
  'reserved' | 'objects' | 'principal-reserved' | 'principal-objects' | 'given' | ExitReason | SearchState;

/** Somebody or something exposed to a hazard: the days after `from` up to and with `to`. */
export interface Exposure {
  readonly kind: HazardKind;
  readonly from: number;
  readonly to: number;
  /** In (0, 1]: in what share of the ways to fill in the record it was exposed. */
  readonly weight: number;
}

/** Something that happened, on one of the days after `after` up to and with `by`; its exposure ended with `after`. */
export interface Occurrence {
  /** Which of these hazards it may have been, each with its share. */
  readonly kinds: readonly (readonly [kind: HazardKind, weight: number])[];
  readonly after: number;
  readonly by: number;
}

/** What one source of evidence says. */
export interface Hazards {
  readonly exposures: readonly Exposure[];
  readonly occurrences: readonly Occurrence[];
}

/** Events and the weeks in which they could have happened. */
export interface EventsAndWeeks {
  readonly events: number;
  readonly weeks: number;
}
