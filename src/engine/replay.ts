/** A scenario through time: who moved when, and what the verdict was after each move. */
import { checkOptions, type KnownOptions } from './case/contract.js';
import { READING_OPTIONS, snapshot, turningDays, type ReadingOptions } from './snapshot.js';
import { verdicts, type Assessment, type Standing } from './verdict/standings.js';
import type { Candidacy, CandidateId } from './case/candidate.js';
import { calendarDay, daysAfter, type IsoDate } from './case/date.js';
import type { MemberCode } from './case/member.js';
import type { Position } from './verdict/positions.js';
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
  /** What was read on the first day and on every later one on which a reading may differ, oldest first. */
  readonly readings: readonly Assessment[];
}

/** Which days are replayed, and how they are read. */
export interface ReplayOptions extends Omit<ReadingOptions, 'asOf'> {
  /** Default: the first day on which anything changes. */
  readonly from?: IsoDate | undefined;
  /** Default: the last day on which anything changes. */
  readonly to?: IsoDate | undefined;
}

const { asOf: _asOf, ...TIMELESS } = READING_OPTIONS;
const REPLAY_OPTIONS: KnownOptions<ReplayOptions> = { ...TIMELESS, from: ['string'], to: ['string'] };

/**
 * Reads `scenario` on every day on which a reading can differ from the day before, and tells the differences.
 *
 * @example
 * ```ts
 * const { passages } = replay(loadScenario('2024-rutte'), { from: '2024-02-22' }); // firstPossible and reached, by candidate
 * ```
 *
 * @throws TypeError when an option is unknown; RangeError when `from` lies after `to`, or one of them is not a calendar
 * day.
 */
export function replay(scenario: Scenario, options: ReplayOptions = {}): Replay {
  checkOptions('replay', options, REPLAY_OPTIONS);
  const { hindsight, rule } = options;
  const days = turningDays(scenario, { hindsight, start: options.from, until: options.to });
  const [first = scenario.asOf, last = scenario.asOf] = [days[0], days.at(-1)];
  const from = calendarDay(options.from ?? earlier(first, options.to ?? first));
  const to = calendarDay(options.to ?? later(last, from));
  if (from > to) throw new RangeError(`a replay must not start after its end, got ${from} to ${to}`);
  const read = (asOf: IsoDate) => verdicts(snapshot(scenario, { asOf, hindsight, rule }));
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
    readings: replayed,
  };
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
  { snapshot: { asOf }, members }: Assessment,
): Pick<Step, 'date' | 'candidate' | 'verdict' | 'blockers' | 'members'> {
  const { id, verdict, blockers } = standing;
  return { date: asOf, candidate: id, verdict, blockers, members: members.length };
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
  const days = replayed.flatMap(({ standings, snapshot: { asOf } }) =>
    standings
      .filter(({ id }) => id === candidate)
      .map(({ verdict, candidacy }) => ({ verdict, candidacy, asOf })),
  );
  const lastBlocked = days.findLastIndex(({ verdict }) => verdict === 'blocked');
  const possible = days[lastBlocked + 1];
  const isAlive = possible !== undefined && possible.candidacy !== 'withdrawn';
  const reached = days.find(({ verdict }) => verdict === 'adopted');
  return { candidate, firstPossible: isAlive ? possible.asOf : null, reached: reached?.asOf ?? null };
}
