/** Who withheld consent from whom on record, from when to when, and how it ended. */
import type { CandidateId } from '../case/candidate.js';
import { daysBetween, type IsoDate } from '../case/date.js';
import type { MemberCode } from '../case/member.js';
import { withholds, type Stance } from '../case/stance.js';
import { WEEK } from '../futures/clock.js';
import type { CaseDays, CaseMoment } from './case-days.js';
import { endAtOutcome, endOnRecord, type SpellEnd, type Withholding } from './spell-end.js';

/** A time during which one member withheld consent from one candidate; days are counted from the first reading. */
export interface Spell {
  readonly case: string;
  readonly member: MemberCode;
  readonly candidate: CandidateId;
  readonly isPrincipal: boolean;
  /** The day from whose evening on it counts: that of the first reading where it had begun before. */
  readonly start: number;
  readonly end: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** What the member's stance was from which day on; the first from `start`. */
  readonly stances: readonly { readonly day: number; readonly stance: Stance }[];
  /** The last day for which it is on record; below `end` - 1 where only the decision tells that it had ended. */
  readonly heard: number;
  /** Days from its end to the deadline that was next by what was known then; null: none was. */
  readonly deadlineIn: number | null;
  readonly ended: SpellEnd;
}

/** How long a spell lasted in its case, in weeks. */
export function weeksIn({ start, end }: Pick<Spell, 'start' | 'end'>): number {
  return (end - start) / WEEK;
}

/** A spell that has not ended. */
interface OpenSpell extends Withholding {
  readonly start: number;
  readonly stances: Spell['stances'];
}

/** Every spell of a case, in the order in which they ended. */
export function spellsOf(days: CaseDays): readonly Spell[] {
  const spells: Spell[] = [];
  let open = new Map<string, OpenSpell>();
  for (const [at, now] of days.moments.entries()) {
    const before = days.moments[at - 1] ?? now;
    const holding = holdingAt(now);
    for (const [key, spell] of open) {
      if (!holding.has(key))
        spells.push(spellOf(spell, { days, now, ended: endOnRecord(spell, before, now), isOpen: false }));
    }
    open = new Map([...holding].map(([key, holder]) => [key, goneOn(open.get(key), holder, now.day)]));
  }
  const [before, last] = days.moments.slice(-2) as [CaseMoment, CaseMoment];
  for (const spell of open.values()) {
    const ended = endAtOutcome(spell, days.outcome, [before, last]);
    spells.push(spellOf(spell, { days, now: last, ended, isOpen: true }));
  }
  return spells.filter(({ start, end }) => end > start);
}

/** Every member that takes part and withholds from a candidate who is in the race. */
function holdingAt({ assessment }: CaseMoment): ReadonlyMap<string, Withholding> {
  const holders = assessment.standings
    .filter(({ candidacy }) => candidacy !== 'withdrawn')
    .flatMap(({ id, profile }) => profile.map((position) => ({ candidate: id, position })))
    .filter(({ position }) => position.member.participates && withholds(position.stance));
  return new Map(holders.map((holder) => [`${holder.position.member.code} ${holder.candidate}`, holder]));
}

function goneOn(spell: OpenSpell | undefined, { candidate, position }: Withholding, day: number): OpenSpell {
  const { stance } = position;
  const { start, stances } = spell ?? { start: day, stances: [] };
  const isNew = stances.at(-1)?.stance !== stance;
  return { candidate, position, start, stances: isNew ? [...stances, { day, stance }] : stances };
}

interface Ending {
  readonly days: CaseDays;
  readonly now: CaseMoment;
  readonly ended: SpellEnd;
  /** Whether the record has it to the outcome. */
  readonly isOpen: boolean;
}

function spellOf(
  { candidate, position, start, stances }: OpenSpell,
  { days, now, ended, isOpen }: Ending,
): Spell {
  const { code } = position.member;
  const begun = days.moments.find(({ day }) => day === start)!;
  const spoken = daysBetween(days.moments[0]!.date, position.record?.restated ?? begun.date);
  return {
    case: days.name,
    member: code,
    candidate,
    isPrincipal: now.assessment.snapshot.principals.includes(code),
    start,
    end: now.day,
    from: begun.date,
    to: now.date,
    stances,
    heard: isOpen ? Math.min(Math.max(start, spoken), now.day - 1) : now.day - 1,
    deadlineIn: days.left[now.day] ?? null,
    ended,
  };
}
