import { describe, expect, test } from 'vitest';
import { snapshot, type Reachable, type Scenario } from '../../src/engine/index.js';
import { historyBefore, rowsWith } from '../../src/scenario/rows.js';
import { digest } from '../../src/scenario/index.js';
import { overlaid, written } from '../engine/written.js';

const member = (code: string, joined: string | null = null) => ({
  ...{
    code,
    name: code,
    joined,
    left: null,
    participates: true,
    permanent: false,
    weight: null,
    population: null,
  },
  assumed: false,
});
const AMONG: Reachable = {
  body: {
    id: 'b',
    name: 'b',
    members: { AAA: member('AAA'), BBB: member('BBB'), CCC: member('CCC', '2024-03-01') },
  },
  blocs: { pair: ['AAA', 'BBB'] },
};
const after = { from: '2024-06', stance: 'support' };
const decided = { from: '2024-02-01', stance: 'support', decision: true };

describe('the rows of an overlay', () => {
  const both = [after, decided];
  const without = (...except: readonly string[]) => both.map((each) => ({ ...each, except }));
  const two = { AAA: 'object', CCC: 'object' };

  test.each([
    // a member replaces what is said of it, in whichever row, and null says nothing
    { patch: { AAA: 'redline' }, expected: { CCC: 'object', '*': without('AAA'), AAA: 'redline' } },
    { patch: { AAA: null }, expected: { CCC: 'object', '*': without('AAA') } },
    // a bloc the rows of its members; that there was a decision stays on record
    {
      patch: { pair: 'accept' },
      expected: {
        CCC: 'object',
        '*': [
          { ...after, except: ['AAA', 'BBB'] },
          { ...decided, except: ['AAA', 'BBB'] },
        ],
        pair: 'accept',
      },
    },
    // everyone, but for those who are left out and those who were no members on the day
    {
      patch: { '*': { stance: 'accept', except: ['AAA'] } },
      expected: {
        AAA: 'object',
        '*': [
          ...without('BBB', 'CCC').slice(0, 1),
          { ...decided, except: ['BBB'] },
          { stance: 'accept', except: ['AAA'] },
        ],
      },
    },
    {
      patch: { '*': { from: '2024-01-01', stance: 'accept' } },
      expected: { CCC: 'object', '*': [...without('AAA', 'BBB'), { from: '2024-01-01', stance: 'accept' }] },
    },
    {
      patch: { '*': 'accept' },
      expected: { '*': [{ ...decided, except: ['AAA', 'BBB'] }, { stance: 'accept' }] },
    },
    { patch: { '*': null }, expected: two },
  ])('$patch', ({ patch, expected }) => {
    expect(rowsWith({ ...two, '*': both }, patch, AMONG)).toEqual(expected);
  });
  test('of everyone leave nothing of an earlier row but a decision', () => {
    expect(rowsWith({ AAA: 'object', '*': after }, { '*': 'accept' }, AMONG)).toEqual({ '*': 'accept' });
  });
  test('leave cells of which they say nothing in the form that they have', () => {
    const beneath = { AAA: 'object', pair: { stance: 'support', except: ['AAA'] }, BBB: ['accept'] };
    expect(rowsWith(beneath, { CCC: 'object' }, AMONG)).toEqual({ ...beneath, CCC: 'object' });
  });
  test('take faulty cells as they come', () => {
    expect(
      rowsWith({ '*': [3, null, { from: 5, except: 7 }], pair: null }, { AAA: { from: 'soon' } }, AMONG),
    ).toEqual({
      '*': [{ from: 5, except: ['AAA'] }],
      AAA: { from: 'soon' },
    });
  });
});

describe('the history of a member', () => {
  test('is what was said of it before the day in whichever row, of one day what counted', () => {
    const row = {
      AAA: [
        'object',
        { from: '2024-02-01', stance: 'reserved', source: 'a' },
        { from: '2024-02-02', stance: 'accept' },
      ],
      pair: { from: '2024-01', stance: 'accept', except: ['BBB'] },
      '*': decided,
    };
    expect(historyBefore('2024-02-02', 'AAA', { row, among: AMONG })).toEqual([
      { stance: 'object' },
      { from: '2024-01', stance: 'accept' },
      { from: '2024-02-01', stance: 'reserved', source: 'a' },
    ]);
    expect(historyBefore('2024-03-01', 'BBB', { row, among: AMONG })).toEqual([
      { from: '2024-02-01', stance: 'support' },
    ]);
    expect(historyBefore('2024-03-01', 'CCC', { row, among: AMONG })).toEqual([]);
  });
});

describe('an overlay on records about everyone', () => {
  const stances = {
    x: { '*': [{ ...decided, source: 'paper' }], AAA: { from: '2024-01-01', stance: 'object' } },
  };
  const sources = { paper: { publisher: 'The Paper', date: '2024-02-01' } };
  const stanceOf = (scenario: Scenario, code: string, asOf = '2024-03-01') =>
    snapshot(scenario, { asOf }).stances.x?.[code]?.stance;

  test('stands against later ones, and leaves the others and the decision', () => {
    const scenario = overlaid({ stances, sources }, { stances: { x: { AAA: 'redline' } } });
    expect([stanceOf(scenario, 'AAA'), stanceOf(scenario, 'BBB')]).toEqual(['redline', 'support']);
    expect(snapshot(scenario).decision?.candidate).toBe('x');
  });
  test('remembers what was on record, through overlays too, and not where nothing was changed', () => {
    const base = written({ stances, sources });
    const once = overlaid({ stances, sources }, { stances: { x: { AAA: 'accept' } } });
    const twice = overlaid(
      { stances, sources },
      { stances: { x: { BBB: 'object' } } },
      { stances: { x: { BBB: null } } },
    );
    expect(once.recorded?.stances).toEqual(base.stances);
    expect(twice.recorded?.stances).toEqual(base.stances);
    expect(overlaid({ stances, sources }, { rule: 'unanimity' }).recorded).toBeUndefined();
    const reading = { asOf: '2024-03-01', hindsight: false };
    expect(digest(once, reading)).not.toBe(digest({ ...once, recorded: undefined }, reading));
  });
  test('inherits no outcome, which no digest counts', () => {
    const outcome = { appointed: 'x', on: '2024-06' };
    const base = written({ outcome });
    expect(base.outcome).toEqual({ appointed: 'x', on: '2024-06-30', source: null });
    expect(overlaid({ outcome }, {}).outcome).toBeNull();
    const reading = { asOf: '2024-03-01', hindsight: false };
    expect(digest(base, reading)).toBe(digest(written({}), reading));
  });
});

test('a row about everyone reaches those who are members on its day, by the dates that the overlay itself gives', () => {
  const patch = (members: object) => ({
    members,
    stances: { x: { '*': { from: '2024-02-01', stance: 'accept' } } },
  });
  const said = (members: object) => {
    const { stances } = snapshot(overlaid({ stances: { x: { BBB: 'object' } } }, patch(members)), {
      asOf: '2024-07-01',
      hindsight: true,
    });
    return ['AAA', 'BBB'].map((code) => stances.x?.[code]?.stance);
  };
  expect(said({})).toEqual(['accept', 'accept']);
  // BBB joins when everyone has been spoken of: what was said of it stays.
  expect(said({ BBB: { joined: '2024-06-01' } })).toEqual(['accept', 'object']);
  expect(said({ BBB: { joined: '2024' } })).toEqual(['accept', 'accept']);
});
