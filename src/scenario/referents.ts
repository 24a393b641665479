/** What a key or a text of a scenario refers to, by where it stands. */
import type { Path } from './fault.js';

/** A section whose entries other parts refer to. */
export type Section = 'candidates' | 'concessions' | 'sources';

/** Whether the key at the end of `path` is a member's code or name. */
export function isMemberKey(path: Path): boolean {
  const isRow = path.length === 3 && path[0] === 'stances' && typeof path[1] === 'string';
  return isRow || (path.length === 2 && path[0] === 'members');
}

/** Fields whose text is a member, by the section in which they stand. */
const MEMBER_FIELDS: Readonly<Record<string, string>> = {
  candidates: 'member',
  incumbent: 'member',
  concessions: 'to',
  stances: 'consents',
  principals: 'principals',
  body: 'principals',
};

/** Whether the text at `path` is a member's code or name. */
export function isMemberValue(path: Path): boolean {
  const section = String(path[0]);
  const field = path.findLast((part) => typeof part === 'string');
  if (section === 'levers') return path.length === 5 && path[2] === 'turns';
  if (section === 'blocs') return path.length === 3;
  if (section === 'expect')
    return isLever(path) || path.some((part) => part === 'blockers' || part === 'supporters');
  return (Object.hasOwn(MEMBER_FIELDS, section) && field === MEMBER_FIELDS[section]) || isExcept(path);
}

/** Whether the text at `path` is something that could be done: a member, or a key of another section, or a day. */
export function isLever(path: Path): boolean {
  return path[0] === 'expect' && path.length === 4 && path[2] === 'unlockedBy';
}

/** Whether the text at `path` is whom a record leaves out: a member, or a bloc. */
export function isExcept(path: Path): boolean {
  return path[0] === 'stances' && path.length > 4 && path.at(-2) === 'except';
}

/** The section in which the key at the end of `path` must be an entry; null: none. */
export function sectionOfKey(path: Path): Section | null {
  const isCandidate =
    (path.length === 2 && path[0] === 'stances') ||
    (path.length === 4 && path[0] === 'levers' && path[2] === 'turns');
  return isCandidate ? 'candidates' : null;
}

/** Fields whose text is the key of an entry, by the section in which they stand. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, Section>>>> = {
  candidates: { source: 'sources' },
  stances: { source: 'sources', concession: 'concessions', withdrawn: 'candidates' },
  counts: { source: 'sources', candidate: 'candidates' },
  concessions: { source: 'sources' },
  levers: { source: 'sources', grants: 'concessions', withdraws: 'candidates' },
  events: { source: 'sources' },
  expect: { candidate: 'candidates', frontRunner: 'candidates' },
  outcome: { appointed: 'candidates', source: 'sources' },
};

/** Keys before a field that are chosen by the author, by section: a candidate may be called "source". */
const CHOSEN: Readonly<Record<string, number>> = { candidates: 2, concessions: 2, levers: 2, stances: 3 };

/** The section in which the text at `path` must be the key of an entry; null: none. */
export function sectionOfValue(path: Path): Section | null {
  const section = String(path[0]);
  if (path.length <= (CHOSEN[section] ?? 1) || !Object.hasOwn(REFERENCES, section)) return null;
  const fields = REFERENCES[section] ?? {};
  const field = String(path.findLast((part) => typeof part === 'string'));
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}
