/** Who matters, as a field of the JSON of a command that asks by when. */
import type { InfluenceReport } from '../influence-report.js';

/** Everything that was counted, holdout by holdout; `partial`: it was stopped before its end. */
export function influenceFields({ influence, seed, wanted }: InfluenceReport) {
  const { candidate, by, trials, failure, failureAnyway, effect, method, holdouts } = influence;
  return {
    candidate,
    by,
    trials,
    wanted,
    partial: trials < wanted,
    seed,
    failure,
    failureAnyway,
    effect,
    method,
    holdouts,
  };
}
