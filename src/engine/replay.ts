import { verdicts, type Assessment, type AssessmentOptions, type Standing } from './verdict/standings.js';
import type { Candidacy, CandidateId } from './case/candidate.js';
import { calendarDay, daysAfter, type IsoDate } from './case/date.js';
import type { MemberCode } from './case/member.js';
import type { Position } from './verdict/position.js';
import { isStanding, type Reading } from './snapshot.js';
import type { Scenario } from './case/scenario.js';
import type { Stance } from './case/stance.js';

/** One change that became known, or came to hold with hindsight, on one day. */
export interface Step {
  readonly date: IsoDate;
  readonly candidate: CandidateId;
  /** Null: the candidacy changed, not a member's stance. */
  readonly member: MemberCode | null;
  /** Null: the member was not one before, or the candidate had not been named. */
  readonly from: Stance | Candidacy | null;
  /** Null: the member is no longer one. */
  readonly to: Stance | Candidacy | null;
  /** The position after the change; null for a candidacy. */
  readonly position: Position | null;
  /** The verdict on that candidate at the end of the day. */
  readonly verdict: Standing['verdict'];
  readonly blockers: readonly MemberCode[];
  /** How many members there are on the day. */
  readonly members: number;
}

/** A candidate's way to consensus up to the last day that was replayed, from the beginning of the record on. */
export interface Passage {
  readonly candidate: CandidateId;
  /** The first day after the last blocked one; null: blocked to the end or to its exit, or never a candidate. */
  readonly firstPossible: IsoDate | null;
  /** The first day of `adopted`; null: never. */
  readonly reached: IsoDate | null;
}

/** A scenario through time. */
export interface Replay {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Oldest first; within a day by candidate, candidacies before members, members by code. */
  readonly steps: readonly Step[];
  readonly passages: readonly Passage[];
}

/** Which days are replayed, and how they are read. */
export interface ReplayOptions extends Omit<AssessmentOptions, 'asOf'> {
  /** Default: the first day on which anything changes. */
  readonly from?: IsoDate | undefined;
  /** Default: the last day on which anything changes. */
  readonly to?: IsoDate | undefined;
}

/**
 * Reads `scenario` on every day on which a reading can differ from the day before, and tells the differences.
 *
 * @throws RangeError when `from` lies after `to`, or one of them is not a calendar day.
 */
export function replay(scenario: Scenario, options: ReplayOptions = {}): Replay {
  const days = turningDays(scenario, options);
  const [first = scenario.asOf, last = scenario.asOf] = [days[0], days.at(-1)];
  const from = calendarDay(options.from ?? earlier(first, options.to ?? first));
  const to = calendarDay(options.to ?? later(last, from));
  if (from > to) throw new RangeError(`a replay must not start after its end, got ${from} to ${to}`);
  const read = (asOf: IsoDate) => verdicts(scenario, { ...options, asOf });
  const before = days.filter((day) => day < from).map(read);
  const replayed = [from, ...days.filter((day) => day > from && day <= to)].map(read);
  return {
    from,
    to,
    steps: replayed.flatMap((after, index) =>
      stepsBetween(replayed[index - 1] ?? read(daysAfter(from, -1)), after),
    ),
    passages: Object.keys(scenario.candidates)
      .sort()
      .map((candidate) => passageOf(candidate, [...before, ...replayed])),
  };
}

/** Every day on which a reading may change, oldest first. */
function turningDays(scenario: Scenario, { from, hindsight = false }: ReplayOptions): readonly IsoDate[] {
  const dated = [
    ...Object.values(scenario.candidates).flatMap(({ candidacy }) => candidacy),
    ...Object.values(scenario.stances).flatMap((row) => Object.values(row).flat()),
    ...Object.values(scenario.concessions).map(({ granted, known }) => ({
      from: granted === true ? null : granted,
      known,
    })),
  ];
  const conditional = JSON.stringify(scenario.stances).matchAll(/"after":"(\d{4}-\d{2}-\d{2})"/g);
  const own = [
    ...dated.map((record) => effectiveDay(record.from, hindsight ? null : record.known)),
    ...[...conditional].map(([, day = '']) => daysAfter(day, 1)),
  ].filter((day) => day !== null);
  // Members came and went long before the race: only what happens from its first day, or the one asked for, is told.
  const start = own.toSorted()[0] ?? scenario.asOf;
  const first = earlier(start, from ?? start);
  const members = Object.values(scenario.body.members).flatMap(({ joined, left }) => [joined, left]);
  const during = members.filter((day): day is IsoDate => day !== null && day >= first);
  return [...new Set([...own, ...during])].sort();
}

function effectiveDay(from: IsoDate | null, known: IsoDate | null): IsoDate | null {
  return (from ?? '') > (known ?? '') ? from : known;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function stepsBetween(before: Assessment, after: Assessment): readonly Step[] {
  return after.standings.flatMap((standing) => {
    const past = before.standings.find(({ id }) => id === standing.id);
    return [...candidacySteps(past, standing, after), ...memberSteps(past, standing, after)];
  });
}

function stepOf(
  standing: Standing,
  { reading, members }: Assessment,
): Pick<Step, 'date' | 'candidate' | 'verdict' | 'blockers' | 'members'> {
  const { id, verdict, blockers } = standing;
  return { date: reading.asOf, candidate: id, verdict, blockers, members: members.length };
}

function candidacySteps(past: Standing | undefined, now: Standing, after: Assessment): readonly Step[] {
  if (past?.candidacy === now.candidacy) return [];
  const change = { member: null, from: past?.candidacy ?? null, to: now.candidacy, position: null };
  return [{ ...stepOf(now, after), ...change }];
}

function memberSteps(past: Standing | undefined, now: Standing, after: Assessment): readonly Step[] {
  const before = new Map(past?.profile.map(({ member, stance }) => [member.code, stance]));
  const present = new Set(now.profile.map(({ member }) => member.code));
  const moves = now.profile.flatMap((position): Step[] => {
    const from = past ? (before.get(position.member.code) ?? null) : 'undeclared';
    if (from === position.stance) return [];
    return [{ ...stepOf(now, after), member: position.member.code, from, to: position.stance, position }];
  });
  const exits = [...before].flatMap(([member, from]): Step[] =>
    present.has(member) ? [] : [{ ...stepOf(now, after), member, from, to: null, position: null }],
  );
  const told = [...moves, ...exits];
  const order = told.map(({ member }) => String(member)).sort();
  return order.flatMap((code) => told.filter(({ member }) => member === code));
}

function passageOf(candidate: CandidateId, replayed: readonly Assessment[]): Passage {
  const days = replayed.flatMap(({ standings, reading }) =>
    standings
      .filter(({ id }) => id === candidate)
      .map(({ verdict, candidacy }) => ({ verdict, candidacy, reading })),
  );
  const lastBlocked = days.findLastIndex(({ verdict }) => verdict === 'blocked');
  const possible = days[lastBlocked + 1];
  const standing = possible !== undefined && isStanding(possible.candidacy) ? possible.reading : null;
  const reached = days.find(({ verdict }) => verdict === 'adopted')?.reading ?? null;
  return { candidate, firstPossible: dayOf(standing), reached: dayOf(reached) };
}

function dayOf(reading: Reading | null): IsoDate | null {
  return reading?.asOf ?? null;
}
