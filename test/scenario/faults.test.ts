import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEMANTIC, STRUCTURAL } from './codes.js';

const docs = readFileSync('docs/faults.md', 'utf8');
const [structural = '', semantic = ''] = docs.split('## Semantic faults');

function codesOf(section: string): readonly string[] {
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? '');
}

/** Every code that stands in the sources, built from a section's name or written out. */
function codesInSources(): readonly string[] {
  const texts = readdirSync('src/scenario', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/scenario', name), 'utf8'));
  const written = texts.flatMap((text) => [...text.matchAll(/\bcode: '([a-z]+(?:-[a-z]+)*)'/g)]);
  const references = ['candidate', 'concession', 'source'].map((word) => `unknown-${word}`);
  return [...new Set([...written.map(([, code]) => code ?? ''), ...references])].sort();
}

test('docs/faults.md lists the structural faults in alphabetical order', () => {
  expect(codesOf(structural)).toEqual([...STRUCTURAL].sort());
});

test('docs/faults.md lists the semantic faults in alphabetical order', () => {
  expect(codesOf(semantic)).toEqual([...SEMANTIC].sort());
});

test('docs/faults.md and the sources know the same codes', () => {
  expect([...codesOf(docs)].sort()).toEqual(codesInSources());
});
