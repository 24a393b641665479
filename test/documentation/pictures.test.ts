/** The pictures of the documents that the command draws. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerTo } from '../cli/harness.js';

// Set, the pictures are drawn anew: npm run docs:update
const UPDATE = process.env.UPDATE_DOCS === '1';

it.each([
  ['docs/pictures/verdict.svg', ['run']],
  ['docs/pictures/record.svg', ['replay', '--candidate', 'rutte']],
  ['docs/pictures/forecast.svg', ['forecast', '--workers', '1']],
])('%s is what %j draws', async (path, args) => {
  const { code, out } = await answerTo([...args, '--format', 'svg']);
  expect(code).toBe(0);
  if (UPDATE) writeFileSync(path, out);
  expect(readFileSync(path, 'utf8')).toBe(out);
});
