/** Rows about several members: what may stand on them, and blocs that are not there. */
import { consents, EVERYONE } from '../../engine/index.js';
import type { UnplacedFault } from '../fault.js';
import { didYouMean, nearest } from '../suggestion.js';
import { isWritten, placedRecords, type PlacedRecord, type Subject } from './written.js';

/** Every record that stands on a row on which it may not, and every bloc that the scenario does not have. */
export function rowFaults(subject: Subject): readonly UnplacedFault[] {
  return [
    ...placedRecords(subject.draft).flatMap((placed) => [
      ...leavingOut(placed, subject),
      ...decisions(placed),
    ]),
    ...unknownRows(subject),
  ];
}

/** Exceptions from a record about one member, and exceptions that are neither members nor blocs. */
function leavingOut(placed: PlacedRecord, subject: Subject): readonly UnplacedFault[] {
  const { path, member, record } = placed;
  if (!isWritten(record, 'except')) return [];
  if (subject.body && Object.hasOwn(subject.body.members, member)) {
    const message = `"except" stands on a record about ${member} alone`;
    return [{ path: [...path, 'except'], code: 'misplaced-except', message }];
  }
  return (record.except ?? []).flatMap((key, index) =>
    key === undefined || isReachable(key, subject)
      ? []
      : [unknownBloc(key, [...path, 'except', index], subject)],
  );
}

/** Decisions that are not everyone's, have no day, or would decide against. */
function decisions({ path, member, record }: PlacedRecord): readonly UnplacedFault[] {
  if (record.decision !== true) return [];
  const { stance = 'support' } = record;
  const isRight = member === EVERYONE && isWritten(record, 'from') && consents(stance);
  if (isRight) return [];
  const message = `"decision" stands on a record about "${EVERYONE}" with "from" and a stance that consents`;
  return [{ path: [...path, 'decision'], code: 'misplaced-decision', message }];
}

/** Rows about a bloc that an overlay has removed. */
function unknownRows(subject: Subject): readonly UnplacedFault[] {
  return Object.entries(subject.draft.stances ?? {}).flatMap(([candidate, row]) =>
    Object.keys(row ?? {})
      .filter((key) => key !== EVERYONE && !isReachable(key, subject))
      .map((key) => ({ ...unknownBloc(key, ['stances', candidate, key], subject), atKey: true })),
  );
}

function isReachable(key: string, { draft, body }: Subject): boolean {
  const isMember = body === null || Object.hasOwn(body.members, key);
  return isMember || Object.hasOwn(draft.blocs ?? {}, key);
}

function unknownBloc(key: string, path: UnplacedFault['path'], { draft }: Subject): UnplacedFault {
  const blocs = Object.keys(draft.blocs ?? {});
  const message = `there is neither a member nor a bloc "${key}"`;
  return { path, code: 'unknown-bloc', message, suggestion: didYouMean(nearest(key, blocs)) };
}
