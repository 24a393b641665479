import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../src/engine/dynamics/parameters.js';
import type { Race, StartStance } from '../../../src/engine/dynamics/race.js';
import { simulate } from '../../../src/engine/dynamics/ensemble.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, start } from './races.js';

const ALWAYS = 1000;
const told = (start: Race, overrides: Partial<Parameters> = {}, trial = 0) =>
  story({ race: start, parameters: plain(overrides), seed: 'movements' }, trial);
const share = (start: Race, overrides: Partial<Parameters>) => {
  const { none } = simulate(start, plain(overrides), { seed: 'movements', from: 0, to: 20_000 });
  return 1 - none / 20_000;
};
/** Within 4 standard errors of 20 000 trials. */
const closeTo = (found: number, p: number) =>
  expect(Math.abs(found - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000));

const against = (holdout: StartStance, more: Partial<Race> = {}) =>
  race(['A', 'B', 'C'], [contender('x', [start('A', 'support'), start('C', 'support'), holdout])], {
    horizon: 5,
    ...more,
  });

describe('the terms of the hazard, five weeks each', () => {
  const rate = 0.1;
  const after = (factor: number) => 1 - Math.exp(-rate * 5 * factor);

  test('isolation: two of three is where it starts, e^(−βm m̄)', () => {
    closeTo(share(against(start('B', 'object')), { objectRate: rate, isolationEffect: 4 }), after(4 ** -0.5));
  });

  test('deadline: none at all is e^(−βd d̄); one at hand counts by its distance', () => {
    closeTo(share(against(start('B', 'object')), { objectRate: rate, deadlineEffect: 3 }), after(3 ** -0.1));
    const sum = [1, 2, 3, 4, 5].reduce((all, left) => all + 3 ** (Math.exp(-left / 3) - 0.1), 0);
    closeTo(
      share(against(start('B', 'object'), { milestones: [5] }), { objectRate: rate, deadlineEffect: 3 }),
      after(sum / 5),
    );
  });

  test('Quad: united is the reference, divided is e^(−βq)', () => {
    const parameters = { objectRate: rate, quadEffect: 3 };
    closeTo(share(against(start('B', 'object'), { quad: ['A', 'C'] }), parameters), after(1));
    closeTo(share(against(start('B', 'object'), { quad: ['A', 'B'] }), parameters), after(1 / 3));
  });

  test('friends: all of them e^βb, none e^−βb, without any nothing', () => {
    const parameters = { objectRate: rate, friendsEffect: 4 };
    closeTo(share(against(start('B', 'object'), { blocs: [['A', 'B']] }), parameters), after(2));
    closeTo(share(against(start('B', 'object'), { blocs: [['A', 'C']] }), parameters), after(1));
    const lonely = race(
      ['A', 'B', 'C'],
      [contender('x', [start('A', 'support'), start('C', 'redline'), start('B', 'object')])],
      {
        blocs: [['B', 'C']],
        horizon: 5,
      },
    );
    const { lastHoldout } = simulate(lonely, plain({ ...parameters, redlineRate: ALWAYS }), {
      seed: 'f',
      from: 0,
      to: 20_000,
    });
    expect(lastHoldout[2]?.[3]?.[0]).toBe(0);
  });

  test('salience: 1 is e^−βr, 0 is e^βr', () => {
    const parameters = { objectRate: rate, salienceEffect: 2 };
    closeTo(share(against(start('B', 'object', { salience: 1 })), parameters), after(1 / 2));
    closeTo(share(against(start('B', 'object', { salience: 0 })), parameters), after(2));
  });

  test('the undeclared drift to a candidate as its backing compares with the best', () => {
    const two = (y: readonly string[]) =>
      race(
        ['A', 'B', 'C'],
        [
          contender('x', [start('A', 'support'), start('C', 'support'), start('B', 'redline')]),
          contender('y', [
            ...y.map((code) => start(code, 'support')),
            start('B', 'redline'),
            start('C', 'undeclared'),
          ]),
        ],
        { horizon: 5 },
      );
    const moved = (y: readonly string[]) =>
      Array.from({ length: 4000 }, (_, trial) =>
        told(two(y), { undeclaredRate: rate, redlineRate: 0 }, trial),
      ).filter(({ events }) => events.some((event) => event.type === 'moved' && event.member === 'C'))
        .length / 4000;
    expect(moved([])).toBe(0);
    expect(Math.abs(moved(['A']) - after(0.5))).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  });
});

