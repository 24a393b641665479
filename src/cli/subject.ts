/** The candidate that an answer is about: the one that was asked for, or else the front-runner. */
import type { Assessment, CandidateId, Scenario } from '../engine/index.js';
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

/**
 * Refuses a candidate that nobody has named in any of `readings`; without one, readings that have no front-runner.
 * `later` is the flag that chooses a later day.
 */
export function refuseUnknown(
  asked: CandidateId | null,
  readings: readonly Assessment[],
  later = '--as-of',
): void {
  const last = readings.at(-1);
  if (last === undefined) return;
  if (asked !== null) {
    if (readings.some(({ standings }) => standings.some(({ id }) => id === asked))) return;
    const message = `nobody has named ${asked} by ${last.snapshot.asOf}`;
    throw new UsageError(message, `--hindsight, or a later ${later}`);
  }
  if (readings.every(({ frontRunner }) => frontRunner === null)) throw leaderless(last);
}

/** There is no front-runner to speak of. */
function leaderless({ tied, standings, snapshot: { asOf } }: Assessment): UsageError {
  const choices = tied.length > 0 ? tied : standings.map(({ id }) => id);
  const one = choices.map((id) => `--candidate ${id}`).join(' or ');
  if (tied.length > 0) {
    return new UsageError(`${sentenceList(tied)} are tied for the lead on ${asOf}; choose one`, one);
  }
  const message = `no candidate has declared by ${asOf}, so there is no front-runner`;
  return new UsageError(
    message,
    one === '' ? '--hindsight, or a later --as-of' : `${one}, or a later --as-of`,
  );
}
