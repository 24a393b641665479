import { verdicts, type Assessment, type AssessmentOptions, type Standing } from './assessment.js';
import type { Candidacy, CandidateId } from './candidate.js';
import { daysAfter, type IsoDate } from './date.js';
import type { MemberCode } from './member.js';
import type { Position } from './position.js';
import { isStanding, type Reading } from './reading.js';
import type { Scenario } from './scenario.js';
import type { Stance } from './stance.js';

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

/** A candidate's way to consensus within the days that were replayed. */
export interface Passage {
  readonly candidate: CandidateId;
  /** The first day after the last blocked one; null: still blocked at the end, or never a candidate. */
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
 * @throws RangeError when `from` lies after `to`.
 */
export function replay(scenario: Scenario, options: ReplayOptions = {}): Replay {
  const days = turningDays(scenario, options.hindsight ?? false);
  const from = options.from ?? days[0] ?? scenario.asOf;
  const to = options.to ?? days.at(-1) ?? scenario.asOf;
  if (from > to) throw new RangeError(`a replay must not start after its end, got ${from} to ${to}`);
  const read = (asOf: IsoDate) => verdicts(scenario, { ...options, asOf });
  const replayed = [from, ...days.filter((day) => day > from && day <= to)].map(read);
  return {
    from,
    to,
    steps: replayed.flatMap((after, index) =>
      stepsBetween(replayed[index - 1] ?? read(daysAfter(from, -1)), after),
    ),
    passages: Object.keys(scenario.candidates)
      .sort()
      .map((candidate) => passageOf(candidate, replayed)),
  };
}

/** Every day on which a reading may change, oldest first. */
function turningDays(scenario: Scenario, hindsight: boolean): readonly IsoDate[] {
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
    ...dated.map(({ from, known }) => effectiveDay(from, hindsight ? null : known)),
    ...[...conditional].map(([, day = '']) => daysAfter(day, 1)),
  ].filter((day) => day !== null);
  // Members came and went long before the race: only what happens during it is told.
  const first = own.toSorted()[0] ?? scenario.asOf;
  const members = Object.values(scenario.body.members).flatMap(({ joined, left }) => [joined, left]);
  const during = members.filter((day): day is IsoDate => day !== null && day >= first);
  return [...new Set([...own, ...during])].sort();
}

function effectiveDay(from: IsoDate | null, known: IsoDate | null): IsoDate | null {
  return (from ?? '') > (known ?? '') ? from : known;
}

function stepsBetween(before: Assessment, after: Assessment): readonly Step[] {
  return after.standings.flatMap((standing) => {
    const earlier = before.standings.find(({ id }) => id === standing.id);
    return [...candidacySteps(earlier, standing, after), ...memberSteps(earlier, standing, after)];
  });
}

function stepOf(
  standing: Standing,
  { reading, members }: Assessment,
): Pick<Step, 'date' | 'candidate' | 'verdict' | 'blockers' | 'members'> {
  const { id, verdict, blockers } = standing;
  return { date: reading.asOf, candidate: id, verdict, blockers, members: members.length };
}

function candidacySteps(earlier: Standing | undefined, now: Standing, after: Assessment): readonly Step[] {
  if (earlier?.candidacy === now.candidacy) return [];
  const change = { member: null, from: earlier?.candidacy ?? null, to: now.candidacy, position: null };
  return [{ ...stepOf(now, after), ...change }];
}

function memberSteps(earlier: Standing | undefined, now: Standing, after: Assessment): readonly Step[] {
  const wereIn = new Map(earlier?.profile.map(({ member, stance }) => [member.code, stance]));
  return now.profile.flatMap((position) => {
    const from = earlier ? (wereIn.get(position.member.code) ?? null) : 'undeclared';
    if (from === position.stance) return [];
    return [{ ...stepOf(now, after), member: position.member.code, from, to: position.stance, position }];
  });
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
