import { describe, expect, test } from 'vitest';
import {
  comparePaired,
  countInfluence,
  layInfluence,
  mergedInfluence,
  raceOf,
  wilson,
  type InfluenceCounts,
  type Snapshot,
} from '../../../src/engine/index.js';
import { orders, turnsOf } from '../../../src/engine/influence/trial-game.js';
import { still } from '../futures/races.js';
import { asked, counted, DAY, readOf, reserved, SEED, withConsent } from './questions.js';

const sumOfShares = ({ holdouts, unit }: InfluenceCounts) =>
  holdouts.reduce((sum, { share }) => sum + share, 0) / unit;

describe('independent holdouts and a choice that does not wait, by hand', () => {
  // Each is round by the day with p = 1 − e^(−λ t); the choice a thousandth of a week later is left out of account.
  const [trials, rate] = [6000, 0.09];
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

describe('more than eight holdouts', () => {
  const parameters = still({ concessionRate: 0.09, choiceRate: 1000 });

  test('alike have alike, and all of it together exactly; a failure that hangs on nine or ten is drawn', () => {
    const counts = counted(readOf(reserved(10)), 1000, parameters);
    const { failed, drawn } = counts;
    expect(sumOfShares(counts)).toBe(failed);
    // Each is late with 1 − p = e^(−λ t): that nine or ten are.
    const late = Math.exp((-0.09 * DAY) / 7);
    const most = 10 * late ** 9 * (1 - late) + late ** 10;
    expect(Math.abs(drawn - 1000 * most)).toBeLessThan(4 * Math.sqrt(1000 * most));
    for (const { share } of counts.holdouts) {
      const part = failed / 10;
      expect(Math.abs(share / counts.unit - part)).toBeLessThan(4 * Math.sqrt(part));
    }
  });

  test('an order drawn for each trial agrees, within its interval, with all orders of the same trials', () => {
    const stances = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`H0${at}`, at < 4 ? 'object' : 'reserved']),
    );
    const rule = { type: 'consensus-minus', tolerated: 2 };
    const read = readOf(reserved(9, { rule, stances: { ann: stances } }));
    const course = layInfluence(asked(read, { ...parameters, objectionFactor: 0.4 }));
    const trials = 80;
    const counts = countInfluence(course, { from: 0, to: trials });
    const exact = Array.from({ length: 9 }, () => 0);
    for (let trial = 0; trial < trials; trial++) {
      if (course.dayWith(0n, trial) <= DAY) continue;
      const game = { players: 9, wins: (coalition: bigint) => course.dayWith(coalition, trial) <= DAY };
      turnsOf(game).forEach((turns, player) => (exact[player] = (exact[player] ?? 0) + turns / orders(9)));
    }
    expect(counts.drawn).toBeGreaterThan(trials / 2);
    expect(sumOfShares(counts)).toBe(counts.failed);
    expect(exact.reduce((sum, share) => sum + share, 0)).toBeCloseTo(counts.failed, 9);
    counts.holdouts.forEach(({ share }, player) => {
      const [low, high] = wilson(share / counts.unit, trials, 3.5);
      expect((exact[player] ?? NaN) / trials).toBeGreaterThan(low);
      expect((exact[player] ?? NaN) / trials).toBeLessThan(high);
    });
    // Who objects comes round more seldom, and is to blame more often.
    expect(Math.min(...exact.slice(0, 4))).toBeGreaterThan(Math.max(...exact.slice(4)));
  });
});

test('members that are alike in every trial have the same share; one whose consent changes nothing has none', () => {
  const stances = {
    ...{ H00: 'redline', H01: 'redline' },
    H02: { stance: 'reserved', liftedBy: { consents: ['ZZZ'] } },
  };
  const counts = counted(readOf(reserved(3, { stances: { ann: stances } })), 100, still());
  const half = (counts.failed - counts.failedAnyway) / 2;
  expect(half).toBeGreaterThan(20);
  expect(counts.holdouts.map(({ share }) => share / counts.unit)).toEqual([half, half, 0]);
  expect(counts.holdouts.map(({ days }) => days)).toEqual([0, 0, 0]);
});

test('nobody stands alone in the way of one who has given up', () => {
  const fields = reserved(2, { stances: { ann: { H00: 'redline', H01: 'reserved' } } });
  const alone = (exitRate: number) =>
    counted(readOf(fields), 200, still({ concessionRate: 1, exitRate })).holdouts.map((each) => each.alone);
  // H01 comes round within the year, e^(−52) aside, and H00 never does. With a thousand exits a week Ann has left by then
  // in 1000 of 1001 trials.
  expect(alone(0)).toEqual([200, 0]);
  expect(alone(1000)[0]).toBeLessThan(3);
});

test('parts add up to the whole; parts of different holdouts do not', () => {
  const question = asked(readOf(reserved(9)), still({ concessionRate: 0.09 }));
  const whole = countInfluence(layInfluence(question), { from: 0, to: 90 });
  const part = (from: number, to: number) => countInfluence(layInfluence(question), { from, to });
  expect(mergedInfluence(mergedInfluence(part(0, 7), part(7, 50)), part(50, 90))).toEqual(whole);
  const fewer = countInfluence(layInfluence({ ...question, snapshot: readOf(reserved(3)) }), {
    from: 0,
    to: 5,
  });
  expect(() => mergedInfluence(whole, fewer)).toThrow(
    new RangeError('counts of different holdouts do not add up'),
  );
});

test('the consent of one is the change of one stance, as a comparison under the same draws has it', () => {
  const fields = reserved(3);
  const parameters = still({ concessionRate: 0.09 });
  const { holdouts } = counted(readOf(fields), 500, parameters);
  const [before, after] = [readOf(fields), withConsent(fields, ['H01'])];
  const sideOf = (read: Snapshot) => ({ race: raceOf(read), parameters });
  const pairing = comparePaired(sideOf(before), sideOf(after), { seed: SEED, from: 0, to: 500 });
  expect(pairing.candidates.ann?.onlyAfter[DAY]).toBe(holdouts[1]?.gained);
  expect(pairing.candidates.ann?.onlyBefore[DAY]).toBe(0);
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
  const question = asked(readOf(reserved(1)), still());
  const lay = (changes: object) => () => layInfluence({ ...question, ...changes });
  expect(lay({ candidate: 'nobody' })).toThrow('nobody has named nobody by 2024-03-01');
  expect(lay({ by: '2024-02-29' })).toThrow(
    'by must not be before the reading date 2024-03-01, got 2024-02-29',
  );
  expect(lay({ seed: '' })).toThrow(new RangeError('seed must be a non-empty text, got ""'));
});
