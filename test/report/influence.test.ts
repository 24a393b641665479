import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate, type HoldoutInfluence, type Influence } from '../../src/engine/index.js';
import { plainStyle, type InfluenceReport } from '../../src/report/index.js';
import { influenceFields } from '../../src/report/json/influence.js';
import { INFLUENCE_FIGURES } from '../../src/report/sentences/influence-figures.js';
import { citedSources } from '../../src/report/sentences/citations.js';
import { influenceBlocks } from '../../src/report/sentences/influence.js';
import { textOf } from '../../src/report/text/text.js';
import { RACE_OF_TWO, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf(RACE_OF_TWO);

const holdout = (member: string, share: number): HoldoutInfluence => ({
  member,
  holdout: estimate(80, 100),
  sole: estimate(30, 100),
  last: estimate(15, 60),
  daysSaved: { days: 4.26, interval: [3, 5] },
  gain: { difference: 0.125, interval: [0.1, 0.15] },
  attribution: estimate(share, 100),
});

const INFLUENCE: Influence = {
  candidate: 'doe',
  by: '2024-04-10',
  trials: 100,
  failure: estimate(40, 100),
  failureAnyway: estimate(10, 100),
  effect: { difference: 0.3, interval: [0.21, 0.39] },
  method: 'exact',
  holdouts: [holdout('HUN', 20), holdout('TUR', 10)],
};

const REPORT: InfluenceReport = {
  ...{ scenario: SCENARIO, asOf: '2024-03-10', rule: SCENARIO.rule, seed: 's', wanted: 100 },
  influence: INFLUENCE,
};

const said = (changes: Partial<Influence> = {}, fields: Partial<InfluenceReport> = {}) =>
  textOf(
    influenceBlocks({ ...REPORT, influence: { ...INFLUENCE, ...changes }, ...fields }),
    plainStyle(100),
  ).replaceAll('\u00a0', ' ');
const told = (...given: Parameters<typeof said>) => said(...given).replace(/\s+/g, ' ');

describe('who matters', () => {
  it('is told of what is at stake, and of each holdout', () => {
    expect(told()).toContain('Jane Doe is not appointed by 10 April 2024 in 40.0 % [30.9, 49.8] of futures;');
    expect(told()).toContain('agreed today, in 10.0 %');
    expect(told()).toContain('The difference of 30.0 percentage points [21.0, 39.0] is divided');
    const row = said()
      .split('\n')
      .find((line) => line.startsWith('Hungary'));
    expect(row?.split(/ {2,}/)).toEqual([
      'Hungary',
      '80.0 %',
      '30.0 %',
      '25.0 %',
      '4.3',
      '+12.5',
      '+20.0 [+13.3, +28.9]',
    ]);
  });

  it('says the widest simulation error of what has no bracket: of 15 in 60', () => {
    const [low, high] = estimate(15, 60).interval;
    expect(told()).toContain(`at most ±${(50 * (high - low)).toFixed(1)} points`);
  });

  it('shows eight, and what the others have together', () => {
    const codes = ['ALB', 'BEL', 'BGR', 'CAN', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FIN'];
    const many = said({ holdouts: codes.map((code, at) => holdout(code, 10 - at)) });
    expect(many).toContain('Spain');
    expect(many).not.toContain('Estonia');
    expect(many).toMatch(/^2 others +\+3\.0$/m);
  });

  it('says how it was divided, that it was stopped, and when nobody matters', () => {
    expect(told()).toContain('Every future is divided exactly.');
    expect(told({ method: 'sampled' })).toContain('hang on more than eight members are divided by one order');
    expect(told({}, { wanted: 500 })).toContain('Partial: stopped after 100 of 500 trials.');
    const nobody = told({ holdouts: [] });
    expect(nobody).toContain('Nobody stands in the way of Jane Doe in any of these futures');
    expect(nobody).toContain('is not appointed by 10 April 2024 in 40.0 %');
    expect(nobody).not.toContain('other columns');
  });

  it('says so where nothing hangs on who agrees', () => {
    const idle = {
      ...{ ...holdout('HUN', 0), attribution: estimate(0, 100) },
      ...{
        daysSaved: { days: 0, interval: [0, 1] as const },
        gain: { difference: 0, interval: [0, 0.1] as const },
      },
    };
    const effect = { difference: 0, interval: [0, 0.1] as const };
    const nothing = told({ effect, holdouts: [idle] });
    expect(nothing).toContain(
      'Nothing hangs on who agrees: Jane Doe is not appointed by 10 April 2024 in 40.0 % [30.9, 49.8] of futures, and in as many if everybody',
    );
    expect(nothing).not.toContain('Hungary');
    expect(nothing).not.toContain('other columns');
    for (const day of [{ ...idle, daysSaved: { days: 0.5, interval: [0, 1] as const } }, holdout('HUN', 0)])
      expect(told({ effect, holdouts: [day] })).toContain('Hungary');
  });

  it('has a dash for who is last of no appointments, whose error it does not count', () => {
    const never = told({ holdouts: [{ ...holdout('HUN', 20), last: estimate(0, 0) }] });
    expect(never).toContain('Hungary 80.0 % 30.0 % – 4.3');
    expect(never).not.toContain('±50.0');
  });

  it('says in one line that power indices tell nobody apart where each can stop a decision', () => {
    expect(told()).toContain(
      'each of the 32 can stop a decision (consensus), so all power indices are 1/32.',
    );
    expect(told({}, { rule: { type: 'simple-majority' } })).not.toContain('power indices');
  });

  it('has every figure in JSON, with what was asked for', () => {
    const { holdouts, ...rest } = INFLUENCE;
    expect(influenceFields({ ...REPORT, wanted: 500 })).toEqual({
      ...{ ...rest, holdouts, wanted: 500, partial: true, seed: 's' },
    });
  });
});

describe('what the figures are', () => {
  it('is said of every column, with sources that the bibliography has, word for word', () => {
    const figures = INFLUENCE_FIGURES.map(({ figure }) => figure);
    for (const column of ['holds out', 'sole', 'last', 'days saved', 'turns', 'part'])
      expect(figures).toContain(column);
    const named = new Set(INFLUENCE_FIGURES.flatMap(({ sources }) => sources));
    const bibliography = readFileSync('docs/bibliography.md', 'utf8');
    const cited = citedSources(INFLUENCE_FIGURES);
    expect(cited.map(({ key }) => key)).toEqual([...named].sort());
    for (const { key, reference } of cited) expect(bibliography).toContain(`**[${key}]** ${reference}`);
  });
});
