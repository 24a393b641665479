import { parametersWith, type Parameters, type RuleSpec, type Scenario } from '../../src/engine/index.js';
import { loadScenario } from '../../src/files/load.js';
import { freshPart, planOf, type Asked, type ForecastPlan, type Part } from '../../src/jobs/index.js';

/** The race of 2024, and what a test asks of it. */
export const RACE = loadScenario();

const ASKED: Asked = {
  parameters: {},
  candidate: null,
  by: ['2024-10-01'],
  seed: 'seven',
  trials: 300,
  precision: null,
};

/** What may differ from the plan that tests usually make. */
export interface Changes extends Partial<Asked> {
  readonly asOf?: string;
  readonly hindsight?: boolean;
  readonly rule?: RuleSpec;
  readonly scenario?: Scenario;
}

/** A plan of the race of 2024 as of 22 February 2024, with changes. */
export function plan({ asOf = '2024-02-22', hindsight = false, ...changes }: Changes = {}): ForecastPlan {
  const { rule = RACE.rule, scenario = RACE, ...asked } = changes;
  return planOf({ ...scenario, rule }, { asOf, hindsight }, { ...ASKED, ...asked });
}

/** A part of all trials of such a plan, of which none has been run. */
export function part(changes: Changes = {}): Part {
  return freshPart(plan(changes), { version: '0', shard: null });
}

/** A part that has come as far as trial `reached`, whatever came of them. */
export function partAt(reached: number, changes: Changes = {}): Part {
  return { ...part(changes), reached };
}

/** The defaults of the model. */
export const DEFAULTS: Parameters = parametersWith();
