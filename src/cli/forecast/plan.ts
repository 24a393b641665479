import {
  PARAMETER_NAMES,
  PARAMETERS,
  parametersWith,
  raceOf as raceIn,
  snapshot,
  type IsoDate,
  type ParameterName,
  type Parameters,
  type Race,
  type Scenario,
} from '../../engine/index.js';
import { digest } from '../../scenario/index.js';
import { UsageError } from '../failure.js';
import type { Io } from '../io.js';
import { dateFrom, wholeNumber } from '../parameters.js';
import { openScenario, type OpenScenario } from '../reading.js';
import { MOST_TRIALS, type Block } from './blocks.js';
import type { ForecastOptions, SimulationOptions } from './options.js';
import type { ForecastPlan } from './part.js';

/** What a forecast was asked, checked and with all defaults filled in. */
export async function planFrom(
  name: string | undefined,
  options: ForecastOptions,
  io: Io,
): Promise<ForecastPlan> {
  return planOf(await openScenario(name, options, io), options);
}

/** The plan of a forecast of an open scenario. */
export function planOf({ scenario, reading }: OpenScenario, options: SimulationOptions): ForecastPlan {
  const parameters = parametersFrom(scenario, options.param ?? []);
  const asked = (options.by ?? []).map((date) => dateFrom('--by', date));
  const by = [...new Set(asked.length > 0 ? asked : usualDates(scenario, reading.asOf))].sort();
  const early = by.find((date) => date < reading.asOf);
  if (early !== undefined) throw tooEarly(early, reading.asOf, asked.length > 0);
  if (options.seed === '') throw new UsageError('--seed takes a text that is not empty', '--seed 1');
  return {
    scenario,
    reading,
    parameters,
    seed: options.seed,
    trials: trialsFrom(options),
    by,
    precision: options.untilPrecision === undefined ? null : precisionFrom(options.untilPrecision),
    digest: digest(scenario, reading),
  };
}

/** Trials where the user does not say how many. Assumed: intervals of ±0.7 percentage points. */
const USUAL_TRIALS = 20_000;

/** The trials that are asked for; until a precision, as many as it takes. */
function trialsFrom({ trials, untilPrecision }: SimulationOptions): number {
  if (trials === undefined) return untilPrecision === undefined ? USUAL_TRIALS : MOST_TRIALS;
  return atMost('--trials', wholeNumber('--trials', trials, 1), MOST_TRIALS);
}

function atMost(option: string, number: number, most: number): number {
  if (number > most) throw new UsageError(`${option} takes at most ${most}, not ${number}`);
  return number;
}

/** The number of the trial whose story is told. */
export function trialFrom(text: string): number {
  return atMost('--trial', wholeNumber('--trial', text, 0), MOST_TRIALS - 1);
}

function precisionFrom(text: string): number {
  const precision = Number(text);
  if (precision > 0 && precision < 0.5) return precision;
  throw new UsageError(`--until-precision takes a number above 0 and below 0.5, not "${text}"`);
}

function tooEarly(date: IsoDate, asOf: IsoDate, isAsked: boolean): UsageError {
  if (isAsked) return new UsageError(`--by ${date} lies before the reading date ${asOf}`);
  const message = `the term ends on ${date}, before the reading date ${asOf}`;
  return new UsageError(message, 'choose an earlier --as-of');
}

/** The race that a plan simulates. */
export function raceOf({ scenario, reading }: ForecastPlan): Race {
  return orRefused(() => raceIn(snapshot(scenario, reading)), 'choose an earlier --as-of');
}

function parametersFrom(scenario: Scenario, changes: readonly string[]): Parameters {
  const overrides = Object.fromEntries(changes.map(parameterChange));
  const parameters = orRefused(() => parametersWith({ ...scenario.model, ...overrides }));
  const broken = PARAMETER_NAMES.find((name) => isCounted(name) && !Number.isInteger(parameters[name]));
  if (broken === undefined) return parameters;
  const { unit } = PARAMETERS[broken];
  const kind = unit === 'switch' ? '0 or 1' : 'a whole number';
  throw new UsageError(`${broken} (${unit}) must be ${kind}, got ${parameters[broken]}`);
}

/** Whether a parameter is a switch, or counts members or the weeks that a trial goes through one by one. */
function isCounted(name: ParameterName): boolean {
  const { unit } = PARAMETERS[name];
  return unit === 'switch' || unit === 'members' || name === 'silencePause';
}

/** What `make` makes; what it takes for out of range is the user's mistake. */
function orRefused<T>(make: () => T, suggestion?: string): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message, suggestion) : error;
  }
}

function parameterChange(text: string): readonly [string, number] {
  const [name = '', value = ''] = text.split(/=(.*)/s);
  if (!PARAMETER_NAMES.some((known) => known === name)) {
    throw new UsageError(`there is no parameter "${name}"; forecast --explain lists them`, {
      word: name,
      known: PARAMETER_NAMES,
    });
  }
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new UsageError(`--param ${name} takes a number, not "${value}"`);
  return [name, number];
}

/** The milestones that were known by then, and the end of the term; without either a year ahead. */
function usualDates({ events, termEnds }: Scenario, asOf: IsoDate): readonly IsoDate[] {
  const milestones = events
    .filter(
      ({ type, date, known }) => type === 'milestone' && date >= asOf && (known === null || known <= asOf),
    )
    .map(({ date }) => date)
    .filter((date) => termEnds === null || date < termEnds);
  const end = termEnds ?? `${Number(asOf.slice(0, 4)) + 1}-12-31`;
  return [...milestones, end];
}

/** The trials of shard `i/n`: the i-th of n portions that differ by one trial at most. */
export function shardFrom(text: string, trials: number): Block {
  const [shard = Number.NaN, of = Number.NaN] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [];
  if (!(shard >= 1 && shard <= of)) throw new UsageError(`--shard takes i/n with 1 ≤ i ≤ n, not "${text}"`);
  return { from: Math.floor(((shard - 1) * trials) / of), to: Math.floor((shard * trials) / of) };
}
