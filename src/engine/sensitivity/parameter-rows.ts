/** The rows of the design for the parameters of the model: each is a few points with some trials of their own. */
import { checkRun } from '../futures/ensemble.js';
import { courseOf, retuned, type Side } from '../futures/trial.js';
import { designPoints, type DesignRow } from './indices.js';
import { parametersAt, type ParameterPosterior } from './posterior.js';
import {
  appointedIn,
  countOf,
  discordance,
  type AppointmentQuestion,
  type TrialRange,
} from '../futures/appointments.js';

/** Trials of each point. Assumed: with more, the same work on more rows tells more; see docs/sensitivity.md. */
export const ROW_TRIALS = 100;

/** What is asked of every row: plain data. */
export interface ParameterDesign {
  readonly side: Side;
  readonly posterior: ParameterPosterior;
  readonly question: AppointmentQuestion;
  readonly seed: string;
}

/** What happened at the points of one row, on the same trials: whole numbers. */
export interface RowCounts {
  /** Appointments at the two points. */
  readonly first: number;
  readonly second: number;
  /** In how many trials the two differ. */
  readonly apart: number;
  /** By parameter: at the first point with that parameter of the second, and in how many trials it differs from each. */
  readonly swapped: readonly {
    readonly appointed: number;
    readonly fromFirst: number;
    readonly fromSecond: number;
  }[];
}

/**
 * Runs rows of the design by number, from 0. Row `r` has the trials from 100r on, all of its points the same: what differs
 * between two of them is then the parameters' doing, and what chance adds is known and taken off.
 *
 * @throws RangeError when the seed is empty; when it is run, as {@link simulate} does, and when the race is without the candidate.
 */
export function parameterRows(design: ParameterDesign): (rows: TrialRange) => readonly RowCounts[] {
  const { side, posterior, question, seed } = design;
  const course = courseOf(side, seed);
  const pointsOf = designPoints(posterior.laws.length, seed);
  return ({ from, to }) => {
    checkRun({ seed, from, to });
    return Array.from({ length: to - from }, (_, at) => {
      const row = from + at;
      const trials = { from: row * ROW_TRIALS, to: (row + 1) * ROW_TRIALS };
      const appointed = (shares: readonly number[]) =>
        appointedIn(retuned(course, parametersAt(posterior, shares)), question, trials);
      const points = pointsOf(row);
      const [first, second] = [appointed(points.first), appointed(points.second)];
      return {
        first: countOf(first),
        second: countOf(second),
        apart: trialsApart(first, second),
        swapped: points.swapped.map(appointed).map((swapped) => ({
          appointed: countOf(swapped),
          fromFirst: trialsApart(first, swapped),
          fromSecond: trialsApart(second, swapped),
        })),
      };
    });
  };
}

function trialsApart(before: Uint8Array, after: Uint8Array): number {
  const { onlyBefore, onlyAfter } = discordance(before, after);
  return onlyBefore + onlyAfter;
}

/**
 * The row of the probabilities that the counts estimate. Products are freed of what the chance of so few trials adds to them:
 * of two sums over the same trials, the sum of the products within a trial.
 */
export function estimatedRow({ first, second, apart, swapped }: RowCounts): DesignRow {
  const pairs = ROW_TRIALS * (ROW_TRIALS - 1);
  const square = (count: number) => (count * (count - 1)) / pairs;
  const bothWithSecond = (count: number, differing: number) => (second + count - differing) / 2;
  return {
    mean: (first + second) / ROW_TRIALS / 2,
    square: (square(first) + square(second)) / 2,
    own: swapped.map(({ appointed, fromFirst }) => {
      const step = appointed - first;
      return (step * step - fromFirst) / pairs / 2;
    }),
    steps: swapped.map(({ appointed }) => (appointed - first) / ROW_TRIALS),
    products: swapped.map(({ appointed, fromSecond }) => {
      const within = bothWithSecond(appointed, fromSecond) - bothWithSecond(first, apart);
      return (second * (appointed - first) - within) / pairs;
    }),
  };
}
