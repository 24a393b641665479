import type { CandidateId } from '../case/candidate.js';
import { lift } from './conditions.js';
import { membersOn } from '../case/member.js';
import type { Position, Profile } from './position.js';
import { recordsAt, spellStart, type Reading } from '../snapshot.js';
import type { Scenario } from '../case/scenario.js';
import { sideOf } from '../case/stance.js';

/** The profile of `candidate` at `reading`, with conditions solved to their least fixed point. */
export function profile(scenario: Scenario, candidate: CandidateId, reading: Reading): Profile {
  const cells = scenario.stances[candidate] ?? {};
  const declared = membersOn(scenario.body, reading.asOf).map((member): Position => {
    const records = recordsAt(cells[member.code] ?? [], reading);
    const record = records.at(-1) ?? null;
    const stance = record?.stance ?? 'undeclared';
    const since = spellStart(records, (other) => sideOf(other.stance) === sideOf(stance));
    return { member, stance, record, since, lifted: null };
  });
  return lift(declared, { scenario, reading });
}
