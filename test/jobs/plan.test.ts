import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../src/jobs/blocks.js';
import { JobError, parametersOf, raceIn, wantedTrials } from '../../src/jobs/index.js';
import { forecastOf, simulate, type RaceEvent } from '../../src/engine/index.js';
import { plan, RACE } from './plans.js';

const milestone = (date: string, known: string | null) =>
  Object.assign<object, RaceEvent>({}, { type: 'milestone', what: 'a summit', source: null, date, known });

describe('the usual dates of a forecast', () => {
  const events = [
    milestone('2024-02-21', null),
    milestone('2024-02-22', null),
    milestone('2024-02-23', null),
    milestone('2024-03-01', '2024-02-22'),
    milestone('2024-03-02', '2024-02-23'),
    milestone('2024-10-01', null),
  ];
  const usual = (hindsight: boolean, termEnds: string | null = '2024-10-01') =>
    plan({ by: [], hindsight, scenario: { ...RACE, events, termEnds } }).by;

  it('are the milestones after the reading date that were known by then, and the end of the term', () => {
    expect(usual(false)).toEqual(['2024-02-23', '2024-03-01', '2024-10-01']);
  });

  it('are with hindsight all milestones after the reading date', () => {
    expect(usual(true)).toEqual(['2024-02-23', '2024-03-01', '2024-03-02', '2024-10-01']);
  });

  it('end with the last day that is simulated, after 365 days, where the term is open', () => {
    // 2024 has 366 days.
    expect(usual(false, null)).toEqual(['2024-02-23', '2024-03-01', '2024-10-01', '2025-02-21']);
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
    expect(() => plan({ by: ['2024-07-09', '2024-02-20', '2024-02-21'] })).toThrow(
      '--by 2024-02-20 is before',
    );
    // The term has ended: the office is vacant, and a year is simulated.
    expect(plan({ by: [], asOf: '2024-11-06' }).by).toEqual(['2025-11-06']);
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

  it('takes parameters at their bounds and none beyond', () => {
    expect(parametersOf({ exitRate: 0 }).exitRate).toBe(0);
    expect(parametersOf({ objectionFactor: 1 }).objectionFactor).toBe(1);
    expect(() => parametersOf({ exitRate: -0.01 })).toThrow(JobError);
    expect(() => parametersOf({ objectionFactor: 1.01 })).toThrow('must be between 0 and 1, not 1.01');
    expect(() => parametersOf({ deadlinePace: 0.9 })).toThrow(JobError);
  });
});

describe('the trials that a precision takes', () => {
  const { reading, by, seed, parameters } = plan();
  const sofar = simulate({ race: raceIn(plan()), parameters }, { seed, from: 0, to: 400 });
  const widths = forecastOf(sofar, reading.asOf, by).outcomes.map(
    ({ interval: [low, high] }) => (high - low) / 2,
  );
  const width = Math.max(...widths);
  const wanted = (precision: number | null, most = 1_000_000) =>
    wantedTrials(plan({ precision }), most, sofar);

  it('are all without one, and those that were run where the intervals are as narrow as it asks', () => {
    expect(wanted(null)).toBe(1_000_000);
    expect(wanted(0.45)).toBe(400);
    expect(wanted(width)).toBe(400);
  });

  it('grow with the square of how much narrower the intervals must be, in whole blocks up to the most', () => {
    expect(wanted(width * 0.999)).toBe(BLOCK);
    expect(wanted(width / 11)).toBe(Math.ceil(48_400 / BLOCK) * BLOCK);
    expect(wanted(width / 10, 30_000)).toBe(30_000);
  });
});

describe('a race', () => {
  const reading = { asOf: '2024-02-22', hindsight: false };

  it.each([
    ['2024-09-30', 1, 'extended'],
    ['2024-10-01', 365, 'undecided'],
    ['2024-10-02', 365, 'undecided'],
  ])('as of %s has %i days, and ends %s', (asOf, days, end) => {
    expect(raceIn({ scenario: RACE, reading: { ...reading, asOf } })).toMatchObject({ days, end });
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
    expect(broken).toThrow('date must be a calendar day YYYY-MM-DD, got 2024-02-3');
  });
});
