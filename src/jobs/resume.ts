/** The rules of resuming: which part goes on from where, and which belongs to a different forecast. */
import { PARAMETER_NAMES } from '../engine/index.js';
import { digest } from '../scenario/digest.js';
import { JobError } from './job-error.js';
import type { NamedPart, Part } from './part.js';
import type { ForecastPlan } from './plan.js';

/**
 * The part with which a run begins: `fresh`, with the trials of `saved`.
 *
 * A run that was interrupted and resumed must end as one that never was, so nothing may differ on which a trial or the
 * end of the run depends.
 *
 * @throws JobError when `saved` belongs to a different forecast, or a run would not have passed through it.
 */
export function resumed({ name, part: saved }: NamedPart, fresh: Part): Part {
  const different = differences(saved, fresh);
  if (different.length > 0) {
    const message = `${name} belongs to a different forecast: ${different.join('; ')}`;
    throw new JobError(message, 'resume with the same scenario, date, rule, seed and parameters');
  }
  checkGoal(name, saved, fresh);
  return { ...fresh, reached: saved.reached, ensemble: saved.ensemble };
}

/** In what two parts differ on which a trial depends, in words: what the saved one has, and what is asked. */
function differences(saved: Part, fresh: Part): readonly string[] {
  const [was, now] = [saved.plan, fresh.plan];
  const fields: readonly (readonly [string, unknown, unknown])[] = [
    ['the reading date', was.reading.asOf, now.reading.asOf],
    ['--hindsight', was.reading.hindsight, now.reading.hindsight],
    ['the rule', was.scenario.rule, now.scenario.rule],
    ['the seed', was.seed, now.seed],
    ...PARAMETER_NAMES.map(
      (each) => [`the parameter ${each}`, was.parameters[each], now.parameters[each]] as const,
    ),
    ['its first trial', saved.range.from, fresh.range.from],
  ];
  const different = fields
    .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after))
    .map(([field, before, after]) => `${field} is ${JSON.stringify(before)}, not ${JSON.stringify(after)}`);
  return isSameScenario(was, now) ? different : ['the scenario is different', ...different];
}

/** Whether two plans have the same scenario, apart from its rule; how they read it does not matter. */
function isSameScenario({ scenario: was }: ForecastPlan, { scenario: now, reading }: ForecastPlan): boolean {
  return digest({ ...was, rule: now.rule }, reading) === digest(now, reading);
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
