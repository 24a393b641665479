/** Isolation and deadline pressure: how far support has left a holdout behind, and how near the deadline is. */
import { exp } from '../random/elementary.js';

/** The part of a scale from `floor` to 1 that `share` has covered, in [0, 1]: (share − floor)/(1 − floor), clipped. */
export function isolation(share: number, floor: number): number {
  return Math.min(1, Math.max(0, (share - floor) / (1 - floor)));
}

/**
 * How much the next deadline is felt in a week that starts at `start`, in [0, 1]: e^(−(t_D − start)/τ).
 *
 * t_D is the first of `deadlines` (weeks, ascending) after `start`; without one the result is 0.
 */
export function deadlinePressure(start: number, deadlines: readonly number[], memory: number): number {
  const next = deadlines.find((deadline) => deadline > start);
  return next === undefined ? 0 : exp(-(next - start) / memory);
}
