/** Stances whose evidence, conditions or dates cannot be. */
import { firstDayOf, withholds } from '../../engine/index.js';
import type { UnplacedFault } from '../fault.js';
import { isRightOrAbsent, isWritten, placedRecords, type PlacedRecord, type Subject } from './written.js';

/** Every fault of a single stance record, and records that contradict each other. */
export function evidenceFaults(subject: Subject): readonly UnplacedFault[] {
  const records = placedRecords(subject.draft);
  return [
    ...records.flatMap((placed) => [
      ...unsourced(placed),
      ...nothingToLift(placed),
      ...afterLeaving(placed, subject),
    ]),
    ...contradictions(records),
  ];
}

function unsourced({ path, record }: PlacedRecord): readonly UnplacedFault[] {
  const { evidence = 'assumed' } = record;
  if (isWritten(record, 'source') || evidence === 'assumed') return [];
  const message = `evidence "${evidence}" needs a "source"; without one a stance is "assumed"`;
  return [{ path: [...path, 'evidence'], code: 'evidence-without-source', message }];
}

function nothingToLift({ path, record }: PlacedRecord): readonly UnplacedFault[] {
  const { stance } = record;
  if (!isWritten(record, 'liftedBy') || stance === undefined || withholds(stance)) return [];
  const message = `"liftedBy" stands on "${stance}", which withholds nothing`;
  const suggestion = 'say in "asks" what the member wants';
  return [{ path: [...path, 'liftedBy'], code: 'nothing-to-lift', message, suggestion }];
}

function afterLeaving(
  { path, member, record: { from } }: PlacedRecord,
  { body }: Subject,
): readonly UnplacedFault[] {
  const left = body?.members[member]?.left ?? null;
  if (left === null || from === undefined || firstDayOf(from) < left) return [];
  const message = `${member} is no longer a member on ${from}; it left on ${left}`;
  return [{ path: [...path, 'from'], code: 'not-a-member', message }];
}

/** Two records of one cell from the same day, equally well evidenced, that say different things. */
function contradictions(records: readonly PlacedRecord[]): readonly UnplacedFault[] {
  const seen = new Map<string, PlacedRecord>();
  return records.flatMap((placed): readonly UnplacedFault[] => {
    const { path, candidate, member, record } = placed;
    const isClear = isRightOrAbsent(record, 'from') && isRightOrAbsent(record, 'evidence');
    if (!isClear || record.stance === undefined) return [];
    const place = JSON.stringify([candidate, member, record.from, record.evidence]);
    const first = seen.get(place);
    seen.set(place, first ?? placed);
    if (first === undefined || first.record.stance === record.stance) return [];
    const stances = `"${first.record.stance}" and "${record.stance}"`;
    const message = `${member} is ${stances} from the same day on equal evidence`;
    const suggestion = 'keep one, or tell their evidence apart';
    return [{ path, code: 'contradiction', message, suggestion }];
  });
}
