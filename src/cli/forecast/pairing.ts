import { setImmediate } from 'node:timers/promises';
import {
  comparePaired,
  mergedPairing,
  type Parameters,
  type Pairing,
  type Race,
} from '../../engine/index.js';
import type { Io } from '../io.js';
import { BLOCK, blocksOf } from './blocks.js';
import type { ForecastPlan } from './part.js';
import { raceOf } from './plan.js';
import { progressBar } from './progress.js';

/**
 * Two forecasts under common random numbers, block by block; ends early on Ctrl-C.
 *
 * @returns What was done by then; null: nothing.
 */
export async function pairing(before: ForecastPlan, after: ForecastPlan, io: Io): Promise<Pairing | null> {
  const sides = [sideOf(before), sideOf(after)] as const;
  const bar = await progressBar(io);
  let sum: Pairing | null = null;
  try {
    for (const block of blocksOf({ from: 0, to: after.trials }, BLOCK)) {
      // Between two blocks the program hears of Ctrl-C.
      await setImmediate();
      if (io.interrupted?.aborted) break;
      const pair = comparePaired(...sides, { seed: after.seed, ...block });
      sum = sum === null ? pair : mergedPairing(sum, pair);
      bar.update(sum.trials, after.trials);
    }
    return sum;
  } finally {
    bar.stop();
  }
}

function sideOf(plan: ForecastPlan): { readonly race: Race; readonly parameters: Parameters } {
  return { race: raceOf(plan), parameters: plan.parameters };
}
