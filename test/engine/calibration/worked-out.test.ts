import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/engine/futures/clock.js';
import { clockOfCase } from '../../../src/engine/calibration/case-clock.js';
import { likelihoodOf } from '../../../src/engine/calibration/likelihood.js';
import { evidence, TERMS, WORKED_OUT } from './cases.js';

const CASE = evidence(WORKED_OUT);

describe('the case that is worked out by hand', () => {
  it('has five spells, each with its days and its end', () => {
    const told = CASE.spells.map(({ member, candidate, start, heard, end, ended, deadlineIn }) =>
      [member, candidate, start, heard, end, ended, deadlineIn].join(' '),
    );
    expect(told.sort()).toEqual([
      'AAA x 0 9 10 conceded 20',
      'AAA y 10 19 20 gave-up 10',
      'BBB x 5 14 15 given 15',
      'CCC x 7 17 30 conceded 0',
      'DDD x 11 12 13 conceded 17',
    ]);
    expect(CASE.spells.filter(({ isPrincipal }) => isPrincipal).map(({ member }) => member)).toEqual([
      'AAA',
      'AAA',
    ]);
    expect(CASE.spells.map(({ from, to }) => [from, to])).toContainEqual(['2024-03-08', '2024-03-31']);
  });

  it('knows of the deadline from the evening of the day on which it is announced', () => {
    expect(CASE.left.slice(8, 12)).toEqual([null, null, 20, 19]);
    expect([CASE.left.length, CASE.left[30]]).toEqual([31, 0]);
  });

  it('exposes to each hazard for as many days as it lasted, and says on which day what happened', () => {
    const days: Record<string, number> = {};
    const events: string[] = [];
    for (const { exposures, occurrences } of CASE.hazards) {
      for (const { kind, from, to, weight } of exposures)
        days[kind] = (days[kind] ?? 0) + weight * (to - from);
      events.push(
        ...occurrences.map(({ kinds, after, by }) => `${kinds.map(([kind]) => kind).join()} ${after} ${by}`),
      );
    }
    expect(days).toEqual({
      'principal-reserved': 9,
      objects: 11,
      reserved: 10,
      given: 9,
      stopped: 19,
      free: 10,
      opposed: 20,
    });
    expect(events.sort()).toEqual([
      'given 14 15',
      'objects 12 13',
      'principal-reserved 9 10',
      'reserved 17 30',
      'stopped 19 20',
    ]);
  });

  it('has Y free for ten days, and X from day 17 at the earliest', () => {
    expect(CASE.choice.choosable).toEqual([...Array<number>(10).fill(1), ...Array<number>(20).fill(0)]);
    expect(CASE.choice.end).toEqual({ type: 'within', days: 13 });
    expect(CASE.choice.isRipe.every(Boolean)).toBe(true);
  });

  it('counts who was chosen, the objections that nobody knew of, and the undeclared', () => {
    expect(CASE.counts).toEqual({
      // At the first reading X and Y are tied; X is the first to lead alone.
      firstReading: 'front-runner',
      unseen: { events: 2, of: 2 },
      unseenPrincipals: { events: 1, of: 2 },
      undeclared: { events: 1, of: 1 },
      foundOnRecord: { events: 0, of: 0 },
      unpressedExits: { events: 0, of: 1 },
    });
  });

  it('has the likelihood that these days give, without a clock', () => {
    const [λ, ρ, x, n, o, f, s1] = [0.3, 0.5, 0.2, 0.1, 0.4, 0.5, 0.8];
    const fell = (rate: number, days: number) => Math.log(1 - Math.exp((-rate * days) / 7));
    const expected =
      (-9 * λ * ρ) / 7 + fell(λ * ρ, 1) + // AAA
      (-11 * λ) / 7 + fell(λ, 1) + // BBB and DDD
      (-10 * λ) / 7 + fell(λ, 13) + // CCC
      (-9 * λ) / 7 + fell(λ, 1) + // the post
      (-19 * x) / 7 + fell(x, 1) +
      (-10 * n * o * f) / 7 - (20 * n * o) / 7 +
      (-10 * s1) / 7 + fell(s1, 13); // prettier-ignore
    const found = likelihoodOf([CASE], { ...TERMS, clock: false })({
      concessionRate: λ,
      principalFactor: ρ,
      exitRate: x,
      newcomerRate: n,
      newcomerOpposed: o,
      newcomerFree: f,
      meetingRate: 0.05,
      choiceRate: s1,
    });
    expect(found).toBeCloseTo(expected, 10);
  });

  it('has the clock of the model from the day on which the deadline is known, and an even one before', () => {
    const pace = { deadlinePace: 9, deadlineWeeks: 1.5 };
    const clock = clockOfCase(CASE.left, pace);
    const known = clockOf(pace, [21], 21);
    expect(clock[9]).toBeCloseTo(9 / 7, 12);
    for (let day = 0; day <= 21; day++)
      expect((clock[9 + day] ?? NaN) - 9 / 7).toBeCloseTo(known[day] ?? NaN, 12);
  });

  it('puts on the clock what runs on it, and objections and same-day choices in their place', () => {
    const pace = { deadlinePace: 9, deadlineWeeks: 1.5 };
    const clock = clockOfCase(CASE.left, pace);
    const over = (from: number, to: number) => (clock[to] ?? NaN) - (clock[from] ?? NaN);
    const [λ, φ, x, t, n, s1, s0] = [0.3, 0.6, 0.2, 0.15, 0.1, 0.8, 0.25];
    const fell = (rate: number, weeks: number) => Math.log(1 - Math.exp(-rate * weeks));
    const expected =
      (-9 * λ) / 7 + fell(λ, 1 / 7) +
      (-11 * λ * φ) / 7 + fell(λ * φ, 1 / 7) +
      (-10 * λ) / 7 + fell(λ, 13 / 7) +
      (-9 * λ) / 7 + fell(λ, 1 / 7) +
      -x * over(0, 19) + fell(x, over(19, 20)) +
      -n * over(0, 30) +
      (-10 * s1) / 7 + Math.log(1 - (1 - s0) * Math.exp((-13 * s1) / 7)); // prettier-ignore
    const terms = { ...TERMS, concessionsOn: 'calendar', newcomersOn: 'clock' } as const;
    const values = {
      concessionRate: λ,
      objectionFactor: φ,
      exitRate: x,
      trailingRate: t,
      newcomerRate: n,
      ...pace,
    };
    const found = likelihoodOf([CASE], terms)({ ...values, choiceRate: s1, sameDayShare: s0 });
    expect(found).toBeCloseTo(expected, 10);
  });
});
