import seedrandom from 'seedrandom';

/** A plain sequential generator: the oracle shares no draw with the engine. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Whether what has this hazard per week happens in a week: 1 − e^(−hazard). */
  readonly happens: (hazard: number) => boolean;
  /** Standard normal, by Box and Muller. */
  readonly normal: () => number;
  /** A whole number from 0 to `count` − 1. */
  readonly below: (count: number) => number;
}

/** Chance from a seed: the same seed gives the same draws. */
export function chanceOf(seed: string): Chance {
  const uniform = seedrandom.alea(seed);
  return {
    uniform,
    happens: (hazard) => hazard > 0 && uniform() < 1 - Math.exp(-hazard),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (count) => Math.floor(uniform() * count),
  };
}
