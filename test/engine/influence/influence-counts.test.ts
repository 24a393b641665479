import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePaired,
  countInfluence,
  layInfluence,
  mergedInfluence,
  parametersWith,
  raceOf,
  simulate,
  snapshot,
  type InfluenceCounts,
  type Parameters,
  type Snapshot,
} from '../../../src/engine/index.js';
import { still } from '../futures/races.js';
import { overlaid, written } from '../written.js';
import { ASKED, futures } from '../../properties/futures.js';

const SEED = 'matters';
const DAY = 60;
const BY = '2024-04-30';
const ALIVE = { concessionRate: 0.2, exitRate: 0.1, newcomerRate: 0.02, undeclaredWithholds: 0.6 };

function counted(read: Snapshot, trials: number, parameters: Parameters): InfluenceCounts {
  const question = { snapshot: read, candidate: 'ann', by: BY, parameters, seed: SEED };
  return countInfluence(layInfluence(question), { from: 0, to: trials });
}

/** The day on which Ann is appointed in each of some trials; infinite: she is not. */
function daysOf(read: Snapshot, trials: number, parameters: Parameters): readonly number[] {
  const side = { race: raceOf(read), parameters };
  const row = side.race.candidates.findIndex(({ id }) => id === 'ann');
  return Array.from({ length: trials }, (_, trial) => {
    const { outcomes } = simulate(side, { seed: SEED, from: trial, to: trial + 1 });
    const day = outcomes[row]!.indexOf(1);
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

/** The same counts by trying everything: each set of holdouts is written into the scenario, each order is gone through. */
function byTryingAll(fields: object, holdouts: readonly string[], trials: number, parameters: Parameters) {
  const days = new Map<string, readonly number[]>();
  const daysWith = (codes: readonly string[]) => {
    const key = codes.toSorted().join(' ');
    const known = days.get(key) ?? daysOf(withConsent(fields, codes), trials, parameters);
    days.set(key, known);
    return known;
  };
  const late = (codes: readonly string[], trial: number) => Number(daysWith(codes)[trial]! > DAY);
  const sum = (of: (trial: number) => number) =>
    Array.from({ length: trials }, (_, trial) => of(trial)).reduce((total, each) => total + each, 0);
  const orders = permutations(holdouts);
  return {
    appointed: sum((trial) => Number(daysWith([])[trial]! < Infinity)),
    failed: sum((trial) => late([], trial)),
    failedAnyway: sum((trial) => late(holdouts, trial)),
    holdouts: holdouts.map((member) => {
      const saved = (trial: number) =>
        Math.min(daysWith([])[trial]!, DAY) - Math.min(daysWith([member])[trial]!, DAY);
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

function withConsent(fields: object, codes: readonly string[]): Snapshot {
  const row = Object.fromEntries(codes.map((code) => [code, { stance: 'support', evidence: 'assumed' }]));
  const read = snapshot(overlaid(fields, { stances: { ann: row } }), { asOf: ASKED });
  // Agreeing alone does not make a race ripe, as something that is assumed would.
  return { ...read, isRipe: snapshot(written(fields), { asOf: ASKED }).isRipe };
}

/**
 * Whether who may be against without a name hangs on nobody's consent: a member that agrees waits for nobody, so that
 * another of whom nothing is known may be one of them then, and the race moves against it.
 */
const isSettled = (fields: object) => {
  const text = JSON.stringify(fields);
  return !(text.includes('"against"') && text.includes('"consents"'));
};

test('in random races, each count is what trying every set and every order finds; nobody’s consent costs a day', () => {
  const trials = 5;
  const seen = { shared: 0, several: 0 };
  fc.assert(
    fc.property(futures.filter(isSettled), fc.boolean(), (fields, unseen) => {
      const parameters = parametersWith({ ...ALIVE, unseenObjection: unseen ? 0.6 : 0 });
      const read = snapshot(written(fields), { asOf: ASKED });
      const { holdouts, ...whole } = counted(read, trials, parameters);
      const codes = holdouts.map(({ member }) => member);
      const { holdouts: each, ...tried } = byTryingAll(fields, codes, trials, parameters);
      expect(whole).toMatchObject(tried);
      expect(holdouts).toMatchObject(each);
      for (const { days } of each) expect(days).toBeGreaterThanOrEqual(0);
      const shares = holdouts.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBe(whole.unit * (whole.failed - whole.failedAnyway));
      seen.shared += Number(shares > 0);
      seen.several += Number(holdouts.filter(({ share }) => share > 0).length > 1);
    }),
    { numRuns: 30, seed: 13 },
  );
  expect(seen.shared).toBeGreaterThan(10);
  expect(seen.several).toBeGreaterThan(5);
});

test('who held out, and who was last, is what a forecast counts', () => {
  fc.assert(
    fc.property(futures, (fields) => {
      const parameters = parametersWith({ ...ALIVE, unseenObjection: 0.4 });
      const read = snapshot(written(fields), { asOf: ASKED });
      const { holdouts } = counted(read, 50, parameters);
      const { withheld, members, candidates } = simulate(
        { race: raceOf(read), parameters },
        { seed: SEED, from: 0, to: 50 },
      );
      const row = withheld[candidates.indexOf('ann')] ?? [];
      for (const { member, held, alone, last } of holdouts) {
        expect(held).toBe(row[members.indexOf(member)]);
        expect(Math.max(alone, last)).toBeLessThanOrEqual(held);
      }
      expect(row.reduce((sum, count) => sum + count, 0)).toBe(
        holdouts.reduce((sum, { held }) => sum + held, 0),
      );
    }),
    { numRuns: 60, seed: 13 },
  );
});

/** A body of so many, of whom each is reserved on Ann. */
const reserved = (count: number, more: object = {}) => {
  const codes = Array.from({ length: count }, (_, at) => `H${String(at).padStart(2, '0')}`);
  return {
    asOf: ASKED,
    body: { name: 'Some', members: Object.fromEntries(['ZZZ', ...codes].map((code) => [code, {}])) },
    candidates: { ann: { name: 'Ann', candidacy: [{ status: 'declared' }] } },
    stances: { ann: Object.fromEntries(codes.map((code) => [code, 'reserved'])) },
    ...more,
  };
};
const readOf = (fields: object) => snapshot(written(fields), { asOf: ASKED });
const sumOfShares = ({ holdouts, unit }: InfluenceCounts) =>
  holdouts.reduce((sum, { share }) => sum + share, 0) / unit;

describe('independent holdouts and a choice that does not wait, by hand', () => {
  // Each is round by the day with p = 1 − e^(−λ t); the choice a thousandth of a week later is left out of account.
  const [trials, rate] = [20_000, 0.09];
  const parameters = still({ concessionRate: rate, choiceRate: 1000 });
  const p = 1 - Math.exp((-rate * DAY) / 7);
  const closeTo = (share: number, exact: number) =>
    expect(Math.abs(share - exact)).toBeLessThan(4 * Math.sqrt(0.25 / trials) + 0.002);

  test('three alike: each has a third of 1 − p³, gains p² (1 − p), and is the last of three as often as the others', () => {
    const { holdouts, failed, failedAnyway, unit } = counted(readOf(reserved(3)), trials, parameters);
    closeTo(failed / trials, 1 - p * p * p);
    expect(failedAnyway).toBe(0);
    for (const { share, gained, held, alone, last } of holdouts) {
      closeTo(share / unit / trials, (1 - p * p * p) / 3);
      closeTo(gained / trials, p * p * (1 - p));
      expect(held).toBe(trials);
      closeTo(alone / trials, 1 / 3);
      closeTo(last / trials, 1 / 3);
    }
  });

  test('one saves its mean time, as far as the day: the sum of P(later than day d) for d below T, less the first day', () => {
    const [one] = counted(readOf(reserved(1)), trials, parameters).holdouts;
    const later = Array.from({ length: DAY }, (_, day) => Math.exp((-rate * day) / 7));
    const exact = later.reduce((sum, each) => sum + each, 0) - 1;
    const deviation = Math.sqrt((one?.squaredDays ?? NaN) / trials - exact * exact);
    expect(Math.abs((one?.days ?? NaN) / trials - exact)).toBeLessThan(
      (4 * deviation) / Math.sqrt(trials) + 0.02,
    );
  });

  test('a red line has more than one who is reserved, and both together all of it', () => {
    const fields = reserved(2, { stances: { ann: { H00: 'redline', H01: 'reserved' } } });
    const { holdouts, failed, unit } = counted(readOf(fields), trials, parameters);
    // H00 never comes round: of the failures, H01 has half of those in which it is late, 1 − p.
    expect(failed).toBe(trials);
    const [line = NaN, other = NaN] = holdouts.map(({ share }) => share / unit / trials);
    closeTo(other, (1 - p) / 2);
    expect(line + other).toBeCloseTo(1, 12);
  });
});

describe('more than eight holdouts, by an order drawn for each trial', () => {
  const parameters = still({ concessionRate: 0.09, choiceRate: 1000 });

  test('alike have alike, and all of it together exactly', () => {
    const counts = counted(readOf(reserved(10)), 4000, parameters);
    expect(counts.unit).toBe(1);
    expect(sumOfShares(counts)).toBe(counts.failed - counts.failedAnyway);
    for (const { share } of counts.holdouts) {
      const part = counts.failed / 10;
      expect(Math.abs(share - part)).toBeLessThan(4 * Math.sqrt(part));
    }
  });

  test('so too where several sets of consent would do', () => {
    const fields = reserved(10, { rule: { type: 'consensus-minus', tolerated: 2 } });
    const counts = counted(readOf(fields), 800, parameters);
    expect(sumOfShares(counts)).toBe(counts.failed - counts.failedAnyway);
    expect(counts.failed).toBeGreaterThan(400);
    for (const { share } of counts.holdouts) {
      const part = counts.failed / 10;
      expect(Math.abs(share - part)).toBeLessThan(4 * Math.sqrt(part));
    }
  });
});

test('parts add up to the whole; parts of different holdouts do not', () => {
  const question = {
    ...{ snapshot: readOf(reserved(9)), candidate: 'ann', by: BY, seed: SEED },
    parameters: still({ concessionRate: 0.09 }),
  };
  const whole = countInfluence(layInfluence(question), { from: 0, to: 90 });
  const part = (from: number, to: number) => countInfluence(layInfluence(question), { from, to });
  expect(mergedInfluence(mergedInfluence(part(0, 7), part(7, 50)), part(50, 90))).toEqual(whole);
  const fewer = countInfluence(layInfluence({ ...question, snapshot: readOf(reserved(3)) }), {
    from: 0,
    to: 5,
  });
  expect(() => mergedInfluence(whole, fewer)).toThrow(RangeError);
});

test('the consent of one is the change of one stance, as a comparison under the same draws has it', () => {
  const fields = reserved(3);
  const parameters = still({ concessionRate: 0.09 });
  const { holdouts } = counted(readOf(fields), 500, parameters);
  const [before, after] = [readOf(fields), withConsent(fields, ['H01'])];
  const sideOf = (read: Snapshot) => ({ race: raceOf(read), parameters });
  const pairing = comparePaired(sideOf(before), sideOf(after), { seed: SEED, from: 0, to: 500 });
  expect(pairing.candidates['ann']?.onlyAfter[DAY]).toBe(holdouts[1]?.gained);
  expect(pairing.candidates['ann']?.onlyBefore[DAY]).toBe(0);
});

test('nobody matters once there is a decision, or nobody withholds', () => {
  const open = counted(readOf(reserved(0)), 50, still({ choiceRate: 0.1 }));
  expect(open.holdouts).toEqual([]);
  expect(open.failed).toBe(open.failedAnyway);
  expect(open.failed).toBeGreaterThan(0);
  const decision = { '*': [{ from: '2024-02-28', stance: 'support', decision: true }] };
  const decided = counted(readOf(reserved(0, { stances: { ann: decision } })), 50, still());
  expect(decided).toMatchObject({ holdouts: [], failed: 0, appointed: 50 });
});

test('what cannot be asked is refused', () => {
  const question = { snapshot: readOf(reserved(1)), candidate: 'ann', by: BY, seed: SEED };
  const lay = (changes: object) => () => layInfluence({ ...question, parameters: still(), ...changes });
  expect(lay({ candidate: 'nobody' })).toThrow('nobody has named nobody by 2024-03-01');
  expect(lay({ by: '2024-02-29' })).toThrow(
    'by must not be before the reading date 2024-03-01, got 2024-02-29',
  );
  expect(lay({ seed: '' })).toThrow(RangeError);
});
