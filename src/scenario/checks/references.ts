/** References to candidates, concessions and sources that the scenario does not have, and names that stand twice. */
import { candidateCalled } from '../candidate-names.js';
import type { Draft } from '../draft.js';
import type { Path, UnplacedFault } from '../fault.js';
import { thingCalled } from '../lever-names.js';
import { sectionOfKey, sectionOfValue, type Section } from '../referents.js';
import type { WrittenScenario } from '../schema/scenario.js';
import { didYouMean, fold, nearest } from '../suggestion.js';
import { listed } from '../wording.js';
import { isWritten, type Subject } from './written.js';

interface Reference {
  readonly path: Path;
  readonly section: Section;
  readonly key: string;
  readonly atKey: boolean;
}

/** Every reference that leads nowhere, and every name that two candidates or two members share. */
export function referenceFaults({ draft }: Subject): readonly UnplacedFault[] {
  const inline = typeof draft.body === 'object' ? draft.body.members : {};
  return [
    ...referencesIn(draft, []).flatMap((reference) => unresolved(reference, draft)),
    ...sharedNames(draft.candidates, ['candidates']),
    ...sharedNames(inline, ['body', 'members']),
  ];
}

/** Every key and text below `value` that refers to an entry of a section. */
function referencesIn(value: unknown, path: Path): readonly Reference[] {
  if (typeof value === 'string') {
    const section = sectionOfValue(path);
    return section === null ? [] : [{ path, section, key: value, atKey: false }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const inside = [...path, key];
    const section = sectionOfKey(inside);
    const own = section === null ? [] : [{ path: inside, section, key, atKey: true }];
    return [...own, ...referencesIn(each, inside)];
  });
}

const SINGULAR = { candidates: 'candidate', concessions: 'concession', sources: 'source' } as const;

function unresolved(
  { path, section, key, atKey }: Reference,
  draft: Draft<WrittenScenario>,
): readonly UnplacedFault[] {
  const entries = draft[section];
  // A section that is wrong as a whole has entries that nobody knows.
  if (entries === undefined && isWritten(draft, section)) return [];
  const known = entries ?? {};
  if (Object.hasOwn(known, key)) return [];
  const keys = Object.keys(known);
  const word = SINGULAR[section];
  const others = section === 'sources' || keys.length === 0 ? '' : `; there are ${listed(keys)}`;
  const message = `there is no ${word} "${key}" in "${section}"${others}`;
  const meant = entryMeant(key, section, draft) ?? nearest(key, keys);
  return [{ path, code: `unknown-${word}`, message, suggestion: didYouMean(meant), atKey }];
}

/** The entry that is called `call`; null: it may be a key that is misspelt. */
function entryMeant(call: string, section: Section, draft: Draft<WrittenScenario>): string | null {
  if (section === 'candidates') return candidateMeant(call, draft);
  if (section === 'sources') return null;
  const { concessions = {} } = draft;
  const texts = Object.entries(concessions).map(([id, entry]) => [id, { what: entry?.what ?? id }] as const);
  return thingCalled(call, Object.fromEntries(texts));
}

/** The candidate whom options would take `call` for, or whom its letters come near to. */
function candidateMeant(call: string, { candidates = {} }: Draft<WrittenScenario>): string | null {
  const named = Object.entries(candidates).map(([id, entry]) => [id, { name: entry?.name ?? id }]);
  const match = candidateCalled(call, Object.fromEntries(named) as Record<string, { name: string }>);
  return match.id ?? match.suggestion;
}

/** Names that a reader could not tell apart. */
function sharedNames(
  entries: Readonly<Record<string, { readonly name?: string | undefined } | undefined>> | undefined,
  path: Path,
): readonly UnplacedFault[] {
  const owners = new Map<string, string>();
  return Object.entries(entries ?? {}).flatMap(([key, entry]): readonly UnplacedFault[] => {
    if (entry?.name === undefined) return [];
    const call = fold(entry.name);
    const owner = owners.get(call);
    owners.set(call, owner ?? key);
    if (owner === undefined) return [];
    const message = `${owner} and ${key} have the same name, "${entry.name}"`;
    const suggestion = 'add what tells them apart, such as a country or an office';
    return [{ path: [...path, key, 'name'], code: 'duplicate-name', message, suggestion }];
  });
}
