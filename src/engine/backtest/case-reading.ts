/** One reading of a settled case: what was known, what may happen by it, and what did. */
import type { CandidateId } from '../case/candidate.js';
import { daysBetween, type IsoDate } from '../case/date.js';
import type { Snapshot } from '../case/in-force.js';
import { raceOf, type Race } from '../futures/index.js';
import { snapshot } from '../snapshot.js';
import { verdicts } from '../verdict/standings.js';
import { decidedOn, startOf, type EndedCase } from './settled.js';

/** The outcome that somebody is appointed who is not on record; no candidate has this id, since ids have no blanks. */
export const SOMEONE_ELSE = 'someone else';

/** The outcome that nobody is chosen: an extension, a vacancy, or no decision in the time that is simulated. */
export const NOBODY = 'nobody chosen';

/** A candidate who is on record and not out. */
export interface Contender {
  readonly id: CandidateId;
  /** How many members withhold from it, by what was on record. */
  readonly holdouts: number;
}

/** A settled case as it stood on one day, as it was known then. */
export interface CaseReading {
  readonly asOf: IsoDate;
  /** Days since the start of the case. */
  readonly age: number;
  readonly race: Race;
  /** By id. */
  readonly contenders: readonly Contender[];
  /** Who leads: one is the front-runner, several are tied, none is nobody. */
  readonly leaders: readonly CandidateId[];
  /** The front-runner; null: nobody leads alone. */
  readonly frontRunner: CandidateId | null;
  /** What happened: the id of a contender, {@link SOMEONE_ELSE} or {@link NOBODY}. */
  readonly happened: string;
  /** Days from the reading to the decision; null: there was none. */
  readonly day: number | null;
  /** Whether a deadline is on the clock of which nothing says that it was announced. */
  readonly hasAssumedDeadline: boolean;
}

/** Reads a settled case on one day, without hindsight; `assumed` says whether assumed deadlines are known. */
export function readingOf(settled: EndedCase, asOf: IsoDate, assumed = true): CaseReading {
  const read = snapshot(settled.scenario, { asOf });
  const { standings, frontRunner, tied } = verdicts(read);
  const inRace = standings.filter(({ candidacy }) => candidacy !== 'withdrawn');
  const contenders = inRace.map(({ id, withholding }) => ({ id, holdouts: withholding.length }));
  const decided = decidedOn(settled);
  return {
    asOf,
    age: daysBetween(startOf(settled.scenario) ?? asOf, asOf),
    race: raceOf(assumed ? read : announcedOnly(read)),
    contenders,
    leaders: frontRunner === null ? tied : [frontRunner],
    frontRunner,
    happened: happenedOf(settled, contenders),
    day: decided === null ? null : daysBetween(asOf, decided),
    hasAssumedDeadline: Object.values(read.events).some((event) => event.assumed && event.date > asOf),
  };
}

/** The snapshot without the milestones of which nothing says that they were announced. */
function announcedOnly(read: Snapshot): Snapshot {
  const events = Object.entries(read.events).filter(([, { assumed }]) => !assumed);
  return { ...read, events: Object.fromEntries(events) };
}

function happenedOf({ outcome }: EndedCase, contenders: readonly Contender[]): string {
  if ('someone' in outcome) return SOMEONE_ELSE;
  if (!('appointed' in outcome)) return NOBODY;
  return contenders.some(({ id }) => id === outcome.appointed) ? outcome.appointed : SOMEONE_ELSE;
}
