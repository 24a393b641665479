import { withholds, type Condition } from '../../engine/index.js';
import type { Finding, Path } from '../fault.js';
import { nearest } from '../suggestion.js';
import type { Section, Subject } from './subject.js';
import { placedRecords } from './placed.js';

interface Reference {
  readonly path: Path;
  readonly section: Section;
  readonly key: string | null | undefined;
  readonly atKey?: boolean;
}

/** References to candidates, concessions and sources that the scenario does not have. */
export function referenceFindings(subject: Subject): readonly Finding[] {
  const references = [
    ...stanceReferences(subject),
    ...candidateReferences(subject),
    ...listReferences(subject),
    ...conditionsOf(subject),
  ];
  return [
    ...references.flatMap((reference) => unresolved(reference, subject)),
    ...misplacedConditions(subject),
  ];
}

const SINGULAR = { candidates: 'candidate', concessions: 'concession', sources: 'source' } as const;

function unresolved({ path, section, key, atKey = false }: Reference, { keys }: Subject): readonly Finding[] {
  const known = keys(section);
  if (key === null || key === undefined || known.includes(key)) return [];
  const near = nearest(key, known);
  const word = SINGULAR[section];
  const listed = section === 'sources' || known.length === 0 ? '' : `; there are ${known.join(', ')}`;
  return [
    {
      path,
      code: `unknown-${word}`,
      message: `there is no ${word} "${key}" in "${section}"${listed}`,
      suggestion: near === null ? null : `did you mean "${near}"?`,
      atKey,
    },
  ];
}

function stanceReferences({ document }: Subject): readonly Reference[] {
  const rows = Object.keys(document.stances ?? {}).map((key): Reference => ({
    path: ['stances', key],
    section: 'candidates',
    key,
    atKey: true,
  }));
  const records = placedRecords(document).map(({ path, record }): Reference => ({
    path: [...path, 'source'],
    section: 'sources',
    key: record.source,
  }));
  return [...rows, ...records];
}

function candidateReferences({ document }: Subject): readonly Reference[] {
  return Object.entries(document.candidates).flatMap(([id, { candidacy }]) =>
    candidacy.map(({ source }, index): Reference => ({
      path: ['candidates', id, 'candidacy', index, 'source'],
      section: 'sources',
      key: source,
    })),
  );
}

function listReferences({ document }: Subject): readonly Reference[] {
  const counts = (document.counts ?? []).flatMap(({ candidate, source }, index): Reference[] => [
    { path: ['counts', index, 'candidate'], section: 'candidates', key: candidate },
    { path: ['counts', index, 'source'], section: 'sources', key: source },
  ]);
  const concessions = Object.entries(document.concessions ?? {}).map(([id, { source }]): Reference => ({
    path: ['concessions', id, 'source'],
    section: 'sources',
    key: source,
  }));
  const events = (document.events ?? []).map(({ source }, index): Reference => ({
    path: ['events', index, 'source'],
    section: 'sources',
    key: source,
  }));
  const expected = (document.expect ?? []).map(({ candidate }, index): Reference => ({
    path: ['expect', index, 'candidate'],
    section: 'candidates',
    key: candidate,
  }));
  return [...counts, ...concessions, ...events, ...expected];
}

function conditionsOf({ document }: Subject): readonly Reference[] {
  return placedRecords(document).flatMap(({ path, record }) =>
    record.liftedBy ? conditionReferences(record.liftedBy, [...path, 'liftedBy']) : [],
  );
}

function conditionReferences(condition: Condition, path: Path): readonly Reference[] {
  if ('all' in condition) {
    return condition.all.flatMap((part, index) => conditionReferences(part, [...path, 'all', index]));
  }
  if ('any' in condition) {
    return condition.any.flatMap((part, index) => conditionReferences(part, [...path, 'any', index]));
  }
  if ('concession' in condition) {
    return [{ path: [...path, 'concession'], section: 'concessions', key: condition.concession }];
  }
  if ('withdrawn' in condition) {
    return [{ path: [...path, 'withdrawn'], section: 'candidates', key: condition.withdrawn }];
  }
  return [];
}

function misplacedConditions({ document }: Subject): readonly Finding[] {
  return placedRecords(document).flatMap(({ path, record }) =>
    record.liftedBy && !withholds(record.stance)
      ? [
          {
            path: [...path, 'liftedBy'],
            code: 'nothing-to-lift',
            message: `"liftedBy" stands on "${record.stance}", which withholds nothing`,
            suggestion: 'say in "asks" what the member wants',
          },
        ]
      : [],
  );
}
