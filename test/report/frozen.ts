/** Answers of reports that are put together by hand, frozen: see golden/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects `text` to be what it was when `file` was written. */
export function expectFrozen(file: string, text: string): void {
  const place = new URL(`golden/${file}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place, text);
  expect(text).toBe(readFileSync(place, 'utf8'));
}
