/** What a case has to say of every hazard: concessions, exits, searches for somebody else, extensions. */
import { stands, type CandidateId } from '../case/candidate.js';
import type { Stance } from '../case/stance.js';
import type { CaseDays, CaseMoment } from './case-days.js';
import type { Exposure, HazardKind, Hazards, Occurrence } from './hazard-evidence.js';
import type { Pressed } from './pressed.js';
import { exitsSince, isGiven } from './spell-end.js';
import type { Spell } from './spells.js';

/** A reading with what presses from its evening until that of the next. */
export interface Reach {
  readonly moment: CaseMoment;
  readonly pressed: Pressed;
  /** The next reading; null: it is that of the outcome. */
  readonly next: CaseMoment | null;
}

/** What the spells of a case say of coming round. */
export function hazardOfSpells(spells: readonly Spell[]): Hazards {
  return {
    exposures: spells.flatMap(exposuresOfSpell),
    occurrences: spells.flatMap(({ ended, stances, isPrincipal, heard, end }): readonly Occurrence[] => {
      const kind = kindOf(stances.at(-1)!.stance, isPrincipal);
      return ended === 'conceded' && kind !== null ? [{ kinds: [[kind, 1]], after: heard, by: end }] : [];
    }),
  };
}

function exposuresOfSpell({ stances, isPrincipal, heard, end, ended }: Spell): readonly Exposure[] {
  const last = ended === 'conceded' ? heard : end;
  return stances.flatMap(({ day, stance }, at) => {
    const kind = kindOf(stance, isPrincipal);
    const to = Math.min(last, stances[at + 1]?.day ?? last);
    return kind === null ? [] : [{ kind, from: day, to, weight: 1 }];
  });
}

/** Null: a red line, which does not come round. */
function kindOf(stance: Stance, isPrincipal: boolean): HazardKind | null {
  if (stance === 'redline') return null;
  const firmness = stance === 'object' ? 'objects' : 'reserved';
  return isPrincipal ? `principal-${firmness}` : firmness;
}

/** What a case says of concessions on record, each of which may be given while somebody asks for it. */
export function hazardOfConcessions(reaches: readonly Reach[]): Hazards {
  return along(reaches, ({ moment, next }) =>
    moment.race.concessions.map((id) => exposed({ given: 1 }, { moment, next }, isGiven(id, moment, next))),
  );
}

/** What a case says of giving up. */
export function hazardOfExits(reaches: readonly Reach[]): Hazards {
  return along(reaches, ({ moment, next, pressed }) => {
    const exits = exitsSince(moment, next);
    return Object.entries(pressed.exits).map(([id, reasons]) =>
      exposed(reasons, { moment, next }, exits.includes(id)),
    );
  });
}

/** What a case says of the search for somebody else; `found` is the day on which somebody was. */
export function hazardOfSearch(reaches: readonly Reach[], found: number | null): Hazards {
  return along(reaches, ({ moment, next, pressed }) => [
    exposed(pressed.search, { moment, next }, next.day === found),
  ]);
}

/**
 * The day on which somebody else was found, who had not stood from the first reading: on which the one who was chosen
 * began to stand, or else the day of the choice; null: nobody else was chosen.
 */
export function foundOn({ outcome, days, moments }: CaseDays): number | null {
  if ('someone' in outcome) return days;
  if (!('appointed' in outcome)) return null;
  const standing = moments.find((moment) => isStanding(outcome.appointed, moment));
  if (standing === undefined) return days;
  return standing.day === 0 ? null : standing.day;
}

/** Whether a candidate stands at a reading. */
export function isStanding(id: CandidateId, { assessment }: CaseMoment): boolean {
  return assessment.standings.some((each) => each.id === id && stands(each.candidacy));
}

interface Span {
  readonly moment: CaseMoment;
  readonly next: CaseMoment;
}

/** Exposure from one reading to the next, by its shares; what happened did so on the day of the second. */
function exposed(
  shares: Readonly<Partial<Record<HazardKind, number>>>,
  { moment, next }: Span,
  happened: boolean,
): Hazards {
  const to = happened ? next.day - 1 : next.day;
  const kinds = (Object.entries(shares) as [HazardKind, number][]).filter(([, weight]) => weight > 0);
  return {
    exposures: to > moment.day ? kinds.map(([kind, weight]) => ({ kind, from: moment.day, to, weight })) : [],
    occurrences: happened && kinds.length > 0 ? [{ kinds, after: to, by: next.day }] : [],
  };
}

/** What every span of a case says. */
function along(
  reaches: readonly Reach[],
  said: (span: Span & Pick<Reach, 'pressed'>) => readonly Hazards[],
): Hazards {
  const all = reaches.flatMap(({ moment, next, pressed }) =>
    next === null ? [] : said({ moment, next, pressed }),
  );
  return {
    exposures: all.flatMap(({ exposures }) => exposures),
    occurrences: all.flatMap(({ occurrences }) => occurrences),
  };
}
