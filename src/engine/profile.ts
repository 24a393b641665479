import type { CandidateId } from './candidate.js';
import { lift } from './conditions.js';
import type { IsoDate } from './date.js';
import { membersOn } from './member.js';
import type { Position, Profile } from './position.js';
import { recordsAt, type Reading } from './reading.js';
import type { Scenario } from './scenario.js';
import { withholds, type StanceRecord } from './stance.js';

/** The profile of `candidate` at `reading`, with conditions solved to their least fixed point. */
export function profile(scenario: Scenario, candidate: CandidateId, reading: Reading): Profile {
  const cells = scenario.stances[candidate] ?? {};
  const declared = membersOn(scenario.body, reading.asOf).map((member): Position => {
    const records = recordsAt(cells[member.code] ?? [], reading);
    const record = records.at(-1) ?? null;
    const stance = record?.stance ?? 'undeclared';
    return { member, stance, record, since: spellStart(records), lifted: null };
  });
  return lift(declared, { scenario, reading });
}

/** The first day of the spell of withholding that the last of `records` belongs to. */
function spellStart(records: readonly StanceRecord[]): IsoDate | null {
  const lastOther = records.findLastIndex(({ stance }) => !withholds(stance));
  return records[lastOther + 1]?.from ?? null;
}
