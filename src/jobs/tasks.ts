/** The kinds of work that a job can do: each a pure function of a block of trials, whose results add up. */
import {
  compareOn,
  countInfluence,
  courseOf,
  gainsOn,
  layInfluence,
  merged,
  mergedGains,
  mergedInfluence,
  mergedOneAtATime,
  mergedOverParameters,
  mergedPairing,
  oneAtATime,
  overParameters,
  parameterRows,
  simulate,
  simulateOn,
  type AppointmentQuestion,
  type Ensemble,
  type Gains,
  type InfluenceCounts,
  type InfluenceQuestion,
  type OneAtATime,
  type OneAtATimeCounts,
  type OverParameters,
  type OverParametersCounts,
  type Pairing,
  type ParameterDesign,
  type RowCounts,
  type Side,
} from '../engine/index.js';
import type { Block } from './blocks.js';

/** A kind of work. `Given` is what every block has in common: it travels to a thread once, and is laid out there once. */
export interface Task<Given, Result> {
  /** By which a thread finds it in {@link TASKS}. */
  readonly name: string;
  /** What runs one block. */
  readonly of: (given: Given) => (block: Block) => Result;
  /** The result of two ranges of trials that lie side by side. */
  readonly sum: (earlier: Result, later: Result) => Result;
}

/** One forecast. */
export const FORECAST: Task<{ readonly side: Side; readonly seed: string }, Ensemble> = {
  name: 'forecast',
  of: ({ side, seed }) => {
    const course = courseOf(side, seed);
    return (block) => simulateOn(course, block);
  },
  sum: merged,
};

/** Two forecasts with the same random draws. */
export const PAIRING: Task<{ readonly before: Side; readonly after: Side; readonly seed: string }, Pairing> =
  {
    name: 'pairing',
    of: ({ before, after, seed }) => {
      const [left, right] = [courseOf(before, seed), courseOf(after, seed)];
      return (block) => compareOn(left, right, block);
    },
    sum: mergedPairing,
  };

/** Some of the trials of one race. */
interface OfRace {
  /** Which of the races, from 0. */
  readonly at: number;
  readonly ensemble: Ensemble;
}

/** Many races, as many trials of each, laid end to end: trial `n` is trial `n % trials` of race `floor(n / trials)`. */
export const RACES: Task<
  { readonly sides: readonly Side[]; readonly seed: string; readonly trials: number },
  readonly OfRace[]
> = {
  name: 'races',
  of:
    ({ sides, seed, trials }) =>
    ({ from, to }) => {
      const first = Math.floor(from / trials);
      return sides.slice(first, Math.ceil(to / trials)).map((side, place) => {
        const start = (first + place) * trials;
        const run = { seed, from: Math.max(0, from - start), to: Math.min(trials, to - start) };
        return { at: first + place, ensemble: simulate(side, run) };
      });
    },
  sum: (earlier, [next, ...others]) => {
    const last = earlier.at(-1);
    if (next === undefined) return earlier;
    if (last?.at !== next.at) return [...earlier, next, ...others];
    const whole = { at: last.at, ensemble: merged(last.ensemble, next.ensemble) };
    return [...earlier.slice(0, -1), whole, ...others];
  },
};

/** A race against others with the same random draws: what is gained over doing nothing. */
export const GAINS: Task<
  { readonly sides: readonly Side[]; readonly seed: string; readonly by: AppointmentQuestion },
  Gains
> = {
  name: 'gains',
  of: ({ sides: [before, ...others], seed, by }) => {
    if (before === undefined) throw new RangeError('there is no race to compare with');
    const courses = [courseOf(before, seed), ...others.map((side) => courseOf(side, seed))] as const;
    return (block) => gainsOn(courses, by, block);
  },
  sum: mergedGains,
};

/** Who matters for an appointment. */
export const INFLUENCE: Task<InfluenceQuestion, InfluenceCounts> = {
  name: 'influence',
  of: (question) => {
    const course = layInfluence(question);
    return (block) => countInfluence(course, block);
  },
  sum: mergedInfluence,
};

/** One thing changed at a time. */
export const ONE_AT_A_TIME: Task<OneAtATime, OneAtATimeCounts> = {
  name: 'one-at-a-time',
  of: oneAtATime,
  sum: mergedOneAtATime,
};

/** Parameters varied together; what is counted in blocks is rows of the design. */
export const PARAMETER_ROWS: Task<ParameterDesign, readonly RowCounts[]> = {
  name: 'parameter-rows',
  of: parameterRows,
  sum: (earlier, later) => [...earlier, ...later],
};

/** A forecast over all that the parameters may be; what is counted in blocks is draws of them. */
export const OVER_PARAMETERS: Task<OverParameters, OverParametersCounts> = {
  name: 'over-parameters',
  of: overParameters,
  sum: mergedOverParameters,
};

/** Every task that a thread can be given; what each is given differs, and only its own caller knows it. */
export const TASKS = [
  FORECAST,
  PAIRING,
  RACES,
  GAINS,
  INFLUENCE,
  ONE_AT_A_TIME,
  PARAMETER_ROWS,
  OVER_PARAMETERS,
] as readonly Task<never, unknown>[];
