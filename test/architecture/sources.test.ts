/** What must stand in one place: the two kinds of time, the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './files.js';

describe('the two kinds of time', () => {
  // What holds from one day and is known from another is weighed in one place; the layer that reads files dates it.
  const WEIGHED = /\bknown\s*[<>]=?\s*\w|\bfrom\s*[<>]=?\s*(asOf|reading)/;
  const PLACES = ['src/engine/snapshot/', 'src/engine/snapshot.ts', 'src/scenario/'];

  it('are told apart by snapshot() alone', () => {
    const others = filesBelow('src').filter((path) => !PLACES.some((place) => path.startsWith(place)));
    const weighing = others.filter((path) => WEIGHED.test(readFileSync(path, 'utf8')));
    expect(weighing).toEqual([]);
    expect(WEIGHED.test(readFileSync('src/engine/snapshot/reading.ts', 'utf8'))).toBe(true);
  });
});

describe('bibliography', () => {
  const path = 'docs/bibliography.md';
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // An entry is a heading or a list item that begins with its key: "- [Key] …" or "### [Key]".
  const keys = [...text.matchAll(/^(?:[-*] |#+ )\**\[([^\]]+)\](?!\()/gm)].map(([, key]) => key ?? '');
  const code = filesBelow('src').map((file) => readFileSync(file, 'utf8'));
  const prose = ['README.md', ...filesBelow('docs')]
    .filter((file) => file.endsWith('.md') && file !== path && existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));

  it('has every source that the code names, once', () => {
    const lines = code.flatMap((module) => module.match(/(?<=Sources?: )\[[^\n]*/g) ?? []);
    const cited = lines.flatMap((line) => [...line.matchAll(/\[([^\]]+)\]/g)].map(([, key]) => key));
    expect(cited.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has no source that nothing rests on', () => {
    const tests = filesBelow('test').map((file) => readFileSync(file, 'utf8'));
    const used = [...code, ...prose, ...tests].join('\n');
    expect(keys.filter((key) => !used.includes(`[${key}]`) && !used.includes(`'${key}'`))).toEqual([]);
  });
});
