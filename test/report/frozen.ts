/** Answers of reports that are put together by hand, frozen: see golden/README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';

const UPDATE = process.env.UPDATE_GOLDEN === '1';
const BETWEEN = '\n================\n';
/** By file: what is frozen, and when it is renewed what was shown so far. */
const SEEN = new Map<string, readonly string[]>();

/** Expects `text` to be what it was when `file` was written. */
export function expectFrozen(file: string, text: string): void {
  const place = placeOf(file);
  if (UPDATE) writeFileSync(place, text);
  expect(text).toBe(readFileSync(place, 'utf8'));
}

/** Expects `text` to be one of those that the test file has shown before; elsewhere than in a test of the report, nothing. */
export function expectShownBefore(text: string): void {
  const testPath = testOfReport();
  if (testPath === null) return;
  const place = placeOf(`${basename(testPath, '.test.ts')}.shown.txt`);
  const before = SEEN.get(place.href) ?? (!UPDATE && existsSync(place) ? split(place) : []);
  const known = UPDATE && !before.includes(text) ? [...before, text] : before;
  SEEN.set(place.href, known);
  if (UPDATE) writeFileSync(place, known.join(BETWEEN));
  if (!known.includes(text)) expect(text).toBe(nearest(text, known));
}

/** The file of the test that runs; null: none of the report runs. */
function testOfReport(): string | null {
  const { currentTestName, testPath } = expect.getState();
  return currentTestName && testPath?.includes('/test/report/') ? testPath : null;
}

function placeOf(file: string): URL {
  return new URL(`golden/${file}`, import.meta.url);
}

function split(place: URL): readonly string[] {
  return readFileSync(place, 'utf8').split(BETWEEN);
}

/** The one of `known` that begins with most lines of `text`, with which a reader may compare it. */
function nearest(text: string, known: readonly string[]): string {
  const lines = text.split('\n');
  const shared = (other: string) => other.split('\n').findIndex((line, at) => line !== lines[at]);
  return known.toSorted((a, b) => shared(b) - shared(a))[0] ?? '';
}
