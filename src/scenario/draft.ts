/** The valid parts of a document that has faults, so that all else can be checked in the same pass. */
import type { Path, UnplacedFault } from './fault.js';
import type { WrittenScenario } from './schema/scenario.js';

/** `T` in which any part may be missing. A part that was written and is wrong is there, and undefined. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** `written` with undefined where one of its structural `faults` stands; all else stays at its path. */
export function draftOf<T = WrittenScenario>(
  written: unknown,
  faults: readonly UnplacedFault[],
): Draft<T> | undefined {
  return blanked(
    written,
    faults.map(({ path }) => path),
  ) as Draft<T> | undefined;
}

/** How many keys lead to an entry of a section: the least that can be left out and leaves the rest valid. */
const ENTRY_DEPTH = new Map([
  ['members', 2],
  ['candidates', 2],
  ['stances', 3],
  ['counts', 2],
  ['concessions', 2],
  ['blocs', 2],
  ['events', 2],
  ['sources', 2],
  ['expect', 2],
]);

/** Stand-ins for required fields that are missing. */
const STAND_IN = { title: 'untitled', body: 'none', asOf: '2200-12-31', candidates: {} };

/** The document without the entries that have structural faults, which the schema accepts. */
export function validPart(written: unknown, faults: readonly UnplacedFault[]): WrittenScenario {
  const entries = faults.map(({ path }) => path.slice(0, ENTRY_DEPTH.get(String(path[0])) ?? 1));
  const valid = withoutBlanks(blanked(written, entries)) as Partial<WrittenScenario>;
  return { ...STAND_IN, ...valid };
}

function blanked(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return undefined;
  const inside = new Map<string, Path[]>();
  for (const [part, ...rest] of paths) {
    const others = inside.get(String(part)) ?? [];
    others.push(rest);
    inside.set(String(part), others);
  }
  const blank = (each: unknown, key: string | number) => blanked(each, inside.get(String(key)) ?? []);
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blank(each, key)]));
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, withoutBlanks(each)]])),
  );
}
