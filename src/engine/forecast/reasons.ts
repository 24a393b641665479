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
  const standing = decided === null ? candidates.filter(({ status }) => status === 'stands') : [];
  const most = Math.max(...standing.map(({ backing }) => backing));
  const principals = new Set(
    members.flatMap(({ isPrincipal, member }) => (isPrincipal ? [member.code] : [])),
  );
  const positions = standing.find(({ id }) => id === subject)?.positions ?? [];
  return {
    outbacked: standing.filter(({ backing }) => backing < most).map(({ id }) => id),
    weighty: positions.flatMap(({ member, stance }) =>
      withholds(stance) && principals.has(member) ? [member] : [],
    ),
  };
}
