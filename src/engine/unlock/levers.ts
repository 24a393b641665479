/** What can be done about a verdict: concessions, withdrawals, days that pass, members that turn, and what a scenario lists. */
import type { CandidateId } from '../case/candidate.js';
import { leavesOf, type Leaf } from '../case/condition.js';
import { daysAfter, daysBetween } from '../case/date.js';
import { entryOf, unnamedAgainst, type ConcessionInForce, type StanceInForce } from '../case/in-force.js';
import type { MemberCode } from '../case/member.js';
import type { ListedLever } from '../case/scenario.js';
import { withholds } from '../case/stance.js';
import { applied, supposed, type Change } from '../change.js';
import { positions } from '../verdict/positions.js';
import { DAYS_A_UNIT, TURNING_COST, WITHDRAWAL_COST } from './costs.js';
import { costOf, type Lever, type Question } from './lever.js';
import { acceptanceIsEnough, turningLevers } from './turnings.js';

/** Everything that may help a candidate; what is done has no day, so that it lifts what was said on any. */
export function helpfulLevers(question: Question): readonly Lever[] {
  const waiting = positions(question.snapshot, question.candidate).filter(({ stance }) => withholds(stance));
  const leaves = waiting.flatMap(({ record }) => leavesIn(record));
  const days = dateLevers(question, leaves);
  return [
    ...concessionLevers(question, leaves),
    ...withdrawalLevers(question, leaves),
    ...days,
    ...totalLevers(question),
    ...turningLevers(question),
    ...joinersLevers(question, days),
    ...Object.entries(question.listed.levers ?? {}).map(([id, lever]) => listedLever(question, id, lever)),
  ];
}

function leavesIn(record: StanceInForce | null): readonly Leaf[] {
  return record?.liftedBy ? leavesOf(record.liftedBy) : [];
}

function concessionLevers(question: Question, leaves: readonly Leaf[]): readonly Lever[] {
  const asked = leaves.flatMap((leaf) => ('concession' in leaf ? [leaf.concession] : []));
  return [...new Set(asked)].sort().flatMap((key): Lever[] => {
    const change = grant(question, key);
    if (change.from !== null && change.from.granted !== null) return [];
    return [{ type: 'concession', key, cost: costOf(question, key, change.to.cost), changes: [change] }];
  });
}

/** That a concession is given; one that a stance names is on record, even if nothing else is known of it yet. */
function grant(
  { snapshot, listed }: Question,
  concession: string,
): ConcessionChange & { to: ConcessionInForce } {
  const from = entryOf(snapshot.concessions, concession);
  const { to = [], what = concession, cost = 1 } = from ?? entryOf(listed.concessions, concession) ?? {};
  const granted = { since: null };
  const given = { id: concession, to, what, cost, source: null };
  return { type: 'concession', concession, from, to: { ...(from ?? given), granted } };
}

type ConcessionChange = Extract<Change, { readonly type: 'concession' }>;

function withdrawalLevers(question: Question, leaves: readonly Leaf[]): readonly Lever[] {
  const { candidates } = question.snapshot;
  const awaited = leaves.flatMap((leaf) => ('withdrawn' in leaf ? [leaf.withdrawn] : []));
  return [...new Set(awaited)].sort().flatMap((key): Lever[] => {
    const from = entryOf(candidates, key);
    if (from === null || !isIn(question, key)) return [];
    const cost = costOf(question, key, WITHDRAWAL_COST[from.status]);
    return [{ type: 'withdrawal', key, cost, changes: [withdrawal(question, key)] }];
  });
}

function withdrawal({ snapshot: { candidates } }: Question, candidate: CandidateId): Change {
  const from = entryOf(candidates, candidate);
  return { type: 'candidacy', candidate, from, to: from && { ...from, status: 'withdrawn', since: null } };
}

/** The days after which something that is waited for has passed; who is expected to join by then has joined. */
function dateLevers(question: Question, leaves: readonly Leaf[]): readonly Lever[] {
  const { asOf, accessions } = question.snapshot;
  const days = leaves.flatMap((leaf) =>
    'after' in leaf && leaf.after >= asOf ? [daysAfter(leaf.after, 1)] : [],
  );
  return [...new Set(days)].sort().map((to): Lever => {
    const joined = Object.values(accessions).filter(({ on }) => on <= to);
    const joining = joined.flatMap(({ member, on }): Change[] => [
      { type: 'member', member: member.code, from: null, to: member },
      { type: 'accession', member: member.code, from: { member, on }, to: null },
    ]);
    const cost = Math.ceil(daysBetween(asOf, to) / DAYS_A_UNIT);
    return { type: 'date', key: to, cost, changes: [{ type: 'date', from: asOf, to }, ...joining] };
  });
}

/** Members that join by the last of the days, which may turn like the others. */
function joinersLevers(question: Question, days: readonly Lever[]): readonly Lever[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const snapshot = applied(question.snapshot, last.changes);
  return turningLevers({ ...question, snapshot }).filter(
    ({ key }) => entryOf(question.snapshot.members, key) === null,
  );
}

/** That those against whom nobody has named give in. */
function totalLevers(question: Question): readonly Lever[] {
  const { snapshot, candidate } = question;
  const from = entryOf(snapshot.totals, candidate) ?? [];
  const [, most] = unnamedAgainst(from);
  if (most === 0) return [];
  const to = from.map(({ unnamed: _unnamed, against: _against, ...total }) => total);
  const cost = costOf(question, candidate, most * TURNING_COST.object);
  return [{ type: 'total', key: candidate, cost, changes: [{ type: 'total', candidate, from, to }] }];
}

/** What a scenario lists, as far as it has not come about: what is given or gone already stays as it is. */
function listedLever(
  question: Question,
  key: string,
  { cost, grants, withdraws, turns }: ListedLever,
): Lever {
  const given = grants.map((id) => grant(question, id)).filter(({ from }) => !from?.granted);
  const gone = withdraws.filter((id) => isIn(question, id)).map((id) => withdrawal(question, id));
  const turned = Object.entries(turns).flatMap(([candidate, codes]) =>
    turnedBy({ ...question, candidate }, codes),
  );
  return {
    type: 'listed',
    key,
    cost: costOf(question, key, cost),
    changes: [...given, ...gone, ...turned],
  };
}

function isIn({ snapshot: { candidates } }: Question, id: CandidateId): boolean {
  const status = entryOf(candidates, id)?.status;
  return status !== undefined && status !== 'withdrawn';
}

/** The members that come round as far as the rule asks for it; those that have are left as they are. */
function turnedBy(question: Question, codes: readonly MemberCode[]): readonly Change[] {
  const to = acceptanceIsEnough(question.snapshot) ? 'accept' : 'support';
  const now = positions(question.snapshot, question.candidate);
  return now.flatMap(({ member, stance }) =>
    codes.includes(member.code) && stance !== 'support' && stance !== to
      ? [supposed(question.snapshot, { candidate: question.candidate, member: member.code, stance: to })]
      : [],
  );
}
