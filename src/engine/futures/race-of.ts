/** The race that a snapshot describes: what trials start from. */
import { stands, type Candidacy, type CandidateId } from '../case/candidate.js';
import { daysBetween } from '../case/date.js';
import { agreedSupport, entryOf, deadlinesAhead, unnamedAgainst, type Snapshot } from '../case/in-force.js';
import { withholds } from '../case/stance.js';
import { checkSnapshot } from '../case/well-formed.js';
import { ruleOf, type Inapplicable } from '../rules/index.js';
import type { Profile } from '../verdict/positions.js';
import { backing, verdicts, type Assessment, type Standing } from '../verdict/standings.js';
import type { Entrant, Participant, Race, StartPosition, StartTotal, Wait } from './race.js';
import { waitOf } from './wait-of.js';

/** Days simulated where the end of the term does not come first. Assumed: a year. */
const OPEN_DAYS = 365;

/** Days after which the end of a term is as good as open. Assumed: ten years. */
const MOST_DAYS = 3653;

/** Days before the end of the term in which it may be extended. Source: [ExtensionRecord]: thirteen weeks before in 2023. */
const EXTENSION_DAYS = 91;

/**
 * The race that a snapshot describes: what trials start from.
 *
 * A term that ended on the reading date or before is a vacancy, which nothing ends but a choice.
 *
 * @throws TypeError when it is no snapshot; RangeError when the rule cannot be applied to the members.
 */
export function raceOf(snapshot: Snapshot): Race {
  checkSnapshot(snapshot);
  checkRule(snapshot);
  const { asOf, isRipe, rule } = snapshot;
  const time = timeLeft(snapshot);
  const members = participantsIn(snapshot, time.days);
  const assessment = verdicts(snapshot);
  const candidates = assessment.standings.map((standing) => entrantOf(standing, snapshot, members));
  return {
    ...time,
    deadlines: deadlinesAhead(snapshot).map(({ date }) => daysBetween(asOf, date)),
    rule,
    members,
    candidates,
    concessions: askedBy(candidates),
    isRipe,
    decided: decidedIn(snapshot, assessment),
  };
}

/** Whom the body has decided for by the record, unless a what-if stands in the way of it now; null: nobody. */
function decidedIn({ decision }: Snapshot, { standings }: Assessment): CandidateId | null {
  const decided = standings.find(({ id }) => id === decision?.candidate);
  return decided?.verdict === 'adopted' ? decided.id : null;
}

/** How long the race runs, and what its end brings. */
function timeLeft({ asOf, termEnds, incumbent }: Snapshot): Pick<Race, 'days' | 'end' | 'extendableFrom'> {
  const left = termEnds === null ? 0 : daysBetween(asOf, termEnds);
  if (left < 1 || left > MOST_DAYS) return { days: OPEN_DAYS, end: 'undecided', extendableFrom: null };
  if (!incumbent?.extendable) return { days: left, end: 'vacant', extendableFrom: null };
  return { days: left, end: 'extended', extendableFrom: Math.max(0, left - EXTENSION_DAYS) };
}

/** Checks that the rule can be applied. @throws RangeError when it cannot. */
function checkRule({ rule, members, accessions }: Snapshot): void {
  const all = [...Object.values(members), ...Object.values(accessions).map(({ member }) => member)];
  const reason =
    ruleOf(rule).inapplicable(Object.values(members)) ?? figuresLacking(ruleOf(rule).inapplicable(all));
  if (reason !== null) throw new RangeError(`the rule ${rule.type} cannot be applied: ${lackOf(reason)}`);
}

/** What is lacking of members that join later; how many there are is none of it. */
function figuresLacking(reason: Inapplicable | null): Inapplicable | null {
  return reason !== null && 'members' in reason ? reason : null;
}

/** What is lacking, with the bound and what there is. */
function lackOf(reason: Inapplicable): string {
  if (reason.lacking === 'participants') return 'one member must take part, got none';
  if (reason.lacking === 'parameter') return `${reason.name} must be given, got none`;
  if ('members' in reason)
    return `${reason.lacking} must be given, got none for ${reason.members.join(', ')}`;
  const { needed, got } = reason;
  return `there must be ${needed.members} members, ${needed.permanent} of them permanent, got ${got.members} and ${got.permanent}`;
}

