/** How the members stood on one candidate from day to day. */
import type { Assessment, CandidateId, IsoDate, Scenario } from '../../engine/index.js';
import { framed, type Mark } from './mark.js';

/** A record through time, to be drawn. */
export interface Timeline {
  readonly scenario: Scenario;
  readonly candidate: CandidateId;
  /** One for each day on which a reading may differ from the day before, oldest first (`Replay.readings`). */
  readonly readings: readonly Assessment[];
  /** First and last day that are drawn, both inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day on which the cursor stands; null: there is none. */
  readonly cursor: IsoDate | null;
  /** In px, from 320 on; the layout depends on it. */
  readonly width: number;
}

/** The members by stance as areas over time, the verdict as a band below, events above. */
export function timelinePicture({ width }: Timeline): Mark {
  return framed({ name: 'timeline', title: '', description: '', width, height: width, children: [] });
}
