import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshot } from '../../src/engine/index.js';
import { knownBy } from '../../src/scenario/known-by.js';
import { overlaid, written } from '../engine/written.js';
import { crowds, days } from '../properties/histories.js';

const SOURCES = {
  late: { publisher: 'The Late', date: '2024-03' },
  early: { publisher: 'The Early', date: '2024-01-31' },
};
const DAY = '2024-02-15';
const left = (fields: object) =>
  knownBy(DAY, { sources: SOURCES, candidates: { x: { candidacy: [{ status: 'declared' }] } }, ...fields });

describe('what was known by a day', () => {
  test('has the records that held and were known by then', () => {
    const AAA = [
      { stance: 'object' },
      { from: '2024-02-15', stance: 'support' },
      { from: '2024-02', stance: 'accept' },
      { from: '2024-01-01', stance: 'accept', source: 'late' },
      { from: '2024-01-01', stance: 'reserved', source: 'late', known: '2024-02-01', judgement: 'heard' },
      { from: '2024-01-01', stance: 'undeclared', source: 'early' },
    ];
    const stances = { x: { AAA, BBB: { from: '2024-03-01', stance: 'object' }, CCC: 'object' } };
    expect(left({ stances }).stances).toEqual({
      x: { AAA: [AAA[0], AAA[1], AAA[4], AAA[5]], CCC: 'object' },
    });
  });
  test('has neither a candidate whom nobody had named nor what is said of one', () => {
    const candidates = {
      x: {
        candidacy: [
          { from: '2024-01-01', status: 'interested' },
          { from: '2024-03-01', status: 'declared' },
        ],
      },
      y: { candidacy: [{ from: '2024-03-01', status: 'declared' }] },
    };
    const stances = { x: { AAA: { from: '2024-03-01', stance: 'object' } }, y: { AAA: 'support' } };
    const counts = [
      { date: '2024-02-01', candidate: 'x', supporters: 1 },
      { date: '2024-02-01', candidate: 'y', supporters: 1 },
      { date: '2024-02-16', candidate: 'x', supporters: 1 },
      { date: '2024-02-01', candidate: 'x', supporters: 2, source: 'late' },
    ];
    const known = left({ candidates, stances, counts });
    expect(known.candidates).toEqual({ x: { candidacy: [candidates.x.candidacy[0]] } });
    expect([known.stances, known.counts]).toEqual([{}, [counts[0]]]);
  });
  test('has concessions, given only if that was known, and events that were announced', () => {
    const post = { to: ['AAA'], what: 'a post' };
    const concessions = {
      given: { ...post, granted: '2024-02-01' },
      always: { ...post, granted: true },
      later: { ...post, granted: '2024-02-01', source: 'late' },
      open: post,
    };
    const { granted: _granted, ...later } = concessions.later;
    expect(left({ concessions }).concessions).toEqual({ ...concessions, later });
    const what = 'it';
    const events = [
      { date: '2024-07-09', type: 'milestone', what, assumed: true },
      { date: '2024-07-09', type: 'milestone', what, announced: '2024-01-01', source: 'late' },
      { date: '2024-01-01', type: 'signal', what },
    ];
    const others = [
      { date: '2024-07-09', type: 'milestone', what, announced: '2024-03-01', source: 'early' },
      { date: '2024-03-01', type: 'signal', what },
      { date: '2024-01-01', type: 'signal', what, source: 'late' },
    ];
    expect(left({ events: [...events, ...others] }).events).toEqual(events);
  });
  test('takes faulty documents as they come', () => {
    const faulty = { stances: 3, counts: 'x', events: [4], candidates: { x: 5 }, concessions: { a: 'b' } };
    expect(() => knownBy(DAY, faulty)).not.toThrow();
    expect(knownBy(DAY, {})).toEqual({});
  });
});

test('an overlay that drops what was not known by a day says on that day what the file says', () => {
  fc.assert(
    fc.property(crowds, days, (fields, day) => {
      const candidates = {
        ...(fields as { candidates: object }).candidates,
        rival: { name: 'Bob', candidacy: [{ status: 'declared' }] },
      };
      const whole = { ...fields, candidates };
      const [all, known] = [written(whole), overlaid(whole, { knownBy: day })];
      const { concessions: _all, ...expected } = snapshot(all, { asOf: day });
      const { concessions: _known, ...found } = snapshot(known, { asOf: day });
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
