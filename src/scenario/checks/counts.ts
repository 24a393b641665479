/** Reported totals that the stances by name make unreachable. */
import {
  consents,
  daysAfter,
  firstDayOf,
  lastDayOf,
  positions,
  uncheckedSnapshot,
  withholds,
  type ReportedTotal,
  type Scenario,
} from '../../engine/index.js';
import type { Draft } from '../draft.js';
import type { UnplacedFault } from '../fault.js';
import type { WrittenScenario } from '../schema/scenario.js';
import { endsOf, isWritten } from './written.js';

type Total = Draft<NonNullable<WrittenScenario['counts']>[number]>;

/** Totals of `draft` that are unreachable on their date in `scenario`, which has its valid part, and do not explain themselves. */
export function countFaults(draft: Draft<WrittenScenario>, scenario: Scenario): readonly UnplacedFault[] {
  return (draft.counts ?? []).flatMap((total, index): readonly UnplacedFault[] => {
    if (!total || isWritten(total, 'conflict')) return [];
    const message = contradiction(total, scenario);
    if (message === null) return [];
    const suggestion = 'correct the count or the stances, or say in "conflict" why they disagree';
    return [{ path: ['counts', index, 'supporters'], code: 'unreachable-count', message, suggestion }];
  });
}

/** Why a total cannot be right; null: it can, or it is not complete enough to say. */
function contradiction(total: Total, scenario: Scenario): string | null {
  const { date, candidate } = total;
  const isKnown = candidate !== undefined && Object.hasOwn(scenario.candidates, candidate);
  if (!isKnown || date === undefined || endsOf(total.supporters) === null) return null;
  const [first, last] = [firstDayOf(date), lastDayOf(date)];
  let message: string | null = null;
  // The day is one of these, and it is enough that the total can be right on one.
  for (let day = last; day >= first; day = daysAfter(day, -1)) {
    message = contradictionOn({ date: day, candidate }, total, scenario);
    if (message === null) return null;
  }
  return message;
}

function contradictionOn(
  day: Pick<ReportedTotal, 'date' | 'candidate'>,
  total: Total,
  scenario: Scenario,
): string | null {
  const { consenting, withholding, members } = standingOn(scenario, day);
  const about = `of ${day.candidate} cannot be right: on ${day.date}`;
  const [low, high] = endsOf(total.supporters) ?? [0, members];
  if (low > members - withholding || high < consenting) {
    const allowed = `${consenting} to ${members - withholding}`;
    return `${shownRange(low, high)} supporters ${about} the stances by name allow ${allowed}`;
  }
  const [fewest, most] = endsOf(total.against) ?? [0, members];
  if (most < withholding)
    return `${shownRange(fewest, most)} against ${about} ${withholding} withhold by name`;
  const least = low + fewest + (endsOf(total.neutral)?.[0] ?? 0);
  return least > members ? `a count ${about} there are ${members} members, fewer than ${least}` : null;
}

function shownRange(low: number, high: number): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

/**
 * How many consent on a date, with the candidate's own member, how many withhold, and how many there are. What held on
 * the date counts, even if it became known later.
 */
function standingOn(scenario: Scenario, { date, candidate }: Pick<ReportedTotal, 'date' | 'candidate'>) {
  const profile = positions(uncheckedSnapshot(scenario, { asOf: date, hindsight: true }), candidate);
  const home = scenario.candidates[candidate]?.member;
  const consenting = profile.filter(
    ({ member, stance }) => consents(stance) || (member.code === home && !withholds(stance)),
  );
  return {
    consenting: consenting.length,
    withholding: profile.filter(({ stance }) => withholds(stance)).length,
    members: profile.length,
  };
}
