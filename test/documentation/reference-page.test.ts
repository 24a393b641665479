/** The reference page says what the program says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { referencePage } from './reference.js';

const PAGE = 'docs/reference.md';
// Set, the page is written anew: npm run docs:update
const UPDATE = process.env.UPDATE_DOCS === '1';

it('is what the tables of the program come to', async () => {
  const page = await referencePage();
  if (UPDATE) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
