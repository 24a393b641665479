import { describe, expect, it } from 'vitest';
import { JobError, parametersOf, raceIn } from '../../src/jobs/index.js';
import type { RaceEvent } from '../../src/engine/index.js';
import { plan, RACE } from './plans.js';

const milestone = (date: string, known: string | null) =>
  Object.assign<object, RaceEvent>({}, { type: 'milestone', what: 'a summit', source: null, date, known });

describe('the usual dates of a forecast', () => {
  const events = [
    milestone('2024-02-21', null),
    milestone('2024-02-22', null),
    milestone('2024-03-01', '2024-02-22'),
    milestone('2024-03-02', '2024-02-23'),
    milestone('2024-10-01', null),
  ];
  const usual = (hindsight: boolean, termEnds: string | null = '2024-10-01') =>
    plan({ by: [], hindsight, scenario: { ...RACE, events, termEnds } }).by;

  it('are the milestones from the reading date on that were known by then, and the end of the term', () => {
    expect(usual(false)).toEqual(['2024-02-22', '2024-03-01', '2024-10-01']);
  });

  it('are with hindsight all milestones from the reading date on', () => {
    expect(usual(true)).toEqual(['2024-02-22', '2024-03-01', '2024-03-02', '2024-10-01']);
  });

  it('end with the last day that is simulated, after 52 weeks, where the term is open', () => {
    // 52 weeks are 364 days; 2024 has 366.
    expect(usual(false, null)).toEqual(['2024-02-22', '2024-03-01', '2024-10-01', '2025-02-20']);
  });
});

describe('a plan', () => {
  it('has its dates once and in order', () => {
    expect(plan({ by: ['2024-07-09', '2024-04-04', '2024-07-09'] }).by).toEqual(['2024-04-04', '2024-07-09']);
  });

  it('answers for the reading date, but not for a day before', () => {
    expect(plan({ by: ['2024-02-22'] }).by).toEqual(['2024-02-22']);
    expect(() => plan({ by: ['2024-02-21'] })).toThrow(
      '--by 2024-02-21 is before the reading date 2024-02-22',
    );
    expect(() => plan({ by: [], asOf: '2024-10-02' })).toThrow('the term ended on 2024-10-01');
  });

  it.each([
    [['2024-10-02'], ['2024-10-01']],
    [
      ['2026-12-31', '2024-07-09', '2025-01-01'],
      ['2024-07-09', '2024-10-01'],
    ],
  ])('answers %j for no day after the end of the term: %j', (asked, by) => {
    expect(plan({ by: asked }).by).toEqual(by);
  });

  it('is about a candidate that runs', () => {
    expect(plan({ candidate: 'kallas' }).candidate).toBe('kallas');
    expect(() => plan({ candidate: 'doe' })).toThrow('doe does not run in this race');
  });

  it('takes parameters at their bounds and none beyond, and whole ones where they count', () => {
    expect(parametersOf({ offerRate: 0 }).offerRate).toBe(0);
    expect(parametersOf({ silence: 1 }).silence).toBe(1);
    expect(() => parametersOf({ offerRate: -0.01 })).toThrow(JobError);
    expect(() => parametersOf({ silence: 2 })).toThrow(JobError);
    expect(() => parametersOf({ silencePause: 1.5 })).toThrow('must be a whole number, not 1.5');
  });
});

describe('a race', () => {
  const reading = { asOf: '2024-02-22', hindsight: false };

  it.each([
    ['2024-09-30', null],
    ['2024-10-01', 'the term ends on 2024-10-01; there is no time left to simulate'],
    ['2024-10-02', 'the term ended on 2024-10-01'],
  ])('as of %s: %s', (asOf, message) => {
    const race = () => raceIn({ scenario: RACE, reading: { ...reading, asOf } });
    if (message === null) expect(race().horizon).toBe(1);
    else expect(race).toThrow(message);
  });

  it('needs members, and a rule that applies to them', () => {
    const empty = { ...RACE, body: { ...RACE.body, members: {} }, stances: {}, concessions: {} };
    expect(() => raceIn({ scenario: empty, reading })).toThrow('nobody is a member of');
    const rule = { type: 'weighted', quota: null } as const;
    expect(() => raceIn({ scenario: { ...RACE, rule }, reading })).toThrow(
      'the rule weighted cannot be applied to these members',
    );
  });

  it('leaves what is wrong with the program to the program', () => {
    const broken = () => raceIn({ scenario: RACE, reading: { ...reading, asOf: '2024-02-3' } });
    expect(broken).toThrow(RangeError);
  });
});