describe('offers', () => {
  const offered = (holdout: StartStance, overrides: Partial<Parameters> = {}) =>
    told(against(holdout), { offerRate: ALWAYS, objectRate: 0, redlineRate: 0, ...overrides }).events.filter(
      ({ type }) => type === 'offered',
    );

  test('are made once, and name the concession', () => {
    expect(offered(start('B', 'object', { concession: 'amends' }))).toEqual([
      { type: 'offered', week: 1, member: 'B', candidate: 'x', concession: 'amends' },
    ]);
  });

  test('are made only with at most K holdouts', () => {
    expect(offered(start('B', 'object'), { offersFrom: 0 })).toEqual([]);
  });

  test('leave a red line cold unless they meet it', () => {
    expect(offered(start('B', 'redline'))).toEqual([]);
    expect(offered(start('B', 'redline', { meetsRedline: true }))).toHaveLength(1);
  });

  test('take time, and then multiply the hazard', () => {
    const late = told(
      against(start('B', 'object'), { horizon: 60 }),
      { offerRate: 0.1, objectRate: 0 },
      3,
    ).events;
    expect(late[0]?.week).toBeGreaterThan(1);
    // Offered in the first week; from the second on four times the rate.
    const found = share(against(start('B', 'object')), {
      objectRate: 0.05,
      offerRate: ALWAYS,
      offerEffect: 4,
    });
    closeTo(found, 1 - Math.exp(-0.05 * (1 + 4 * 4)));
  });

  test('still count when a member comes to object anew', () => {
    const parameters = {
      silence: 1,
      consentingBreaks: 1,
      objectRate: 1,
      offerRate: ALWAYS,
      offerEffect: 1000,
    };
    const { events } = told(against(start('B', 'object'), { horizon: 30 }), parameters);
    const terms = events.flatMap((event) =>
      event.type === 'moved' && event.terms && event.member === 'B' ? [event.terms] : [],
    );
    expect(terms.length).toBeGreaterThan(1);
    expect(terms.at(-1)).toMatchObject({ offered: true });
    expect(terms.at(-1)?.hazard).toBeCloseTo(1000, 6);
  });
});

describe('drift and defection', () => {
  test('the undeclared may turn negative: λN e^(−βm m), in a race with coming round', () => {
    const undeclared = race(
      ['A', 'B', 'C'],
      [contender('x', [start('A', 'support'), start('C', 'support')])],
      { horizon: 400 },
    );
    const first = Array.from(
      { length: 4000 },
      (_, trial) =>
        told(undeclared, { turnRate: 0.1, undeclaredRate: 0.3, reservedRate: 1, undeclaredAllowed: 0 }, trial)
          .events[0],
    );
    const turned = first.filter((event) => event?.type === 'moved' && event.to === 'reserved').length / 4000;
    // Exact in continuous time, and the first within the week is what decides: 0.1/(0.1 + 0.3).
    expect(Math.abs(turned - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 4000));
  });

  describe('within one week', () => {
    const undeclared = race(['A', 'B'], [contender('x', [start('A', 'support')])], { horizon: 60 });
    const fast = { turnRate: 1, undeclaredRate: 3, reservedRate: 0.3, undeclaredAllowed: 0 };
    const paths = Array.from({ length: 4000 }, (_, trial) => told(undeclared, fast, trial).events);
    const turned = paths.filter(([first]) => first?.type === 'moved' && first.to === 'reserved');

    test('the one whose resolve is spent first happens: 1/(1 + 3) turn, however often both are spent', () => {
      expect(Math.abs(turned.length / 4000 - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / 4000));
    });

    test('what is left of the other resolve is as good as new: e^(−h t) are still reserved t weeks later', () => {
      for (const weeks of [1, 2, 5]) {
        const still = turned.filter(([first, next]) => (next?.week ?? 99) - (first?.week ?? NaN) > weeks);
        const p = Math.exp(-0.3 * weeks);
        expect(Math.abs(still.length / turned.length - p)).toBeLessThan(
          4 * Math.sqrt((p * (1 - p)) / turned.length),
        );
      }
    });
  });

  test('who consents may fall back to undeclared, with hazard λD', () => {
    const stuck = against(start('B', 'redline'), { horizon: 10 });
    const fell = Array.from({ length: 4000 }, (_, trial) =>
      told(stuck, { defectRate: 0.05, redlineRate: 0 }, trial),
    ).filter(({ events }) =>
      events.some((event) => event.type === 'moved' && event.cause === 'defection' && event.member === 'A'),
    );
    const p = 1 - Math.exp(-0.05 * 10);
    expect(Math.abs(fell.length / 4000 - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 4000));
  });

  test('of a member that has not joined yet moves no count', () => {
    const joining: Race = {
      ...against(start('B', 'redline')),
      members: [
        { code: 'A', fromWeek: 0 },
        { code: 'B', fromWeek: 0 },
        { code: 'C', fromWeek: 4 },
      ],
    };
    const { events, outcome } = told(joining, {
      defectRate: 3,
      redlineRate: ALWAYS,
      undeclaredRate: ALWAYS,
      silence: 1,
      undeclaredAllowed: 0,
      consentingBreaks: 0,
    });
    expect(events.some(({ week }) => week <= 3)).toBe(true);
    expect(outcome.outcome).not.toBe('extended');
  });
});
