/** A generator of its own for oracles and random races: nothing of the program's chance is in it. */

/** Draws of a simple sequential generator. */
export interface Chance {
  /** Evenly in [0, 1). */
  readonly unit: () => number;
  /** Whether something of that probability happens. */
  readonly happens: (probability: number) => boolean;
  /** A whole number, both bounds inclusive. */
  readonly whole: (low: number, high: number) => number;
  /** One of several; there must be one. */
  readonly oneOf: <T>(from: readonly T[]) => T;
  /** `size` of them without repetition, or all where there are no more, in a random order. */
  readonly some: <T>(from: readonly T[], size: number) => T[];
  /** A unit exponential. */
  readonly exponential: () => number;
}

/** A generator that starts from `seed`, a whole number: mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const unit = () => word() / 4294967296;
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const some = <T>(from: readonly T[], size: number): T[] => {
    const left = [...from];
    const drawn: T[] = [];
    while (drawn.length < size && left.length > 0) drawn.push(...left.splice(whole(0, left.length - 1), 1));
    return drawn;
  };
  return {
    unit,
    happens: (probability) => unit() < probability,
    whole,
    oneOf: (from) => from[whole(0, from.length - 1)] as (typeof from)[number],
    some,
    exponential: () => -Math.log(1 - unit()),
  };
}
