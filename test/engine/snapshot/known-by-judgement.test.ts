import { expect, it } from 'vitest';
import { knownByJudgement, knownFromSources } from '../../../src/engine/snapshot/known-by-judgement.js';
import { snapshot } from '../../../src/engine/snapshot.js';
import { written } from '../written.js';

const EARLY = { source: 'book', known: '2024-01-02', judgement: 'it was in the papers' };
const SCENARIO = written({
  sources: { book: { publisher: 'P', date: '2024' }, news: { publisher: 'P', date: '2024-01-02' } },
  candidates: { x: { name: 'X', candidacy: [{ from: '2024-01-01', status: 'declared', ...EARLY }] } },
  stances: {
    x: {
      // Its reading is a judgement, the day on which it is known is not.
      AAA: [{ from: '2024-01-01', stance: 'object', source: 'news', judgement: 'read as an objection' }],
      BBB: [{ from: '2024-01-01', stance: 'object', ...EARLY }],
      CCC: [{ from: '2024-01-01', stance: 'object' }],
    },
  },
  counts: [{ date: '2024-01-02', candidate: 'x', supporters: [1, 2], ...EARLY }],
  concessions: { c: { to: ['AAA'], what: 'a thing', granted: '2024-01-01', ...EARLY } },
  events: [
    { date: '2024-02-01', type: 'meeting', what: 'one', ...EARLY },
    // Announced early, which is on record.
    { date: '2024-02-01', type: 'milestone', what: 'two', source: 'book', announced: '2024-01-02' },
  ],
});

it('counts the records that are known before their source was written', () => {
  // A candidacy, a stance, a total, a concession and an event.
  expect(knownByJudgement(SCENARIO)).toBe(5);
  expect(knownByJudgement(written({}))).toBe(0);
  // What names no source has none, though there is one that is called null.
  const sources = { null: { publisher: 'P', date: '2024' } };
  const counts = [{ date: '2024-01-02', candidate: 'x', supporters: 1 }];
  expect(knownByJudgement(written({ sources, counts }))).toBe(0);
});

it('takes them as known from the last day of their source, and nothing else', () => {
  const strict = knownFromSources(SCENARIO);
  expect(knownByJudgement(strict)).toBe(0);
  const spring = snapshot(strict, { asOf: '2024-05-01' });
  expect(Object.keys(spring.candidates)).toEqual([]);
  expect(Object.keys(spring.stances.x ?? {})).toEqual(['AAA', 'CCC']);
  expect(Object.keys(spring.events)).toEqual(['2024-02-01 milestone two']);
  const end = { asOf: '2024-12-31' };
  const { totals: lateTotals, ...late } = snapshot(strict, end);
  const { totals, ...early } = snapshot(SCENARIO, end);
  expect(late).toEqual(early);
  expect([totals.x?.[0]?.published, lateTotals.x?.[0]?.published]).toEqual(['2024-01-02', '2024-12-31']);
});
