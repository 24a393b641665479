import { describe, expect, test } from 'vitest';
import { merged, MOST_TRIALS, simulate, type Run } from '../../../src/engine/futures/ensemble.js';
import { leftAt } from '../../../src/engine/futures/state.js';
import { courseOf, runTrial, type Course } from '../../../src/engine/futures/trial.js';
import { HOLDING } from '../../../src/engine/futures/holders.js';
import { chanceOf } from '../../oracle/chance.js';
import { parametersFrom, raceFrom } from '../../oracle/races.js';
import { entrant, position, raceOn, still } from './races.js';

const side = (days: number) => ({
  race: raceOn(['A'], [entrant('x', [position('A', 'reserved')])], { days }),
  parameters: still(),
});
const run = (from: number, to: number): Run => ({ seed: 'a seed', from, to });

describe('a run', () => {
  test.each([
    [-1, 2],
    [0.5, 2],
    [0, 1.5],
    [3, 2],
    [0, MOST_TRIALS + 1],
    [NaN, 2],
  ])('from %s to %s is refused', (from, to) => {
    expect(() => simulate(side(7), run(from, to))).toThrow(
      new RangeError(
        `trials must run from a whole number of at least 0 to a later one, got ${from} to ${to}`,
      ),
    );
  });

  test('of no trials counts nothing, up to the last there is', () => {
    expect(simulate(side(7), run(2, 2)).trials).toBe(0);
    expect(simulate(side(7), run(MOST_TRIALS - 1, MOST_TRIALS)).trials).toBe(1);
  });

  test('without a seed is refused', () => {
    const { from, to } = run(0, 2);
    expect(() => simulate(side(7), { from, to } as Run)).toThrow(
      new TypeError('seed must be of type string, got undefined'),
    );
    expect(() => simulate(side(7), null as never)).toThrow(
      new TypeError('simulate takes an object with seed, from, to, got null'),
    );
  });
});

test('ensembles add up to that of all their trials, if they are of the same race', () => {
  const part = (from: number, to: number) => simulate(side(7), run(from, to));
  expect(merged(part(0, 3), part(3, 9))).toEqual(part(0, 9));
  expect(() => merged(part(0, 3), simulate(side(8), run(3, 9)))).toThrow(
    new RangeError('ensembles of different races do not add up'),
  );
});

test('a member holds to its own until the last of them is out, unless it was counted for another', () => {
  const counted = { unnamed: [1, 1] as const, silent: ['H'], undeclared: [], against: null };
  const cases = [
    ['stands', null],
    ['out', null],
    ['stands', counted],
  ] as const;
  const endings = cases.map(([status, total]) => {
    const own = { home: 'H', isDeclared: true };
    const candidates = [
      entrant('x', [], { isFresh: true, total }),
      entrant('y', [], { ...own, status: 'out' }),
      entrant('z', [position('A', 'redline')], { ...own, status }),
    ];
    const race = raceOn(['A', 'H'], candidates, { days: 60 });
    const parameters = still({ concessionRate: 0, choiceRate: 1000 });
    return (simulate({ race, parameters }, run(0, 50)).outcomes[0] ?? []).reduce((sum, n) => sum + n, 0);
  });
  expect(endings).toEqual([0, 50, 50]);
});

test.each([
  [2, 1],
  [1, 2],
])('of two who are chosen at once it is the one with more backing: %i and %i', (...backing) => {
  const candidates = backing.map((each, at) => entrant(`c${at}`, [], { backing: each, isAdopted: true }));
  const { outcomes } = simulate({ race: raceOn(['A'], candidates), parameters: still() }, run(0, 50));
  const chosen = backing.map((_, at) => (outcomes[at] ?? []).reduce((sum, n) => sum + n, 0));
  expect(chosen).toEqual(backing.map((each) => (each === 2 ? 50 : 0)));
});

/** How a trial ended, and who withheld from the one who is appointed until when. */
function endOf(course: Course, trial: number) {
  runTrial(course, trial);
  const { state } = course;
  const { first, phase, member } = state.holders;
  const [from = 0, to = 0] = first.slice(state.outcome, state.outcome + 2);
  const seats = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (seat) => phase[seat] === HOLDING,
  );
  const held = seats.map((seat) => [member[seat], leftAt(state, seat)]);
  return { outcome: state.outcome, day: state.day, held };
}

/** Random races under rules that only ask how many withhold, some of them decided. */
function courseFrom(seed: number): Course {
  const chance = chanceOf(seed);
  const race = raceFrom(chance);
  const tolerated = seed % 3;
  const rule =
    tolerated === 0 ? ({ type: 'consensus' } as const) : ({ type: 'consensus-minus', tolerated } as const);
  const decided = seed % 10 === 0 ? (race.candidates[0]?.id ?? null) : null;
  return courseOf({ race: { ...race, rule, decided }, parameters: parametersFrom(chance) }, 'a');
}

// Where nobody listens, whoever changes nothing by coming round is passed over.
test('of trials that somebody listens to all ends are those of trials that nobody does', () => {
  for (let seed = 1; seed <= 240; seed++) {
    const [passing, told] = [courseFrom(seed), courseFrom(seed)];
    told.state.listener = () => undefined;
    for (let trial = 0; trial < 8; trial++)
      expect({ seed, trial, ...endOf(passing, trial) }).toEqual({ seed, trial, ...endOf(told, trial) });
  }
});

test('who has come round in a trial is who was told to, at that time', () => {
  for (let seed = 1; seed <= 120; seed++) {
    const course = courseFrom(seed);
    const { state } = course;
    const { member, candidate, phase } = state.holders;
    const told = new Map<string, number>();
    state.listener = (event) => {
      if (event.type === 'comes-round') told.set(`${event.member} ${event.candidate}`, state.time);
    };
    for (let trial = 0; trial < 8; trial++) {
      told.clear();
      runTrial(course, trial);
      phase.forEach((each, seat) => {
        if (each !== HOLDING) return;
        const expected = told.get(`${member[seat]} ${candidate[seat]}`) ?? Infinity;
        expect({ seed, trial, left: leftAt(state, seat) }).toEqual({ seed, trial, left: expected });
      });
    }
  }
});
