import { enginePortions } from './engine.js';
import { naivePortions, type Portions } from './ensemble.js';
import type { Setting } from './setting.js';

const ENGINE_TRIALS = 30_000;
const NAIVE_TRIALS = 7_500;
const WEEKS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25];
const ERRORS = 4;
/** Portions that fewer trials of the naive simulation show than this are not normal enough to be compared. */
const LEAST_COUNT = 10;

/** The weeks by which outcomes are compared. */
function weeksOf({ race }: Setting): readonly number[] {
  return [...WEEKS.filter((week) => week < race.horizon), race.horizon];
}

/** What the engine makes of a race. */
export function engineOn(setting: Setting): Portions {
  const { name, race, parameters } = setting;
  return enginePortions(race, parameters, { seed: name, trials: ENGINE_TRIALS, weeks: weeksOf(setting) });
}

/** What the naive simulation makes of it. */
export function naiveOn(setting: Setting): Portions {
  const { name, race, parameters } = setting;
  return naivePortions(race, parameters, { seed: name, trials: NAIVE_TRIALS, weeks: weeksOf(setting) });
}

/** How far apart two portions are, in standard errors of their difference; null: too rare to be compared. */
function apart(engine: number, naive: number): number | null {
  const pooled = (engine * ENGINE_TRIALS + naive * NAIVE_TRIALS) / (ENGINE_TRIALS + NAIVE_TRIALS);
  if (pooled * NAIVE_TRIALS < LEAST_COUNT) return null;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / ENGINE_TRIALS + 1 / NAIVE_TRIALS));
  return engine === naive ? 0 : Math.abs(engine - naive) / error;
}

/** How often two results could differ, and where they do by more than four standard errors. */
export function compared(
  engine: Portions,
  naive: Portions,
): { readonly count: number; readonly differences: readonly string[] } {
  const rows = [...new Set([...engine.keys(), ...naive.keys()])].flatMap((what) => {
    const [a, b] = [engine.get(what) ?? 0, naive.get(what) ?? 0];
    const errors = apart(a, b);
    return errors === null
      ? []
      : [
          {
            errors,
            words: `${what}: ${a.toFixed(4)}, not ${b.toFixed(4)} (${errors.toFixed(1)} standard errors)`,
          },
        ];
  });
  return {
    count: rows.length,
    differences: rows.filter(({ errors }) => errors > ERRORS).map(({ words }) => words),
  };
}
