/** The rules of resuming: which part goes on from where, and which belongs to a different forecast. */
import { differencesIn, planDifferences } from './differences.js';
import { JobError } from './job-error.js';
import type { NamedPart, Part } from './part.js';

/**
 * The part with which a run begins: `fresh`, with the trials of `saved`.
 *
 * A run that was interrupted and resumed must end as one that never was, so nothing may differ on which a trial or the
 * end of the run depends.
 *
 * @throws JobError when `saved` belongs to a different forecast, or a run would not have passed through it.
 */
export function resumed({ name, part: saved }: NamedPart, fresh: Part): Part {
  const different = [
    ...planDifferences(saved.plan, fresh.plan),
    ...differencesIn([['its first trial', saved.range.from, fresh.range.from]]),
  ];
  if (different.length > 0) {
    const message = `${name} belongs to a different forecast: ${different.join('; ')}`;
    throw new JobError(message, 'resume with the same scenario, date, rule, seed and parameters');
  }
  checkGoal(name, saved, fresh);
  return { ...fresh, reached: saved.reached, ensemble: saved.ensemble };
}

/** Refuses a part that a run without an interruption would not have passed through. */
function checkGoal(name: string, saved: Part, fresh: Part): void {
  if (saved.reached > fresh.range.to) {
    const isWhole = saved.range.from === 0 && saved.range.to === saved.plan.trials;
    const message = `${name} has already reached trial ${saved.reached}, beyond the ${fresh.range.to} asked for`;
    throw new JobError(message, `--trials ${isWhole ? saved.reached : saved.plan.trials}`);
  }
  const { precision, by } = fresh.plan;
  if (precision === null) return;
  if (precision !== saved.plan.precision) {
    const hint = saved.plan.precision === null ? '--trials' : `--until-precision ${saved.plan.precision}`;
    throw new JobError(`${name} was not run until the precision ${precision}`, `resume with ${hint}`);
  }
  // Where the run ends depends on the intervals at these dates.
  if (by.join() !== saved.plan.by.join()) {
    const dates = saved.plan.by.map((date) => `--by ${date}`).join(' ');
    throw new JobError(`${name} was run until its precision at other dates`, `resume with ${dates}`);
  }
}
