import type { Finding } from '../fault.js';
import type { Document } from '../schema/scenario.js';
import type { Subject } from './subject.js';
import { placedRecords, type PlacedRecord } from './placed.js';

/** Dates and evidence that contradict one another or the body's membership. */
export function dateFindings(subject: Subject): readonly Finding[] {
  return [
    ...placedRecords(subject.document).flatMap((placed) => recordFindings(placed, subject)),
    ...contradictions(subject.document),
    ...unannounced(subject.document),
    ...reversedCounts(subject.document),
    ...reversedMembership(subject),
  ];
}

function recordFindings(placed: PlacedRecord, subject: Subject): readonly Finding[] {
  return [...afterLeaving(placed, subject), ...unsourced(placed)];
}

function afterLeaving(
  { path, member, record: { from } }: PlacedRecord,
  { scenario }: Subject,
): readonly Finding[] {
  const left = scenario.body.members[member]?.left ?? null;
  if (left === null || from === undefined || from < left) return [];
  const message = `${member} is no longer a member on ${from}; it left on ${left}`;
  return [{ path: [...path, 'from'], code: 'not-a-member', message }];
}

function unsourced({ path, record: { source, evidence } }: PlacedRecord): readonly Finding[] {
  if (source !== undefined || evidence === undefined || evidence === 'assumed') return [];
  const message = `evidence "${evidence}" needs a "source"; without one a stance is "assumed"`;
  return [{ path: [...path, 'evidence'], code: 'evidence-without-source', message }];
}

/** Two records of one cell from the same day, equally well evidenced, that say different things. */
function contradictions(document: Document): readonly Finding[] {
  const seen = new Map<string, PlacedRecord>();
  return placedRecords(document).flatMap((placed) => {
    const { path, candidate, member, record } = placed;
    const place = JSON.stringify([candidate, member, record.from, record.evidence]);
    const first = seen.get(place);
    seen.set(place, first ?? placed);
    if (first === undefined || first.record.stance === record.stance) return [];
    const message = `${member} is "${first.record.stance}" and "${record.stance}" from the same day on equal evidence`;
    return [{ path, code: 'contradiction', message, suggestion: 'keep one, or tell their evidence apart' }];
  });
}

/** Milestones of which the file does not say how they were known beforehand. */
function unannounced({ events = [], sources = {} }: Document): readonly Finding[] {
  return events.flatMap((event, index) => {
    const cited =
      event.announced !== undefined && event.source !== undefined && Object.hasOwn(sources, event.source);
    if (event.type !== 'milestone' || event.assumed === true || cited) return [];
    const message = 'a milestone needs "announced" with a "source", or "assumed": true';
    return [{ path: ['events', index], code: 'unannounced-milestone', message }];
  });
}

function reversedCounts({ counts = [] }: Document): readonly Finding[] {
  return counts.flatMap(({ supporters }, index) => {
    if (typeof supporters === 'number' || supporters[0] <= supporters[1]) return [];
    const message = `the lowest number, ${supporters[0]}, is above the highest, ${supporters[1]}`;
    return [{ path: ['counts', index, 'supporters'], code: 'reversed-count', message }];
  });
}

/** Members that leave before they join, by the file's own words. */
function reversedMembership({ document, scenario: { body } }: Subject): readonly Finding[] {
  const inline = typeof document.body === 'object' ? document.body.members : {};
  const places = [
    ...Object.keys(inline).map((code) => ({ code, path: ['body', 'members', code] })),
    ...Object.keys(document.members ?? {}).map((code) => ({ code, path: ['members', code] })),
  ];
  return places.flatMap(({ code, path }) => {
    const { joined = null, left = null } = body.members[code] ?? {};
    if (joined === null || left === null || joined < left) return [];
    const message = `${code} leaves on ${left}, which is not after ${joined}, the day on which it joins`;
    return [{ path: [...path, 'left'], code: 'reversed-membership', message }];
  });
}
