/** The one index of the documents. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { documents } from './documents.js';

it('leads to every page', () => {
  const index = readFileSync('docs/index.md', 'utf8');
  const pages = documents().filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/index.md');
  expect(pages.map((path) => basename(path)).filter((page) => !index.includes(`](${page}`))).toEqual([]);
});
