/** Why a forecast says what may surprise: who cannot be chosen yet, and whose objection weighs more. */
import type { CandidateId } from '../case/candidate.js';
import type { MemberCode } from '../case/member.js';
import { withholds } from '../case/stance.js';
import type { Race } from '../futures/race.js';

/** Reasons that are told beside a forecast; none once a decision is on record. */
export interface ForecastReasons {
  /** Who stand with less backing than another, so that they are chosen only when that one is gone, or the known consents are enough. */
  readonly outbacked: readonly CandidateId[];
  /** The members that withhold from the subject by a record and whose objection is known to end candidacies. */
  readonly weighty: readonly MemberCode[];
}

/** Those of a race; `subject` is the candidate that is spoken of, null: nobody. */
export function forecastReasons(
  { candidates, members, decided }: Race,
  subject: CandidateId | null,
): ForecastReasons {
  const principals = new Set(
    members.flatMap(({ isPrincipal, member }) => (isPrincipal ? [member.code] : [])),
  );
  const positions =
    decided === null
      ? candidates.find(({ id, status }) => id === subject && status === 'stands')?.positions
      : undefined;
  return {
    outbacked: candidates
      .map(({ id }) => id)
      .filter((id) => outbackedBy({ candidates, decided }, id).length > 0),
    weighty: (positions ?? []).flatMap(({ member, stance }) =>
      withholds(stance) && principals.has(member) ? [member] : [],
    ),
  };
}

/** Who stand with more backing than a candidate who stands, by id, as long as nothing is decided. */
export function outbackedBy(
  { candidates, decided }: Pick<Race, 'candidates' | 'decided'>,
  id: CandidateId,
): readonly CandidateId[] {
  const standing = decided === null ? candidates.filter(({ status }) => status === 'stands') : [];
  const backing = standing.find((each) => each.id === id)?.backing ?? Infinity;
  return standing.filter((each) => each.backing > backing).map((each) => each.id);
}
