/** Dates and totals that contradict one another. */
import { lastDayOf } from '../../engine/index.js';
import type { Draft } from '../draft.js';
import type { UnplacedFault } from '../fault.js';
import type { WrittenScenario } from '../schema/scenario.js';
import { endsOf, isWritten, type Subject } from './written.js';

/** Every date that contradicts another or is too vague, and totals whose ends are reversed. */
export function dateFaults(subject: Subject): readonly UnplacedFault[] {
  return [
    ...distantTerm(subject.draft),
    ...unannounced(subject.draft),
    ...reversedCounts(subject.draft),
    ...reversedMembership(subject),
  ];
}

/** Assumed: no office has a term of more years, so that a later end is a slip or stands for "open". */
const LONGEST_TERM = 20;

function distantTerm({ asOf, termEnds }: Draft<WrittenScenario>): readonly UnplacedFault[] {
  if (asOf === undefined || termEnds === undefined) return [];
  const latest = `${Number(asOf.slice(0, 4)) + LONGEST_TERM}${asOf.slice(4)}`;
  if (lastDayOf(termEnds) <= latest) return [];
  const message = `the term ends on ${termEnds}, more than ${LONGEST_TERM} years after the reading date, ${asOf}`;
  return [
    {
      path: ['termEnds'],
      code: 'distant-term',
      message,
      suggestion: 'leave "termEnds" out when the end is open',
    },
  ];
}

/** Milestones for which the file does not say how they were known in advance. */
function unannounced({ events = [] }: Draft<WrittenScenario>): readonly UnplacedFault[] {
  return events.flatMap((event, index): readonly UnplacedFault[] => {
    if (event?.type !== 'milestone' || event.assumed === true) return [];
    const isExplained = isWritten(event, 'announced') && isWritten(event, 'source');
    if (isExplained || (isWritten(event, 'assumed') && event.assumed === undefined)) return [];
    const message = 'a milestone needs "announced" with a "source", or "assumed": true';
    return [{ path: ['events', index], code: 'unannounced-milestone', message }];
  });
}

function reversedCounts({ counts = [] }: Draft<WrittenScenario>): readonly UnplacedFault[] {
  return counts.flatMap((count, index) =>
    (['supporters', 'against', 'neutral'] as const).flatMap((field): readonly UnplacedFault[] => {
      const [low, high] = endsOf(count?.[field]) ?? [0, 0];
      if (low <= high) return [];
      const message = `the lowest number, ${low}, is above the highest, ${high}`;
      return [{ path: ['counts', index, field], code: 'reversed-count', message }];
    }),
  );
}

/** Members that leave before they join, by the file's own words. */
function reversedMembership({ draft, body }: Subject): readonly UnplacedFault[] {
  const inline = typeof draft.body === 'object' ? (draft.body.members ?? {}) : {};
  const changed = draft.members ?? {};
  return [...new Set([...Object.keys(inline), ...Object.keys(changed)])].flatMap((code) => {
    const { joined = null, left = null } = body?.members[code] ?? {};
    if (joined === null || left === null || joined < left) return [];
    const path = [...(saysWhen(changed[code]) ? [] : ['body']), 'members', code, 'left'];
    const message = `${code} leaves on ${left}, which is not after ${joined}, the day on which it joins`;
    return [{ path, code: 'reversed-membership', message }];
  });
}

/** Whether a change of a member says when it is one, which stands over what the body says. */
function saysWhen(change: { readonly joined?: unknown; readonly left?: unknown } = {}): boolean {
  return isWritten(change, 'joined') || isWritten(change, 'left');
}
