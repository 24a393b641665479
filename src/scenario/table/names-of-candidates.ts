/** The candidates whom a table names, and their ids. */
import { candidateCalled } from '../candidate-names.js';
import { KEY } from '../schema/primitives.js';
import { fold } from '../suggestion.js';

/** A candidate as a table names one. */
export interface TableCandidate {
  readonly id: string;
  /** The fullest of the names. */
  readonly name: string;
  /** Every spelling of the name in the table. */
  readonly called: readonly string[];
}

/** Who the candidates are, and which names are near one another without being taken for the same. */
export interface TableCandidates {
  readonly candidates: readonly TableCandidate[];
  readonly alike: readonly (readonly [name: string, other: string])[];
  /** Names that are a part of several, by what is said of each. */
  readonly unclear: ReadonlyMap<string, string>;
}

/** What a row says of who the candidate is; an empty text: nothing. */
export interface CandidateCells {
  readonly name: string;
  readonly id: string;
}

/**
 * The candidates of all rows. A name that is a part of a fuller one, and of no other, is the same candidate; one that is
 * merely near another is a candidate of its own.
 */
export function candidatesIn(rows: readonly CandidateCells[]): TableCandidates {
  const found = new Map<string, Named>();
  for (const { name, id } of rows) if (id !== '') addKnown(found, id, name);
  const unnamed = rows.filter(({ name, id }) => id === '' && name !== '').map(({ name }) => name);
  // The fullest first, so that a part finds its whole.
  const names = [...new Set(unnamed)].sort((a, b) => words(b) - words(a));
  const unclear = new Map<string, string>();
  const alike = names.flatMap((name) => {
    const match = candidateCalled(name, Object.fromEntries(found));
    if (match.id === null && match.message.startsWith(`"${name}" may be `)) unclear.set(name, match.message);
    else if (match.id !== null) addCalled(found, match.id, name);
    else return addNamed(found, name, match.suggestion);
    return [];
  });
  const candidates = [...found].map(([id, { name, called }]) => ({ id, name, called: [...called] }));
  return { candidates, alike, unclear };
}

interface Named {
  readonly name: string;
  readonly called: ReadonlySet<string>;
}

/** Adds a candidate whose id the table gives. */
function addKnown(found: Map<string, Named>, id: string, name: string): void {
  const before = found.get(id) ?? { name: id, called: new Set([id]) };
  found.set(id, before.name === id && name !== '' ? { ...before, name } : before);
  if (name !== '') addCalled(found, id, name);
}

/** Adds another form of a candidate's name. */
function addCalled(found: Map<string, Named>, id: string, name: string): void {
  const before = found.get(id) ?? { name, called: [] };
  found.set(id, { ...before, called: new Set([...before.called, name]) });
}

/** Adds a candidate by name. @returns The name with the one that it is near; none: it is near none. */
function addNamed(found: Map<string, Named>, name: string, near: string | null): TableCandidates['alike'] {
  const other = near === null ? undefined : found.get(near)?.name;
  found.set(idFor(name, found), { name, called: new Set([name]) });
  return other === undefined ? [] : [[name, other]];
}

function words(name: string): number {
  return fold(name).split(' ').length;
}

/** The last word of the name; where it is taken the whole name, and at last a number. */
function idFor(name: string, taken: ReadonlyMap<string, unknown>): string {
  const parts = fold(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((part) => part !== '');
  const wishes = [parts.at(-1) ?? '', parts.join('-')].filter((wish) => KEY.test(wish));
  const free = wishes.find((wish) => !taken.has(wish));
  if (free !== undefined) return free;
  const stem = wishes[0] ?? 'candidate';
  let number = taken.size + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
