/** The totals that are in force on a day, and who of those against has been named. */
import type { CandidateId } from '../case/candidate.js';
import { leavesOf } from '../case/condition.js';
import type { IsoDate } from '../case/date.js';
import type { ById, HeardOf, TotalInForce } from '../case/in-force.js';
import { isMemberOn, membersOn, type MemberCode } from '../case/member.js';
import type { ReportedTotal, Scenario } from '../case/scenario.js';
import { consents, EVERYONE, withholds, type Stance } from '../case/stance.js';
import { countsAt, isKnownAt, type Reading } from './reading.js';
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
  const day = counting.at(-1)?.date;
  if (day === undefined) return null;
  const stances = stancesOn(day, id, { scenario, reading });
  const heard = { ...heardOn(day, id, { scenario, stances }), awaited: awaitedAt(id, { scenario, reading }) };
  const isAnswered = isAnsweredBy(id, day, { scenario, reading });
  const named = Object.values(stances).filter(withholds).length;
  return counting
    .filter(({ date }) => date === day)
    .map(({ known, ...total }) => ({
      ...total,
      published: known,
      heard,
      ...unnamedIn(total, named, isAnswered),
    }));
}

/** Whether everybody has been spoken of since the day of a total. */
function isAnsweredBy(id: CandidateId, day: IsoDate, { scenario, reading }: Read): boolean {
  const layers = [scenario, scenario.recorded ?? scenario];
  const ofEveryone = layers.flatMap(({ stances }) => stances[id]?.[EVERYONE] ?? []);
  return ofEveryone.some(
    (record) => (record.from === null || record.from >= day) && countsAt(record, reading),
  );
}

function unnamedIn(
  { against }: Pick<ReportedTotal, 'against'>,
  named: number,
  isAnswered: boolean,
): Pick<TotalInForce, 'unnamed'> {
  if (against === undefined || isAnswered) return {};
  return { unnamed: [Math.max(0, against[0] - named), Math.max(0, against[1] - named)] };
}

interface Read {
  readonly scenario: Scenario;
  readonly reading: Reading;
}

/**
 * Where members stood on the day of a total by what was on record of them and is known at the reading, by code: a what-if
 * makes nobody take another's place in a total. What lifts a stance is not asked here.
 */
function stancesOn(day: IsoDate, id: CandidateId, { scenario, reading }: Read): ById<Stance> {
  const { stances } = scenario.recorded ?? scenario;
  const onTheDay = { asOf: day, hindsight: true };
  const found = Object.entries(recordsByMember(stances[id] ?? {}, scenario)).flatMap(([code, records]) => {
    const member = scenario.body.members[code];
    const known = records.filter((record) => isKnownAt(record.known, reading));
    const record = known.findLast((each) => countsAt(each, onTheDay));
    return member === undefined || record === undefined || !isMemberOn(member, day)
      ? []
      : [[code, record.stance]];
  });
  return Object.fromEntries(found) as ById<Stance>;
}

/** For whose consent stances on a candidate wait, by what is on record: who agrees in a what-if awaits nobody the less. */
function awaitedAt(id: CandidateId, { scenario, reading }: Read): readonly MemberCode[] {
  const { stances } = scenario.recorded ?? scenario;
  const rows = Object.values(recordsByMember(stances[id] ?? {}, scenario));
  const conditions = rows.flatMap(
    (records) => records.findLast((each) => countsAt(each, reading))?.liftedBy ?? [],
  );
  const leaves = conditions.flatMap(leavesOf);
  return [...new Set(leaves.flatMap((leaf) => ('consents' in leaf ? leaf.consents : [])))].sort();
}

function heardOn(
  day: IsoDate,
  id: CandidateId,
  { scenario, stances }: { readonly scenario: Scenario; readonly stances: ById<Stance> },
): Omit<HeardOf, 'awaited'> {
  const own = scenario.candidates[id]?.member;
  const codes = membersOn(scenario.body, day).map(({ code }) => code);
  const stanceOf = (code: MemberCode) => stances[code] ?? (code === own ? 'support' : null);
  return {
    consenting: codes.filter((code) => consents(stanceOf(code) ?? 'undeclared')).length,
    silent: codes.filter((code) => stanceOf(code) === null),
    undeclared: codes.filter((code) => stanceOf(code) === 'undeclared'),
  };
}
