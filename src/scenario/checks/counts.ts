/** Reported totals that the stances by name make unreachable. */
import {
  consents,
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
function contradiction({ date, candidate, supporters }: Total, scenario: Scenario): string | null {
  const ends = endsOf(supporters);
  const isKnown = candidate !== undefined && Object.hasOwn(scenario.candidates, candidate);
  if (!isKnown || date === undefined || ends === null) return null;
  const [low, high] = ends;
  const [fewest, most] = reachableTotals(scenario, { date, candidate });
  if (low <= most && high >= fewest) return null;
  const total = low === high ? String(low) : `${low} to ${high}`;
  const allowed = `on ${date} the stances by name allow ${fewest} to ${most}`;
  return `${total} supporters of ${candidate} cannot be right: ${allowed}`;
}

/**
 * The fewest and the most supporters on a date: those that consent, with the candidate's own member; and all
 * members but those that withhold. What held on the date counts, even if it became known later.
 */
function reachableTotals(
  scenario: Scenario,
  { date, candidate }: Pick<ReportedTotal, 'date' | 'candidate'>,
): [number, number] {
  const profile = positions(uncheckedSnapshot(scenario, { asOf: date, hindsight: true }), candidate);
  const home = scenario.candidates[candidate]?.member;
  const consenting = profile.filter(
    ({ member, stance }) => consents(stance) || (member.code === home && !withholds(stance)),
  );
  return [consenting.length, profile.filter(({ stance }) => !withholds(stance)).length];
}
