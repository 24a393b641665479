import { describe, expect, it } from 'vitest';
import { replay, type ReplayOptions } from '../../src/engine/index.js';
import { loadScenario } from '../../src/files/load.js';
import { written } from './written.js';

const all = (stance: string) =>
  Object.fromEntries(['BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, stance]));

/** One member that objects, is promised a post and comes round; the others accept for all time. */
const race = written({
  stances: {
    x: {
      AAA: {
        from: '2024-02-01',
        stance: 'object',
        liftedBy: { any: [{ concession: 'post' }, { after: '2024-06-01' }] },
      },
      ...all('accept'),
    },
  },
  concessions: { post: { to: ['AAA'], what: 'a post', granted: '2024-03-01', source: 'paper' } },
  sources: { paper: { publisher: 'The Paper', date: '2024-03-05' } },
});

function steps(options: ReplayOptions = {}) {
  return replay(race, options).steps.map(({ date, member, from, to, verdict }) => [
    date,
    member,
    from,
    to,
    verdict,
  ]);
}

describe('replay', () => {
  it('tells each change on the day on which it is known, and nothing else', () => {
    expect(steps()).toEqual([
      ['2024-02-01', 'AAA', 'undeclared', 'object', 'blocked'],
      ['2024-03-05', 'AAA', 'object', 'accept', 'adopted'],
    ]);
    expect(steps({ hindsight: true })[1]?.[0]).toBe('2024-03-01');
  });
  it('tells a concession that was never made, and one without a date, on no day of their own', () => {
    const waiting = { stance: 'reserved', liftedBy: { concession: 'post' } };
    const granting = (granted: object) =>
      written({
        stances: { x: { AAA: [{ ...waiting, from: '2024-02-01' }] } },
        concessions: { post: { to: ['AAA'], what: 'a post', ...granted } },
      });
    const told = (granted: object) => replay(granting(granted)).steps.map(({ date, to }) => [date, to]);
    expect(told({})).toEqual([['2024-02-01', 'reserved']]);
    expect(told({ granted: true })).toEqual([['2024-02-01', 'accept']]);
  });
  it('finds the first day after the last blocked one, and the first day of consensus', () => {
    expect(replay(race).passages).toEqual([
      { candidate: 'x', firstPossible: '2024-03-05', reached: '2024-03-05' },
    ]);
    const before = replay(race, { to: '2024-03-04' });
    expect(before.passages).toEqual([{ candidate: 'x', firstPossible: null, reached: null }]);
  });
  it('keeps to the days that are asked for, and follows the rule', () => {
    expect(steps({ from: '2024-02-02', to: '2024-03-04' })).toEqual([]);
    const unanimous = replay(race, { rule: { type: 'unanimity' } });
    expect(unanimous.steps.at(-1)?.verdict).toBe('blocked');
  });
  it('reads again on the day after a date that a condition names', () => {
    const waiting = written({
      stances: { x: { AAA: { stance: 'reserved', liftedBy: { after: '2024-02-10' } } } },
    });
    expect(replay(waiting).steps.map(({ date, to }) => [date, to])).toEqual([['2024-02-11', 'accept']]);
  });
  it('tells candidacies, accessions and departures of members', () => {
    const scenario = written({
      members: { BBB: { joined: '2024-02-10' }, CCC: { left: '2024-02-20' } },
      candidates: {
        x: {
          name: 'X',
          candidacy: [
            { from: '2024-02-01', status: 'interested' },
            { from: '2024-02-15', status: 'withdrawn' },
          ],
        },
      },
    });
    const told = replay(scenario);
    expect(
      told.steps.map(({ date, member, from, to, members }) => [date, member, from, to, members]),
    ).toEqual([
      ['2024-02-01', null, null, 'interested', 4],
      ['2024-02-10', 'BBB', null, 'undeclared', 5],
      ['2024-02-15', null, 'interested', 'withdrawn', 5],
      ['2024-02-20', 'CCC', 'undeclared', null, 4],
    ]);
    expect(told.to).toBe('2024-02-20');
    expect(told.passages[0]).toEqual({ candidate: 'x', firstPossible: '2024-02-01', reached: null });
  });
  it('has one day and no steps for a scenario in which nothing ever changes', () => {
    expect(replay(written({ stances: { x: all('accept') } }))).toMatchObject({
      from: '2024-03-01',
      to: '2024-03-01',
      steps: [],
    });
  });
  it('is possible never for one who was out when the last objection fell', () => {
    const scenario = written({
      candidates: {
        x: { name: 'X', candidacy: [{ status: 'declared' }, { from: '2024-02-10', status: 'withdrawn' }] },
      },
      stances: {
        x: {
          AAA: [
            { from: '2024-02-01', stance: 'object' },
            { from: '2024-02-10', stance: 'accept' },
          ],
        },
      },
    });
    expect(replay(scenario).passages[0]).toEqual({ candidate: 'x', firstPossible: null, reached: null });
  });
  it('may begin after the last change or end before the first', () => {
    expect(replay(race, { from: '2025-01-01' })).toMatchObject({ from: '2025-01-01', to: '2025-01-01' });
    expect(replay(race, { to: '2020-01-01' })).toMatchObject({
      from: '2020-01-01',
      to: '2020-01-01',
      passages: [{ candidate: 'x', firstPossible: '2020-01-01', reached: null }],
    });
  });
  it('knows what was reached before the days that are asked for', () => {
    expect(replay(race, { from: '2024-05-01' }).passages).toEqual([
      { candidate: 'x', firstPossible: '2024-03-05', reached: '2024-03-05' },
    ]);
  });
  it('tells of members that come before the first change when it begins early enough', () => {
    const scenario = written({
      members: { BBB: { joined: '2024-01-10' } },
      stances: { x: { AAA: [{ from: '2024-02-01', stance: 'object' }] } },
    });
    const days = (options: ReplayOptions) =>
      replay(scenario, options).steps.map(({ date, member }) => [date, member]);
    expect(days({})).toEqual([['2024-02-01', 'AAA']]);
    expect(days({ from: '2024-01-01' })).toEqual([
      ['2024-01-10', 'BBB'],
      ['2024-02-01', 'AAA'],
    ]);
  });
  it('refuses to end before it starts', () => {
    expect(() => replay(race, { from: '2024-03-01', to: '2024-02-01' })).toThrow(
      new RangeError('a replay must not start after its end, got 2024-03-01 to 2024-02-01'),
    );
  });
  it('finds 20 June 2024 in the record, by what was known and with hindsight', () => {
    const flagship = loadScenario();
    for (const hindsight of [false, true]) {
      const { passages } = replay(flagship, { hindsight });
      expect(passages.find(({ candidate }) => candidate === 'rutte')).toEqual({
        candidate: 'rutte',
        firstPossible: '2024-06-20',
        reached: '2024-06-20',
      });
    }
  });
});
