/** Says where a dated record of an overlay replaces the earlier history of a member, which nobody may have meant. */
import { recordsByMember, type Scenario } from '../engine/index.js';
import { candidateName, memberName } from '../report/index.js';
import type { Io } from './io.js';

/**
 * Says, in a line for each member and candidate, how many earlier records an overlay has replaced by one from a later day. An
 * overlay that tells a race from its own reading date on, as a future that was saved does, replaces nothing by mistake.
 */
export function noteReplaced(name: string, scenario: Scenario, { err }: Io): void {
  const { recorded, stances } = scenario;
  for (const [candidate, row] of Object.entries(recorded?.stances ?? {})) {
    const now = recordsByMember(stances[candidate] ?? {}, scenario);
    for (const [member, before] of Object.entries(recordsByMember(row, scenario))) {
      const first = dayOf(now[member]?.[0]);
      const lost = before.filter((each) => dayOf(each) < first).length;
      if (lost > 0 && first !== scenario.asOf)
        err(`${name}: ${lossInWords(lost, { member, candidate, first }, scenario)}\n`);
    }
  }
}

/** Since when a record holds; empty: since ever. */
function dayOf(record: { readonly from: string | null } | undefined): string {
  return record?.from ?? '';
}

/** Whose records are gone, up to which day. */
interface Loss {
  readonly member: string;
  readonly candidate: string;
  readonly first: string;
}

function lossInWords(lost: number, { member, candidate, first }: Loss, scenario: Scenario): string {
  const who = `${memberName(member, scenario)} on ${candidateName(candidate, scenario)}`;
  return (
    `replaces ${lost === 1 ? 'an earlier record' : `${lost} earlier records`} of ${who}, so that nothing is known before ${first}; ` +
    `--set ${member}.${candidate}=STANCE@${first} keeps what was before`
  );
}
