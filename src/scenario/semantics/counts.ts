import {
  consents,
  positions,
  snapshot,
  withholds,
  type ReportedTotal,
  type Scenario,
} from '../../engine/index.js';
import type { Finding } from '../fault.js';
import type { Subject } from './subject.js';

/** Reported totals that the stances by name make unreachable on their date, and do not explain. */
export function countFindings({ document, scenario }: Subject): readonly Finding[] {
  return (document.counts ?? []).flatMap(({ date, candidate, supporters, conflict }, index) => {
    const [low, high] = typeof supporters === 'number' ? [supporters, supporters] : supporters;
    const reachable = reachableTotals(scenario, { date, candidate });
    const isReachable = low <= reachable[1] && high >= reachable[0];
    if (isReachable || conflict !== undefined || !Object.hasOwn(scenario.candidates, candidate)) return [];
    const total = low === high ? String(low) : `${low} to ${high}`;
    return [
      {
        path: ['counts', index, 'supporters'],
        code: 'unreachable-count',
        message:
          `${total} supporters of ${candidate} cannot be: ` +
          `on ${date} the stances by name allow ${reachable[0]} to ${reachable[1]}`,
        suggestion: 'mend the count or the stances, or say in "conflict" why they disagree',
      },
    ];
  });
}

/**
 * The fewest and the most supporters on a date: those that consent, with the candidate's own member; and all
 * members but those that withhold. What held on the date counts, even if it became known later.
 */
function reachableTotals(
  scenario: Scenario,
  { date, candidate }: Pick<ReportedTotal, 'date' | 'candidate'>,
): [number, number] {
  const profile = positions(snapshot(scenario, { asOf: date, hindsight: true }), candidate);
  const home = scenario.candidates[candidate]?.member;
  const consenting = profile.filter(
    ({ member, stance }) => consents(stance) || (member.code === home && !withholds(stance)),
  );
  return [consenting.length, profile.filter(({ stance }) => !withholds(stance)).length];
}
