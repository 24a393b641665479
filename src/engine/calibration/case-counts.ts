/** What is counted in a case rather than fitted: who led and who won, objections that nobody knew of, the undeclared. */
import { stands, type CandidateId } from '../case/candidate.js';
import type { MemberCode } from '../case/member.js';
import { layoutOf } from '../futures/layout.js';
import { parametersWith } from '../futures/parameters.js';
import { raceOf } from '../futures/race-of.js';
import type { CaseDays, CaseMoment } from './case-days.js';
import { isStanding, type Reach } from './hazards.js';
import { exitsSince } from './spell-end.js';
import type { Spell } from './spells.js';

/** Who was chosen, seen from the first day on which somebody led alone. */
export type FirstReading = 'front-runner' | 'another' | 'someone-else' | 'nobody';

/** How many there were, and of how many something is true. */
export interface Tally {
  readonly events: number;
  readonly of: number;
}

/** What is counted in one case. */
export interface CountsOfCase {
  readonly firstReading: FirstReading;
  /** Candidates who stood, and those of them that met an objection which nobody knew of when they began to. */
  readonly unseen: Tally;
  /** Of those objections, the ones by a principal. */
  readonly unseenPrincipals: Tally;
  /** Members on record as undeclared on a candidate in the race, and those of them that withheld later. */
  readonly undeclared: Tally;
  /** Somebody found who had not stood from the first reading, and whether the name was on record before. */
  readonly foundOnRecord: Tally;
  /** Candidates who stood and gave up, and those of them whom nothing in the model pressed to. */
  readonly unpressedExits: Tally;
}

/** Who was chosen: who led alone first by what was known, another who was on record then, or somebody else. */
export function firstReadingOf({ outcome, first }: CaseDays): FirstReading {
  if ('someone' in outcome) return 'someone-else';
  if (!('appointed' in outcome)) return 'nobody';
  if (first.frontRunner === outcome.appointed) return 'front-runner';
  const standing = first.standings.find(({ id }) => id === outcome.appointed);
  return standing === undefined || standing.candidacy === 'withdrawn' ? 'someone-else' : 'another';
}

/**
 * Objections of which nothing was known on the day on which a candidate began to stand. A candidate of whom a total told
 * how many were against is left out: the model draws no other objection for it.
 */
export function unseenIn(
  days: CaseDays,
  spells: readonly Spell[],
): Pick<CountsOfCase, 'unseen' | 'unseenPrincipals'> {
  const met = standingIn(days.moments).flatMap(({ id, day }) => {
    const unheard = unheardOn(id, days, day);
    if (unheard === null) return [];
    const objections = spells.filter(
      (each) => each.candidate === id && each.end > day && unheard.has(each.member),
    );
    const [first] = objections.toSorted(
      (a, b) => a.start - b.start || Number(b.isPrincipal) - Number(a.isPrincipal),
    );
    return [first ?? null];
  });
  const found = met.filter((each) => each !== null);
  return {
    unseen: { events: found.length, of: met.length },
    unseenPrincipals: { events: found.filter(({ isPrincipal }) => isPrincipal).length, of: found.length },
  };
}

/** Everybody who stood, with the day of the first reading at which they did. */
function standingIn(
  moments: readonly CaseMoment[],
): readonly { readonly id: CandidateId; readonly day: number }[] {
  const days = new Map<CandidateId, number>();
  for (const { day, assessment } of moments.slice(0, -1)) {
    for (const { id, candidacy } of assessment.standings) {
      if (stands(candidacy) && !days.has(id)) days.set(id, day);
    }
  }
  return [...days].map(([id, day]) => ({ id, day }));
}

/** The members of whose position on a candidate nothing was known or assumed on a day; null: a total told who was against. */
function unheardOn(id: CandidateId, { knownOn }: CaseDays, day: number): ReadonlySet<MemberCode> | null {
  const { race, candidateAt, isUnheard } = layoutOf(raceOf(knownOn(day).snapshot), parametersWith());
  const codes = race.members.map(({ member }) => member.code);
  const at = candidateAt.get(id);
  // Of somebody who was known to stand only later nothing was known at all.
  if (at === undefined) return new Set(codes);
  if (race.candidates[at]!.total?.against) return null;
  return new Set(codes.filter((_, member) => isUnheard[at * codes.length + member] === 1));
}

/** Members on record as undeclared on somebody in the race; each is counted once for each candidate. */
export function undeclaredIn({ moments }: CaseDays, spells: readonly Spell[]): Tally {
  const first = new Map<string, Undeclared>();
  for (const undeclared of moments.slice(0, -1).flatMap(undeclaredAt)) {
    const key = `${undeclared.member} ${undeclared.candidate}`;
    if (!first.has(key)) first.set(key, undeclared);
  }
  const withheld = [...first.values()].filter(({ member, candidate, day }) =>
    spells.some((spell) => spell.member === member && spell.candidate === candidate && spell.start >= day),
  );
  return { events: withheld.length, of: first.size };
}

interface Undeclared {
  readonly member: MemberCode;
  readonly candidate: CandidateId;
  readonly day: number;
}

function undeclaredAt({ day, assessment }: CaseMoment): readonly Undeclared[] {
  return assessment.standings
    .filter(({ candidacy }) => candidacy !== 'withdrawn')
    .flatMap(({ id, profile }) =>
      profile
        .filter(
          ({ member, stance, record }) => member.participates && record !== null && stance === 'undeclared',
        )
        .map(({ member }) => ({ member: member.code, candidate: id, day })),
    );
}

/** Whether the one who was found had been on record, in the race, the reading before; `found` as in `foundOn`. */
export function foundOnRecordIn({ outcome, moments }: CaseDays, found: number | null): Tally {
  if (found === null) return { events: 0, of: 0 };
  const before = moments.findLast(({ day }) => day < found)!;
  const isNamed =
    'appointed' in outcome &&
    before.race.candidates.some(({ id, status }) => id === outcome.appointed && status !== 'out');
  return { events: Number(isNamed), of: 1 };
}

/** Exits of candidates who stood, and those of them of whom the model says that nothing pressed for it. */
export function unpressedExitsIn(reaches: readonly Reach[]): Tally {
  const exits = reaches.flatMap(({ moment, next, pressed }) => {
    if (next === null) return [];
    const standing = exitsSince(moment, next).filter((id) => isStanding(id, moment));
    return standing.map((id) => pressed.exits[id]!.stopped + pressed.exits[id]!.trailing);
  });
  return { events: exits.filter((share) => share === 0).length, of: exits.length };
}
