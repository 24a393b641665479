/** What a forecast was asked: everything that its answer depends on. */
import {
  answerDates,
  forecastOf,
  PARAMETERS,
  parametersWith,
  precision as halfWidth,
  raceOf,
  ruleOf,
  snapshot,
  type CandidateId,
  type Ensemble,
  type IsoDate,
  type ParameterName,
  type Parameters,
  type Race,
  type Reading,
  type Scenario,
  type Snapshot,
} from '../engine/index.js';
import { BLOCK } from './blocks.js';
import { JobError } from './job-error.js';

/** Everything that a forecast's answer depends on. */
export interface ForecastPlan {
  readonly scenario: Scenario;
  readonly reading: Reading;
  readonly parameters: Parameters;
  readonly seed: string;
  /** Trials of the whole forecast, all shards together; with a precision at most. */
  readonly trials: number;
  /** The candidate that the answer speaks of first; null: the front-runner. */
  readonly candidate: CandidateId | null;
  /** Dates of the answer, ascending; none after the last day that is simulated. */
  readonly by: readonly IsoDate[];
  /** Half-width of the intervals at which to end before that; null: run all trials. */
  readonly precision: number | null;
}

/** What may be asked of a forecast. */
export interface Asked {
  /** Parameters that replace those of the scenario. */
  readonly parameters: Partial<Parameters>;
  /** Null: the front-runner. */
  readonly candidate: CandidateId | null;
  /** Dates of the answer; none: the milestones and the end of the term. */
  readonly by: readonly IsoDate[];
  readonly seed: string;
  readonly trials: number;
  readonly precision: number | null;
}

/**
 * The plan of a forecast. A date after the last simulated day is replaced by that day.
 *
 * @throws JobError when a date or a parameter is out of range, or there is no race to simulate.
 */
export function planOf(scenario: Scenario, reading: Reading, asked: Asked): ForecastPlan {
  const { seed, trials, precision, candidate } = asked;
  const read = snapshot(scenario, reading);
  const race = raceFrom(read, scenario.body.name);
  const early = asked.by.find((date) => date < reading.asOf);
  if (early !== undefined) throw new JobError(`--by ${early} is before the reading date ${reading.asOf}`);
  const by = answerDates(read, race, asked.by);
  const parameters = parametersOf({ ...scenario.model, ...asked.parameters });
  return { scenario, reading, parameters, seed, trials, candidate, by, precision };
}

/** All parameters, `given` ones checked and the others at their usual values. @throws JobError when one is out of bounds. */
export function parametersOf(given: Partial<Parameters>): Parameters {
  for (const [name, value] of Object.entries(given) as [ParameterName, number][]) {
    const { unit, bounds } = PARAMETERS[name];
    if (!(value >= bounds[0] && value <= bounds[1])) {
      throw new JobError(`${name} (${unit}) must be between ${bounds[0]} and ${bounds[1]}, not ${value}`);
    }
  }
  return parametersWith(given);
}

/** The race that a plan simulates. @throws JobError when there is none on that date, or the rule does not apply. */
export function raceIn({ scenario, reading }: Pick<ForecastPlan, 'scenario' | 'reading'>): Race {
  return raceFrom(snapshot(scenario, reading), scenario.body.name);
}

function raceFrom(read: Snapshot, body: string): Race {
  const { asOf, rule } = read;
  const members = Object.values(read.members);
  if (members.length === 0) {
    throw new JobError(`nobody is a member of ${body} on ${asOf}`, 'choose another --as-of');
  }
  if (ruleOf(rule).inapplicable(members) !== null) {
    throw new JobError(
      `the rule ${rule.type} cannot be applied to these members`,
      'nato-consensus run explains why',
    );
  }
  return raceOf(read);
}

/** Whether the intervals are as narrow as the plan wants them; never where it wants all trials. */
export function isPrecise(plan: ForecastPlan, sofar: Ensemble): boolean {
  return plan.precision !== null && widthOf(plan, sofar) <= plan.precision;
}

function widthOf({ reading, by }: ForecastPlan, sofar: Ensemble): number {
  return halfWidth(forecastOf(sofar, reading.asOf, by).outcomes);
}

/**
 * The trials of a whole run, `most` or, until a precision, about as many as it takes: the width of an interval falls
 * with the square root of the trials.
 */
export function wantedTrials(plan: ForecastPlan, most: number, sofar: Ensemble): number {
  if (plan.precision === null) return most;
  return trialsUntil(plan.precision, { width: widthOf(plan, sofar), trials: sofar.trials, most });
}

/** About how many trials narrow intervals of `width` after `trials` to `precision`: whole blocks, `most` at most. */
function trialsUntil(
  precision: number,
  { width, trials, most }: { readonly width: number; readonly trials: number; readonly most: number },
): number {
  if (width <= precision) return trials;
  return Math.min(most, Math.ceil((trials * (width / precision) ** 2) / BLOCK) * BLOCK);
}
