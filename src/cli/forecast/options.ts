import type { ReadingOptions } from '../options.js';

/** The options of every command that simulates. */
export interface SimulationOptions {
  readonly by?: readonly string[];
  readonly trials?: string;
  readonly seed: string;
  readonly param?: readonly string[];
  readonly untilPrecision?: string;
}

/** The options of `forecast`. */
export interface ForecastOptions extends ReadingOptions, SimulationOptions {
  readonly workers?: string;
  readonly trial?: string;
  readonly explain?: true;
  readonly shard?: string;
  readonly output?: string;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly json?: true;
}
