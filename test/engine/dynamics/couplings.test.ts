import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf } from '../../../src/engine/dynamics/course.js';
import { parametersWith } from '../../../src/engine/dynamics/parameters.js';
import type { Race } from '../../../src/engine/dynamics/race.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { simulate } from '../../../src/engine/dynamics/ensemble.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { runTrial } from '../../../src/engine/dynamics/trial.js';
import { contender, race, race2024, start } from './races.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/**
 * What has to be off for a coupling to hold in every single trial: counts and rivals (more holdouts here mean more
 * support there), silence (a later opening meets other members), drift and defection (who comes round later is still
 * fresh when it counts, and a holdout is offered what an undeclared member is not). Isolation, friends, Quad, deadline,
 * offers, frailty, shocks, exit and extension are on.
 */
const COUPLED = parametersWith({ silence: 0, turnRate: 0, defectRate: 0 });

function single(stances: readonly Stance[]): Race {
  const records = stances.map((stance, i) => start(CODES[i] ?? '', stance));
  return race(CODES, [contender('x', records)], {
    blocs: [
      ['A', 'B', 'C'],
      ['C', 'D', 'E', 'F'],
    ],
    quad: ['A', 'D'],
    milestones: [6, 20],
    termEnds: 30,
    horizon: 30,
    extendable: true,
  });
}

function weekOf(start: Race, trial: number): number {
  const course = courseOf({ race: start, parameters: COUPLED, seed: 'coupled' });
  runTrial(course, trial);
  return course.appointed === 0 ? course.week : Infinity;
}

const stances = fc.array(fc.constantFrom<Stance>('support', 'accept', 'reserved', 'object', 'redline'), {
  minLength: CODES.length,
  maxLength: CODES.length,
});
const anyTrial = fc.nat(100_000);
const anyone = fc.nat(CODES.length - 1);

describe('under common random numbers, trial by trial', () => {
  test('turning an objection into consent never makes the appointment later', () => {
    fc.assert(
      fc.property(stances, anyone, anyTrial, (profile, member, trial) => {
        expect(weekOf(single(profile.with(member, 'accept')), trial)).toBeLessThanOrEqual(
          weekOf(single(profile), trial),
        );
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('adding a holdout never makes it sooner, nor does a firmer one', () => {
    fc.assert(
      fc.property(stances, anyone, anyTrial, (profile, member, trial) => {
        const weeks = (['accept', 'reserved', 'object'] as const).map((stance) =>
          weekOf(single(profile.with(member, stance)), trial),
        );
        expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
      }),
      { seed: 2, numRuns: 400 },
    );
  });
});

describe('identity', () => {
  const parameters = parametersWith();
  const run = { seed: 'identity', from: 0, to: 400 };

  test('the order of members, candidates and stances in the input does not matter', () => {
    const { members, candidates, ...rest } = race2024();
    const turned: Race = {
      ...rest,
      members: members.toReversed(),
      candidates: candidates.toReversed().map((each) => ({ ...each, stances: each.stances.toReversed() })),
      quad: rest.quad.toReversed(),
      blocs: rest.blocs.toReversed().map((bloc) => bloc.toReversed()),
    };
    expect(simulate(turned, parameters, run)).toEqual(simulate(race2024(), parameters, run));
  });

  test('a candidate that is out leaves everything about the others as it was', () => {
    const more: Race = {
      ...race2024(),
      candidates: [
        contender('aaa', [start('POL', 'support')], { status: 'out', home: 'POL' }),
        ...race2024().candidates,
      ],
    };
    for (let trial = 0; trial < 40; trial++) {
      const [before, after] = [race2024(), more].map((each) =>
        story({ race: each, parameters, seed: 'out' }, trial),
      );
      expect(after).toEqual(before);
    }
  });

  test('a member that is added leaves the resolves of the others alone', () => {
    const base = race(['A', 'B'], [contender('x', [start('A', 'support'), start('B', 'object')])]);
    const wider = race(
      ['0', 'A', 'B'],
      [contender('x', [start('0', 'support'), ...(base.candidates[0]?.stances ?? [])])],
    );
    const plain = parametersWith({ isolationEffect: 1, friendsEffect: 1, silence: 0, defectRate: 0 });
    for (let trial = 0; trial < 40; trial++) {
      const [a, b] = [base, wider].map(
        (each) => story({ race: each, parameters: plain, seed: 'wider' }, trial).outcome,
      );
      expect(b).toEqual(a);
    }
  });

  test('another seed gives other trials, the same one the same', () => {
    const again = simulate(race2024(), parameters, run);
    expect(simulate(race2024(), parameters, run)).toEqual(again);
    expect(simulate(race2024(), parameters, { ...run, seed: 'other' })).not.toEqual(again);
  });
});
