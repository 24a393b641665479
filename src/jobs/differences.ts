/** In what two forecasts differ, in words. */
import { PARAMETER_NAMES } from '../engine/index.js';
import { digest } from '../scenario/digest.js';
import type { ForecastPlan } from './plan.js';

/** What is told of something that two forecasts have: how it is called, and what it is in each. */
type Compared = readonly [name: string, one: unknown, other: unknown];

/** Those that differ, in words: what the one has, and not the other. */
export function differencesIn(compared: readonly Compared[]): readonly string[] {
  return compared
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([name, one, other]) => `${name} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`);
}

/** In what two plans differ on which a trial depends. */
export function planDifferences(one: ForecastPlan, other: ForecastPlan): readonly string[] {
  const different = differencesIn([
    ['the reading date', one.reading.asOf, other.reading.asOf],
    ['--hindsight', one.reading.hindsight, other.reading.hindsight],
    ['the rule', one.scenario.rule, other.scenario.rule],
    ['the seed', one.seed, other.seed],
    ...PARAMETER_NAMES.map(
      (name) => [`the parameter ${name}`, one.parameters[name], other.parameters[name]] as const,
    ),
  ]);
  return isSameScenario(one, other) ? different : ['the scenario is different', ...different];
}

/** In what two plans differ at all; none: they are one plan. */
export function everyDifference(one: ForecastPlan, other: ForecastPlan): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const different = [
    ...planDifferences(one, other),
    ...differencesIn([
      ['the number of trials', one.trials, other.trials],
      ['the candidate', one.candidate, other.candidate],
      ['the list of dates', one.by, other.by],
      ['the precision', one.precision, other.precision],
      ['the title', one.scenario.title, other.scenario.title],
    ]),
  ];
  return different.length > 0 ? different : ['the scenario is worded differently'];
}

/** Whether two plans have the same scenario, apart from its rule; how they read it does not matter. */
function isSameScenario(
  { scenario: one }: ForecastPlan,
  { scenario: other, reading }: ForecastPlan,
): boolean {
  return digest({ ...one, rule: other.rule }, reading) === digest(other, reading);
}
