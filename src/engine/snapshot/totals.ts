/** The totals that are in force on a day, and who of those against has been named. */
import type { CandidateId } from '../case/candidate.js';
import type { TotalInForce } from '../case/in-force.js';
import { isMemberOn } from '../case/member.js';
import type { ReportedTotal, Scenario } from '../case/scenario.js';
import { EVERYONE, withholds, type StanceRecord } from '../case/stance.js';
import { countsAt, inForce, isKnownAt, type Reading } from './reading.js';
import { recordsByMember } from './reach.js';

/** The totals of the latest day for which any is known; null: there is none. */
export function totalsAt(
  scenario: Scenario,
  id: CandidateId,
  reading: Reading,
): readonly TotalInForce[] | null {
  const counting = scenario.counts.filter(
    ({ candidate, date, known }) => candidate === id && countsAt({ from: date, known }, reading),
  );
  const latest = counting.filter(({ date }) => date === counting.at(-1)?.date);
  if (latest.length === 0) return null;
  return latest.map(({ known, ...total }) => ({
    ...total,
    published: known,
    ...unnamedIn(total, scenario, reading),
  }));
}

function unnamedIn(
  { against, candidate, date }: Omit<ReportedTotal, 'known'>,
  scenario: Scenario,
  reading: Reading,
): Pick<TotalInForce, 'unnamed'> {
  const layers = [scenario, scenario.recorded ?? scenario];
  const ofEveryone = layers.flatMap(({ stances }) => stances[candidate]?.[EVERYONE] ?? []);
  const isAnswered = ofEveryone.some(
    (record) => (record.from === null || record.from >= date) && countsAt(record, reading),
  );
  if (against === undefined || isAnswered) return {};
  const named = withholdersOn(date, candidate, { scenario, reading });
  return { unnamed: [Math.max(0, against[0] - named), Math.max(0, against[1] - named)] };
}

/**
 * How many members withheld on the day of a total by what was on record of them: a what-if makes nobody take another's
 * place in it. What lifts a stance is not asked here.
 */
function withholdersOn(
  date: string,
  candidate: CandidateId,
  { scenario, reading }: { readonly scenario: Scenario; readonly reading: Reading },
): number {
  const { stances } = scenario.recorded ?? scenario;
  const onTheDay = { asOf: date, hindsight: true };
  const isInside = ([code, records]: readonly [string, readonly StanceRecord[]]) => {
    const member = scenario.body.members[code];
    const known = records.filter((record) => isKnownAt(record.known, reading));
    const found = inForce(known, onTheDay, () => true);
    return (
      member !== undefined && isMemberOn(member, date) && withholds(found?.record.stance ?? 'undeclared')
    );
  };
  return Object.entries(recordsByMember(stances[candidate] ?? {}, scenario)).filter(isInside).length;
}
