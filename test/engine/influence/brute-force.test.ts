import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  courseOf,
  parametersWith,
  raceOf,
  simulate,
  simulateOn,
  type Ensemble,
  type Parameters,
  type Snapshot,
} from '../../../src/engine/index.js';
import { futures } from '../../properties/futures.js';
import { counted, DAY, readOf, SEED, withConsent } from './questions.js';

const ALIVE = { concessionRate: 0.2, exitRate: 0.1, newcomerRate: 0.02, undeclaredWithholds: 0.6 };

/** The day on which Ann is appointed in each of some trials; infinite: she is not. */
function daysOf(read: Snapshot, trials: number, parameters: Parameters): readonly number[] {
  const side = { race: raceOf(read), parameters };
  const row = side.race.candidates.findIndex(({ id }) => id === 'ann');
  return Array.from({ length: trials }, (_, trial) => {
    const { outcomes } = simulate(side, { seed: SEED, from: trial, to: trial + 1 });
    const day = outcomes[row]?.indexOf(1) ?? -1;
    return day < 0 ? Infinity : day;
  });
}

/** All orders of some things. */
function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) =>
    permutations(all.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

interface Tried {
  readonly trials: number;
  readonly parameters: Parameters;
}

/** The same counts by trying everything: each set of holdouts is written into the scenario, each order is gone through. */
function byTryingAll(fields: object, holdouts: readonly string[], { trials, parameters }: Tried) {
  const days = new Map<string, readonly number[]>();
  const daysWith = (codes: readonly string[]) => {
    const key = codes.toSorted().join(' ');
    const known = days.get(key) ?? daysOf(withConsent(fields, codes), trials, parameters);
    days.set(key, known);
    return known;
  };
  const dayWith = (codes: readonly string[], trial: number) => daysWith(codes)[trial] ?? NaN;
  const late = (codes: readonly string[], trial: number) => Number(dayWith(codes, trial) > DAY);
  const sum = (of: (trial: number) => number) =>
    Array.from({ length: trials }, (_, trial) => of(trial)).reduce((total, each) => total + each, 0);
  const orders = permutations(holdouts);
  return {
    appointed: sum((trial) => Number(dayWith([], trial) < Infinity)),
    failed: sum((trial) => late([], trial)),
    failedAnyway: sum((trial) => late(holdouts, trial)),
    holdouts: holdouts.map((member) => {
      const saved = (trial: number) =>
        Math.min(dayWith([], trial), DAY) - Math.min(dayWith([member], trial), DAY);
      const turned = (trial: number) =>
        orders.filter((order) => {
          const before = order.slice(0, order.indexOf(member));
          return late(before, trial) > late([...before, member], trial);
        }).length;
      return {
        member,
        gained: sum((trial) => late([], trial) - late([member], trial)),
        days: sum(saved),
        squaredDays: sum((trial) => saved(trial) * saved(trial)),
        share: sum(turned),
      };
    }),
  };
}

test('in random races, each count is what trying every set and every order finds; nobody’s consent costs a day', () => {
  const trials = 5;
  const seen = { shared: 0, several: 0 };
  fc.assert(
    fc.property(futures, fc.boolean(), (fields, unseen) => {
      const parameters = parametersWith({ ...ALIVE, unseenObjection: unseen ? 0.6 : 0 });
      const read = readOf(fields);
      const { holdouts, ...whole } = counted(read, trials, parameters);
      const codes = holdouts.map(({ member }) => member);
      const { holdouts: each, ...tried } = byTryingAll(fields, codes, { trials, parameters });
      expect(whole).toMatchObject(tried);
      expect(holdouts).toMatchObject(each);
      for (const { days } of each) expect(days).toBeGreaterThanOrEqual(0);
      const shares = holdouts.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBe(whole.unit * (whole.failed - whole.failedAnyway));
      seen.shared += Number(shares > 0);
      seen.several += Number(holdouts.filter(({ share }) => share > 0).length > 1);
    }),
    { numRuns: 20, seed: 13 },
  );
  expect(seen.shared).toBeGreaterThan(6);
  expect(seen.several).toBeGreaterThan(3);
});

test('who held out, and who was last, is what a forecast counts', () => {
  let seen = 0;
  fc.assert(
    fc.property(futures, (fields) => {
      const parameters = parametersWith({ ...ALIVE, unseenObjection: 0.4 });
      const read = readOf(fields);
      const { holdouts } = counted(read, 50, parameters);
      const course = courseOf({ race: raceOf(read), parameters }, SEED);
      const { withheld, members, candidates } = simulateOn(course, { from: 0, to: 50 });
      const ann = candidates.indexOf('ann');
      const row = withheld[ann] ?? [];
      const single = Array.from({ length: 50 }, (_, trial) =>
        simulateOn(course, { from: trial, to: trial + 1 }),
      );
      const hers = single.filter(({ outcomes }) => outcomes[ann]?.includes(1));
      for (const { member, held, alone, last } of holdouts) {
        const at = members.indexOf(member);
        expect(held).toBe(row[at]);
        expect(alone).toBeLessThanOrEqual(held);
        const wasLast = ({ lastHoldout }: Ensemble) => (lastHoldout[at] ?? []).some((count) => count > 0);
        expect(last).toBe(hers.filter(wasLast).length);
        seen += Number(last > 0);
      }
      expect(row.reduce((sum, count) => sum + count, 0)).toBe(
        holdouts.reduce((sum, { held }) => sum + held, 0),
      );
    }),
    { numRuns: 30, seed: 13 },
  );
  expect(seen).toBeGreaterThan(20);
});
