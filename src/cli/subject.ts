/** The candidate that an answer is about: the one that was asked for, or else the front-runner. */
import {
  lastDayOf,
  stands,
  type Assessment,
  type CandidacyRecord,
  type CandidateId,
  type IsoDate,
  type Scenario,
} from '../engine/index.js';
import { sentenceList } from '../report/index.js';
import { UsageError } from './errors.js';
import { candidateFrom } from './values.js';

/** The candidate that `--candidate` names, by id or name; null: none was named. */
export async function candidateIn(
  { candidates }: Pick<Scenario, 'candidates'>,
  name: string | undefined,
): Promise<CandidateId | null> {
  if (name === undefined) return null;
  if (Object.hasOwn(candidates, name)) return name;
  const { candidateCalled } = await import('../scenario/index.js');
  return candidateFrom(candidateCalled(name, candidates));
}

/** What was read, and how; of several readings the last. */
interface Read {
  readonly scenario: Pick<Scenario, 'candidates'>;
  readonly reading: { readonly hindsight: boolean };
  /** The flag that chooses a later day; default: `--as-of`. */
  readonly later?: string;
}

/** Refuses a candidate that nobody has named in any of `readings`; without one, readings that have no front-runner. */
export function refuseUnknown(asked: CandidateId | null, readings: readonly Assessment[], read: Read): void {
  const last = readings.at(-1);
  if (last === undefined) return;
  const { asOf } = last.snapshot;
  if (asked !== null) {
    if (readings.some(({ standings }) => standings.some(({ id }) => id === asked))) return;
    const records = read.scenario.candidates[asked]?.candidacy ?? [];
    throw new UsageError(`nobody has named ${asked} by ${asOf}`, counting(records, asOf, read));
  }
  if (readings.every(({ frontRunner }) => frontRunner === null)) throw leaderless(last, read);
}

/** How `records` can be made to count, of which none counts on `asOf`; null: they cannot. */
function counting(
  records: readonly CandidacyRecord[],
  asOf: IsoDate,
  { reading: { hindsight }, later = '--as-of' }: Read,
): string | null {
  const held = records.map(({ from }) => from ?? '').sort()[0];
  if (held === undefined) return null;
  const seen = records.map(({ from, known }) => [from ?? '', hindsight ? '' : (known ?? '')].sort()[1]);
  const day = seen.sort()[0] ?? '';
  const isLate = held <= asOf && !hindsight;
  const isMonth = !isLate && lastDayOf(day.slice(0, 7)) === day;
  const note = isMonth ? '; a month counts from its last day' : '';
  return `${isLate ? '--hindsight, or ' : ''}${later} ${day} or later${note}`;
}

/** There is no front-runner to speak of. */
function leaderless({ tied, standings, snapshot: { asOf } }: Assessment, read: Read): UsageError {
  const choices = tied.length > 0 ? tied : standings.map(({ id }) => id);
  const one = choices.map((id) => `--candidate ${id}`).join(' or ');
  if (tied.length > 0) {
    return new UsageError(`${sentenceList(tied)} are tied for the lead on ${asOf}; choose one`, one);
  }
  const message = `no candidate has declared by ${asOf}, so there is no front-runner`;
  const records = Object.values(read.scenario.candidates).flatMap(({ candidacy }) => candidacy);
  const standing = records.filter(({ status }) => stands(status));
  const ways = [...(one === '' ? [] : [one]), counting(standing, asOf, read)].filter((way) => way !== null);
  return new UsageError(message, ways.join(', or ') || null);
}
