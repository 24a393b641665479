import { describe, expect, test } from 'vitest';
import { clockAt, clockOf, clockDays, timeAt } from '../../../src/engine/futures/clock.js';

/** The clock at the end of a day. */
const at = (elapsed: Float64Array, day: number) => elapsed[day] ?? NaN;

/** ∫ 1 + (G − 1) e^(−(D − t)/τ) dt in weeks from day `from` to day `to`, by Simpson's rule: another way to the same number. */
function integral(
  from: number,
  to: number,
  { deadline, pace, weeks }: { deadline: number; pace: number; weeks: number },
) {
  const g = (day: number) => 1 + (pace - 1) * Math.exp(-(deadline - day) / 7 / weeks);
  const steps = 2000;
  const h = (to - from) / steps;
  let sum = g(from) + g(to);
  for (let at = 1; at < steps; at++) sum += g(from + at * h) * (at % 2 === 1 ? 4 : 2);
  return (sum * h) / 3 / 7;
}

const PACE = { deadlinePace: 12, deadlineWeeks: 1.5 };

describe('the clock', () => {
  test('runs at the usual pace where no deadline is known', () => {
    const elapsed = clockOf(PACE, [], 28);
    expect(elapsed[0]).toBe(0);
    expect(elapsed[28]).toBeCloseTo(4, 12);
  });

  test('is the integral of its pace, deadline by deadline', () => {
    const elapsed = clockOf(PACE, [10, 30], 40);
    const first = integral(0, 10, { deadline: 10, pace: 12, weeks: 1.5 });
    const second = integral(10, 30, { deadline: 30, pace: 12, weeks: 1.5 });
    expect(elapsed[10]).toBeCloseTo(first, 9);
    expect(elapsed[30]).toBeCloseTo(first + second, 9);
    // After the last one the pace is 1.
    expect(at(elapsed, 37) - at(elapsed, 30)).toBeCloseTo(1, 9);
  });

  test('a deadline counts through its own day, and the next takes over the day after', () => {
    const elapsed = clockOf(PACE, [10, 30], 40);
    const day = (which: number) => at(elapsed, which) - at(elapsed, which - 1);
    expect(day(10)).toBeGreaterThan(day(9));
    expect(day(11)).toBeCloseTo(integral(10, 11, { deadline: 30, pace: 12, weeks: 1.5 }), 9);
  });

  test('a deadline on the reading date or before it is none', () => {
    expect([...clockOf(PACE, [-3, 0, 10], 12)]).toEqual([...clockOf(PACE, [10], 12)]);
  });

  test('a pace of 1 makes deadlines nothing', () => {
    const elapsed = clockOf({ deadlinePace: 1, deadlineWeeks: 1.5 }, [3, 9], 14);
    expect(elapsed[14]).toBeCloseTo(2, 12);
  });
});

describe('time and clock', () => {
  const elapsed = clockOf(PACE, [10, 30], 40);

  test.each([0, 0.25, 1, 9.999, 10, 10.5, 39.75, 40])('lead back to one another at day %d', (time) => {
    expect(timeAt({ elapsed, days: clockDays(elapsed) }, clockAt(elapsed, time))).toBeCloseTo(time, 9);
  });

  test('something due at a clock happens on the first day by the end of which the clock has got there', () => {
    for (let step = 1; step <= 400; step++) {
      const due = (step * at(elapsed, 40)) / 400;
      const day = elapsed.findIndex((clock) => clock >= due);
      expect(Math.ceil(timeAt({ elapsed, days: clockDays(elapsed) }, due))).toBe(day);
    }
  });

  test('what is due after the last day never happens', () => {
    expect(timeAt({ elapsed, days: clockDays(elapsed) }, at(elapsed, 40) + 1e-9)).toBe(Infinity);
  });
});
