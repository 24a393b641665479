import type { IsoDate } from '../case/date.js';
import type { Member } from '../case/member.js';
import type { Stance, StanceRecord } from '../case/stance.js';

/** That a condition is met: since a day, or for all time (`since` null). */
export interface Fulfilment {
  readonly since: IsoDate | null;
}

/** Where one member stands on one candidate at one reading. */
export interface Position {
  readonly member: Member;
  /** The stance in force, after conditions. */
  readonly stance: Stance;
  /** The record in force; null: nothing is recorded, so the member is undeclared by default. */
  readonly record: StanceRecord | null;
  /**
   * First day of the unbroken spell in which it has consented, withheld or been undeclared, whichever of these its
   * record says; null: it always has.
   */
  readonly since: IsoDate | null;
  /** How the record's condition was met; null: it has none, or none that is met. */
  readonly lifted: Fulfilment | null;
}

/** The positions of all members on one candidate, in alphabetical order of their codes. */
export type Profile = readonly Position[];
