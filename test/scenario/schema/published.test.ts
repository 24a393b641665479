import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedSchema, resolution } from '../../../src/scenario/index.js';
import { answerTo } from '../../cli/harness.js';
import { STRUCTURAL } from '../codes.js';
import { BASES, OVERLAYS } from '../documents.js';
import { mutated } from '../mutations.js';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isAccepted = ajv.compile(publishedSchema());

/** Stands on its own and has one of everything, so that an overlay is only ever wrong in itself. */
const BASE = `{
  "title": "base", "body": "nato", "asOf": "2024-01-01",
  "candidates": {
    "doe": { "name": "D", "candidacy": [{ "status": "declared" }] }
  }
}`;

/** The codes of the structural faults that the program finds in `document`. */
function structuralCodes(document: unknown): readonly string[] {
  const { faults } = resolution({ name: 'it.json', text: JSON.stringify(document) }, () => ({
    name: 'base.json',
    text: BASE,
  }));
  return faults.map(({ code }) => code).filter((code) => STRUCTURAL.has(code));
}

/** Has every document judged by both; how many of them are accepted. */
function acceptedAmong(documents: fc.Arbitrary<unknown>, numRuns: number): number {
  let accepted = 0;
  const law = fc.property(documents, (document) => {
    // As an editor reads it: in JSON a key "__proto__" is a key like any other.
    const isGood = isAccepted(JSON.parse(JSON.stringify(document)));
    accepted += isGood ? 1 : 0;
    expect({ isGood, codes: structuralCodes(document) }).toEqual({
      isGood,
      codes: isGood ? [] : (expect.arrayContaining([expect.any(String)]) as unknown),
    });
  });
  fc.assert(law, { numRuns });
  return accepted;
}

describe('the published schema and the program agree', () => {
  test('on sound scenarios', () => expect(acceptedAmong(BASES, 500)).toBe(500));

  test('on sound overlays', () => expect(acceptedAmong(OVERLAYS, 500)).toBe(500));

  test('on scenarios with one to three changes', () => {
    const accepted = acceptedAmong(mutated(BASES), 2000);
    expect(accepted).toBeGreaterThan(200);
    expect(accepted).toBeLessThan(1800);
  });

  test('on overlays with one to three changes', () => {
    const accepted = acceptedAmong(mutated(OVERLAYS), 2000);
    expect(accepted).toBeGreaterThan(200);
    expect(accepted).toBeLessThan(1800);
  });
});

const sound = { title: 't', body: 'nato', asOf: '2024-02-29', candidates: {} };

test.each([
  ['a scenario', sound, true],
  ['no object', [], false],
  ['a leap day', { ...sound, asOf: '2023-02-29' }, false],
  ['a field too many', { ...sound, colour: 'blue' }, false],
  ['null in a scenario of its own', { ...sound, rule: null }, false],
  ['null in an overlay', { extends: './x.json', rule: null }, true],
  ['an overlay without what it extends', { extends: '' }, false],
  ['a number of votes in fractions', { ...sound, rule: { type: 'weighted', quota: 2.5 } }, false],
  ['a weight in fractions', { ...sound, members: { HUN: { weight: 1.5 } } }, false],
  ['an unknown candidate, which no schema can tell', { ...sound, stances: { doe: {} } }, true],
])('%s: %o is accepted: %s', (_name, document, verdict) => {
  expect(isAccepted(document)).toBe(verdict);
});

test('the schema is valid by its own dialect', () => {
  expect(ajv.validateSchema(publishedSchema())).toBe(true);
});

test('the schema that ships is the one that the program prints; npm run schema:update writes it', async () => {
  const { out } = await answerTo(['schema']);
  expect(readFileSync('scenarios/scenario.schema.json', 'utf8')).toBe(out);
});
