/** The kinds of work that a job can do: each a pure function of a block of trials, whose results add up. */
import {
  comparePaired,
  merged,
  mergedPairing,
  simulate,
  type Ensemble,
  type Pairing,
  type Parameters,
  type Race,
} from '../engine/index.js';
import type { Block } from './blocks.js';

/** A kind of work. `Given` is what every block has in common, and travels to a thread once. */
export interface Task<Given, Result> {
  /** By which a thread finds it in {@link TASKS}. */
  readonly name: string;
  /** What runs one block. */
  readonly of: (given: Given) => (block: Block) => Result;
  /** The result of two ranges of trials that lie side by side. */
  readonly sum: (earlier: Result, later: Result) => Result;
}

/** A race with its parameters. */
export interface SimulatedSide {
  readonly race: Race;
  readonly parameters: Parameters;
}

/** One forecast. */
export const FORECAST: Task<SimulatedSide & { readonly seed: string }, Ensemble> = {
  name: 'forecast',
  of:
    ({ race, parameters, seed }) =>
    (block) =>
      simulate(race, parameters, { seed, ...block }),
  sum: merged,
};

/** Two forecasts with the same random draws. */
export const PAIRING: Task<
  { readonly before: SimulatedSide; readonly after: SimulatedSide; readonly seed: string },
  Pairing
> = {
  name: 'pairing',
  of:
    ({ before, after, seed }) =>
    (block) =>
      comparePaired(before, after, { seed, ...block }),
  sum: mergedPairing,
};

/** Every task that a thread can be given; what each is given differs, and only its own caller knows it. */
export const TASKS = [FORECAST, PAIRING] as readonly Task<never, unknown>[];
