import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportedBy } from './exported.js';

const page = readFileSync('docs/library.md', 'utf8');

/** The names that the page sets as code. */
const shown = new Set(
  [...page.matchAll(/```[^]*?```|`[^`\n]+`/g)].flatMap(([code]) =>
    [...code.matchAll(/[A-Za-z_]\w*/g)].map(([word]) => word),
  ),
);

/** The entries of package.json, each with its module. */
const ENTRIES = [
  ['nato-consensus', 'src/index.ts'],
  ['nato-consensus/browser', 'src/browser.ts'],
  ['nato-consensus/engine', 'src/pages.ts'],
] as const;

const exported = exportedBy(...ENTRIES.map(([, path]) => path));
const entries = ENTRIES.flatMap(([entry], at) =>
  exported.slice(at, at + 1).map((found) => ({ entry, ...found })),
);

describe.each(entries)('what $entry exports', ({ values, types, needed }) => {
  it('is on the page about the library', () => {
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((value) => !shown.has(value))).toEqual([]);
  });

  it('has the types that its signatures name, and no others', () => {
    // A class is both.
    expect(types).toEqual(needed.filter((each) => !values.includes(each)));
  });
});