/** Who is a member on the reading date, and whose accession by the last day is known to come; by code. */
function participantsIn(
  { members, accessions, principals, asOf }: Snapshot,
  days: number,
): readonly Participant[] {
  const present = Object.values(members).map((member) => ({ member, joins: 0 }));
  const coming = Object.values(accessions).map(({ member, on }) => ({
    member,
    joins: daysBetween(asOf, on),
  }));
  return [...present, ...coming.filter(({ joins }) => joins <= days)]
    .map(({ member, joins }) => ({ member, joins, isPrincipal: principals.includes(member.code) }))
    .sort((a, b) => (a.member.code < b.member.code ? -1 : 1));
}

function entrantOf(standing: Standing, snapshot: Snapshot, members: readonly Participant[]): Entrant {
  const { id, profile, candidacy } = standing;
  const { member } = snapshot.candidates[id]!;
  const codes = new Set(members.map((each) => each.member.code));
  return {
    id,
    home: member !== null && codes.has(member) ? member : null,
    status: statusOf(candidacy),
    isDeclared: candidacy === 'declared',
    isAwaited: snapshot.awaited.includes(id),
    backing: backing(standing),
    isFresh: isFreshAt(id, snapshot),
    isAdopted: standing.verdict === 'adopted',
    positions: startPositions(id, profile, snapshot).filter((position) => codes.has(position.member)),
    total: totalOf(
      id,
      snapshot,
      new Set(members.flatMap(({ member: each }) => (each.participates ? [each.code] : []))),
    ),
  };
}

function statusOf(candidacy: Candidacy): Entrant['status'] {
  if (candidacy === 'withdrawn') return 'out';
  return stands(candidacy) ? 'stands' : 'named';
}

/** Where members stand by their records, and what members that join later have said already. */
function startPositions(id: CandidateId, profile: Profile, snapshot: Snapshot): readonly StartPosition[] {
  const row = entryOf(snapshot.stances, id) ?? {};
  const coming = Object.keys(snapshot.accessions).map((code) => ({ code, record: entryOf(row, code) }));
  const present = profile.map(({ member, record }) => ({ code: member.code, record }));
  return [...present, ...coming].flatMap(({ code, record }): readonly StartPosition[] => {
    if (record === null) return [];
    const { stance } = record;
    const wait = withholds(stance) ? waitOf({ record, snapshot, profile, row }) : null;
    return [{ member: code, ...(wait === 'over' ? { stance: 'accept', wait: null } : { stance, wait }) }];
  });
}

/** Whether anything about a candidate happened on the reading date, or is merely assumed, which is as if it had. */
function isFreshAt(id: CandidateId, { asOf, candidates, concessions, stances }: Snapshot): boolean {
  const records = Object.values(entryOf(stances, id) ?? {});
  const done = [
    ...Object.values(candidates).filter(({ status }) => status === 'withdrawn'),
    ...Object.values(concessions).flatMap(({ granted }) => granted ?? []),
  ];
  const isAssumed =
    records.some(({ evidence }) => evidence === 'assumed') || done.some(({ since }) => since === null);
  const happened = [...Object.values(candidates), ...done, ...records];
  return isAssumed || happened.some(({ since }) => since === asOf);
}

/** The concessions that somebody waits for, by id. */
function askedBy(candidates: readonly Entrant[]): readonly string[] {
  const waits = candidates.flatMap(({ positions }) => positions.flatMap(({ wait }) => wait ?? []));
  return [...new Set(waits.flatMap(concessionsIn))].sort();
}

function concessionsIn(wait: Wait): readonly string[] {
  if ('all' in wait) return wait.all.flatMap(concessionsIn);
  if ('any' in wait) return wait.any.flatMap(concessionsIn);
  return 'concession' in wait ? [wait.concession] : [];
}

/** What the reported totals of the latest day say of those who were counted without being named. */
function totalOf(id: CandidateId, { totals }: Snapshot, taking: ReadonlySet<string>): StartTotal | null {
  const latest = entryOf(totals, id) ?? [];
  const support = agreedSupport(latest);
  const [first] = latest;
  if (support === null || first === undefined) return null;
  const { consenting, silent, undeclared, awaited } = first.heard;
  const beyond = (number: number) => Math.max(0, number - consenting);
  return {
    unnamed: [beyond(support[0]), beyond(support[1])],
    silent: silent.filter((code) => taking.has(code)),
    undeclared: undeclared.filter((code) => taking.has(code)),
    awaited: awaited.filter((code) => taking.has(code)),
    against: latest.some(({ unnamed }) => unnamed !== undefined) ? unnamedAgainst(latest) : null,
  };
}
