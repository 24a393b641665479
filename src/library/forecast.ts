/** A forecast in one call, with what the command takes where nobody says otherwise, and the same figures. */
import {
  calendarDay,
  checkOptions,
  checkWord,
  forecastSeen,
  PARAMETER_NAMES,
  READING_OPTIONS,
  shownValue,
  simulate,
  snapshot,
  type Baseline,
  type CandidateId,
  type Deadline,
  type DecisionOnRecord,
  type Ensemble,
  type Forecast,
  type IsoDate,
  type KnownOptions,
  type Parameters,
  type ReadingOptions,
  type Scenario,
  type Side,
} from '../engine/index.js';
import { MOST_JOB_TRIALS, USUAL_SEED, USUAL_TRIALS } from '../jobs/defaults.js';
import { planOf, raceIn, type ForecastPlan } from '../jobs/plan.js';

/** What may be asked of a forecast; default: what the command `forecast` takes. */
export interface ForecastOptions extends ReadingOptions {
  /** Of whom the baselines speak, by id; default: the front-runner. */
  readonly candidate?: CandidateId | undefined;
  /** One or several days; a day after the last that is simulated counts as that one. Default: the deadlines ahead and the last day. */
  readonly by?: IsoDate | readonly IsoDate[] | undefined;
  /** At least 1. Default: 20 000. */
  readonly trials?: number | undefined;
  /** Default: "1". */
  readonly seed?: string | undefined;
  /** Parameters that replace those of the scenario. */
  readonly parameters?: Partial<Parameters> | undefined;
}

/** The options of a forecast, for {@link checkOptions}. */
export const FORECAST_OPTIONS: KnownOptions<ForecastOptions> = {
  ...READING_OPTIONS,
  candidate: ['string'],
  by: ['string', 'list'],
  trials: ['number'],
  seed: ['string'],
  parameters: ['object'],
};

/** What a forecast says, with what it was asked. Everything is conditional on the stances and the model. */
export interface ForecastAnswer extends Forecast {
  readonly asOf: IsoDate;
  readonly seed: string;
  /** The values that the model's parameters had. */
  readonly parameters: Parameters;
  /** Why the forecast is in-sample: the parameters draw on this case; null: they do not. */
  readonly inSample: string | null;
  readonly frontRunner: CandidateId | null;
  /** Who share the lead; empty unless there are several. */
  readonly tied: readonly CandidateId[];
  /** Days by which a decision was looked for, ascending. */
  readonly deadlines: readonly Deadline[];
  /** The decision that is on record already; null: none. */
  readonly onRecord: DecisionOnRecord | null;
  /** Simple rules beside the simulation. */
  readonly baselines: readonly Baseline[];
}

/**
 * Simulates the race from one day on.
 *
 * @example
 * ```ts
 * const race = loadScenario('2024-rutte');
 * const { outcomes, decision } = forecast(race, { asOf: '2024-06-19', by: '2024-07-11', trials: 1000 });
 * const rutte = outcomes.find(({ candidate }) => candidate === 'rutte'); // probability and interval
 * ```
 *
 * @throws TypeError when an option is unknown or of the wrong type; RangeError when a value is out of range, nobody is a
 * member on that day or the rule cannot be applied.
 */
export function forecast(scenario: Scenario, options: ForecastOptions = {}): ForecastAnswer {
  checkOptions('forecast', options, FORECAST_OPTIONS);
  const plan = forecastPlan(scenario, options);
  const side = sideIn(plan);
  return answerFrom(plan, side, simulate(side, { seed: plan.seed, from: 0, to: plan.trials }));
}

/** What was asked, checked, with the defaults. */
export function forecastPlan(scenario: Scenario, options: ForecastOptions): ForecastPlan {
  const { asOf, hindsight = false, rule, candidate = null, by = [] } = options;
  const { trials = USUAL_TRIALS, seed = USUAL_SEED, parameters = {} } = options;
  // Refuses what is no scenario, or no day, before anything reads it.
  const read = snapshot(scenario, { asOf, hindsight, rule });
  const reading = { asOf: read.asOf, hindsight };
  checkOptions('parameters', parameters, NUMBERS);
  checkTrials(trials);
  if (candidate !== null) checkWord('candidate', candidate, Object.keys(read.candidates));
  const days = [by].flat().map((day: unknown) => dayFrom(day, read.asOf));
  const asked = { parameters, candidate, by: days, seed, trials, precision: null };
  return planOf({ ...scenario, rule: read.rule }, reading, asked);
}

function checkTrials(trials: number): void {
  if (Number.isInteger(trials) && trials >= 1 && trials <= MOST_JOB_TRIALS) return;
  throw new RangeError(`trials must be a whole number from 1 to ${MOST_JOB_TRIALS}, got ${trials}`);
}

const NUMBERS = Object.fromEntries(
  PARAMETER_NAMES.map((name) => [name, ['number']]),
) as unknown as KnownOptions<Parameters>;

function dayFrom(day: unknown, asOf: IsoDate): IsoDate {
  if (typeof day !== 'string') throw new TypeError(`by must be days YYYY-MM-DD, got ${shownValue(day)}`);
  if (calendarDay(day) >= asOf) return day;
  throw new RangeError(`by must not be before the reading date ${asOf}, got ${day}`);
}

/** The race of a plan with its parameters. */
export function sideIn(plan: ForecastPlan): Side {
  return { race: raceIn(plan), parameters: plan.parameters };
}

/** What `ensemble` says of what was asked, once `side` was run. */
export function answerFrom(plan: ForecastPlan, side: Side, ensemble: Ensemble): ForecastAnswer {
  const { scenario, reading, by, candidate, seed, parameters } = plan;
  const read = snapshot(scenario, reading);
  const {
    forecast: said,
    frontRunner,
    tied,
    deadlines,
    decision,
    baselines,
  } = forecastSeen(ensemble, {
    ...{ read, side, by, candidate },
  });
  return {
    ...{ asOf: reading.asOf, seed, parameters, inSample: scenario.inSample },
    ...{ frontRunner, tied, deadlines, onRecord: decision, baselines },
    ...said,
  };
}
