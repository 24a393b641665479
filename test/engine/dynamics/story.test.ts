import { describe, expect, test } from 'vitest';
import { parametersWith } from '../../../src/engine/dynamics/parameters.js';
import { simulate } from '../../../src/engine/dynamics/ensemble.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, race2024, start } from './races.js';

const parameters = parametersWith();

test('tells exactly the trials that an ensemble counts', () => {
  const told = Array.from({ length: 200 }, (_, trial) =>
    story({ race: race2024(), parameters, seed: 'same' }, 50 + trial),
  );
  const ensemble = simulate(race2024(), parameters, { seed: 'same', from: 50, to: 250 });
  const weeks = (outcome: string, candidate?: string) =>
    Array.from({ length: 32 }, (_, i) => {
      const here = told.filter(
        ({ outcome: end }) => end.outcome === outcome && end.outcome !== 'none' && end.week === i + 1,
      );
      return here.filter(
        ({ outcome: end }) => !candidate || ('candidate' in end && end.candidate === candidate),
      ).length;
    });
  expect(ensemble.candidates.map((id) => weeks('appointed', id))).toEqual(ensemble.appointed);
  expect(weeks('extended')).toEqual(ensemble.extended);
  expect(told.filter(({ outcome }) => outcome.outcome === 'none')).toHaveLength(ensemble.none);
});

test('goes forward in time, and no further than its outcome', () => {
  for (let trial = 0; trial < 30; trial++) {
    const { events, outcome } = story({ race: race2024(), parameters, seed: 'time' }, trial);
    const weeks = events.map(({ week }) => week);
    expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
    const end = outcome.outcome === 'none' ? 32 : outcome.week;
    expect(Math.max(...weeks)).toBeLessThanOrEqual(end);
  }
});

describe('terms', () => {
  test('multiply to the hazard', () => {
    const two = race(
      ['A', 'B', 'C', 'D'],
      [contender('x', ['A', 'B', 'C'].map((code) => start(code, 'support')).concat(start('D', 'object')))],
      {
        blocs: [
          ['A', 'D'],
          ['A', 'B', 'D'],
        ],
        quad: ['A', 'D'],
        milestones: [30],
      },
    );
    const effects = {
      isolationEffect: 3,
      friendsEffect: 2,
      deadlineEffect: 5,
      quadEffect: 2,
      frailtySpread: 0.6,
      shockSpread: 0.25,
    };
    const { events } = story(
      { race: two, parameters: plain({ ...effects, objectRate: 0.5 }), seed: 'terms' },
      1,
    );
    const found = events.at(-1);
    const terms = found?.type === 'moved' ? found.terms : null;
    expect(terms).toMatchObject({ friends: 1, quad: false, offered: false });
    const { isolation = NaN, deadline = NaN, frailty = NaN, shock = NaN, hazard } = terms ?? {};
    expect(isolation).toBeCloseTo((3 / 4 - 2 / 3) / (1 / 3), 12);
    expect(deadline).toBeCloseTo(Math.exp(-(30 - ((found?.week ?? NaN) - 1)) / 3), 12);
    const product =
      0.5 * 3 ** (isolation - 0.5) * 2 ** 0.5 * 5 ** (deadline - 0.1) * 2 ** -1 * Math.exp(frailty + shock);
    expect(hazard).toBeCloseTo(product, 10);
  });

  test('say nothing of friends and Quad where there are none', () => {
    const one = race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'object')])]);
    const { events } = story({ race: one, parameters: plain({ objectRate: 1000 }), seed: 'none' }, 0);
    expect(events[0]).toMatchObject({ terms: { friends: null, quad: null, frailty: 0, hazard: 1000 } });
  });
});
