/** Who may be appointed, and how far each candidacy has come. */
import type { IsoDate } from './date.js';
import type { MemberCode } from './member.js';

/** A candidate's key in the scenario, such as `rutte`. */
export type CandidateId = string;

/**
 * How far a candidacy has come: named by others, sought, put first by press or governments though nobody has put it
 * forward, put forward, or over.
 */
export const CANDIDACIES = ['mentioned', 'interested', 'leading', 'declared', 'withdrawn'] as const;

/** One of {@link CANDIDACIES}. */
export type Candidacy = (typeof CANDIDACIES)[number];

/** Whether somebody of that candidacy stands, and so may be the front-runner. */
export function stands(candidacy: Candidacy): boolean {
  return candidacy === 'leading' || candidacy === 'declared';
}

/** A candidacy from a day on. */
export interface CandidacyRecord {
  /** First day on which it holds; null: it holds for all time. */
  readonly from: IsoDate | null;
  /** First day on which it is known; null: always known. */
  readonly known: IsoDate | null;
  readonly status: Candidacy;
  readonly source: string | null;
  /** Why reading the source as this status is a judgement; null: it is not one. */
  readonly judgement: string | null;
}

/** Someone who may be appointed. */
export interface Candidate {
  readonly id: CandidateId;
  readonly name: string;
  /** The candidate's own member; null: none of the body's. */
  readonly member: MemberCode | null;
  /** Oldest first. */
  readonly candidacy: readonly CandidacyRecord[];
}
