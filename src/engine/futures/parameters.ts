/** Every tunable number of the model, one row a number; the values are those of the parameter file that ships. */
import fitted from './defaults.json' with { type: 'json' };

/** One tunable number of the model: where it stands in the equations, what it may be and what it rests on. */
export interface ParameterRow {
  /** As in docs/model.md. */
  readonly symbol: string;
  readonly meaning: string;
  readonly unit: 'per week' | 'factor' | 'share' | 'weeks' | 'probability';
  /** Whether it is fitted to the cases by likelihood, or counted in them. */
  readonly kind: 'fitted' | 'counted';
  /** What it must lie in, both inclusive. */
  readonly bounds: readonly [low: number, high: number];
  /** Why it has this form; what its value rests on stands in docs/calibration.md. */
  readonly basis: string;
}

type Short = readonly [symbol: string, meaning: string, basis: string];

const row =
  (unit: ParameterRow['unit'], bounds: readonly [number, number], kind: ParameterRow['kind'] = 'fitted') =>
  (...[symbol, meaning, basis]: Short): ParameterRow => ({ symbol, meaning, unit, kind, bounds, basis });

const rate = row('per week', [0, 1000]);
const share = row('share', [0, 1]);
const chance = row('probability', [0, 1], 'counted');

/** Every tunable number of the model. */
// prettier-ignore
export const PARAMETERS = {
  concessionRate: rate('λ', 'a member that withholds comes round, or a concession that was asked for is given; on the clock', 'Assumed: one rate for both'),
  objectionFactor: share('φ', 'that rate of a member that objects rather than being reserved, as a share of it', 'Assumed: an objection gives way more slowly than a reserve, never faster'),
  deadlinePace: row('factor', [1, 1000])('G', 'pace of the clock at a deadline', 'Source: [RothMurnighanSchoumaker1988] for the form'),
  deadlineWeeks: row('weeks', [0.01, 520])('τ', 'weeks before a deadline in which the extra pace falls to 1/e', 'Source: [RothMurnighanSchoumaker1988] for the form'),
  exitRate: rate('x', 'a candidate whom a principal stops, or who trails, gives up; on the clock', 'Assumed: one rate for both reasons'),
  newcomerRate: rate('n', 'somebody else is agreed on while a principal stops everyone who stands, or nobody stands; on the clock', 'Assumed: the search begins when nobody who stands can win'),
  newcomerOpposed: share('n_o/n', 'that rate while no principal stops everyone who stands, as a share of it', 'Assumed: at most as high as in a deadlock'),
  meetingRate: rate('s', 'the meeting that settles a race which nobody contests; on the clock', 'Assumed: an uncontested race waits for its date'),
  choiceRate: rate('s1', 'the choice of a candidate whom nothing stands in the way of; on the calendar', 'Assumed: a matter of days once it is ripe'),
  sameDayShare: share('s0', 'choices that follow on the very day on which the last thing in the way falls, as a share of them', 'Assumed: the same meeting may decide'),
  extensionRate: row('per week', [0, 1000], 'counted')('xE', 'the incumbent is extended, in the last thirteen weeks of the term while nobody is free; on the clock', 'Assumed: two extensions, too few to fit'),
  unseenObjection: chance('η', 'a candidate meets an objection that is not on record', 'Assumed: counted in the cases'),
  undeclaredWithholds: chance('hU', 'a member that is on record as undeclared withholds', 'Assumed: counted in the cases'),
} as const satisfies Record<string, ParameterRow>;

/** The name of a tunable number. */
export type ParameterName = keyof typeof PARAMETERS;

/** A value for every tunable number. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** The names of all parameters, in the order of the table. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** The value that a parameter has unless a scenario or a user says otherwise, with its interval at 95 %. */
export function usual(name: ParameterName): { readonly value: number; readonly interval: readonly number[] } {
  return fitted.parameters[name];
}

/** What a file of parameters says of how well they are known. */
export interface ParameterEvidence {
  /** Values with their intervals at 95 %. */
  readonly parameters: Readonly<
    Record<ParameterName, { readonly value: number; readonly interval: readonly number[] }>
  >;
  /** Covariance of those that were fitted together, each on its fitted scale. */
  readonly fitted: { readonly names: readonly string[]; readonly covariance: readonly (readonly number[])[] };
}

/** What the file that ships says of how well the parameters are known. */
export const USUAL_EVIDENCE: ParameterEvidence = fitted;

/** How often such races ended with the front-runner of the first reading, with another, and without a choice. */
export const BASE_RATES: {
  readonly frontRunner: number;
  readonly another: number;
  readonly nobody: number;
  readonly cases: number;
} = fitted.baseRates;

/** Concessions a week of the calendar, over all spells of withholding in the cases. */
export const CLOCK_RATE: number = fitted.clockRate;

/** The usual values with some replaced. @throws RangeError when a value is out of bounds, or there is no such parameter. */
export function parametersWith(overrides: Partial<Parameters> = {}): Parameters {
  const values = PARAMETER_NAMES.map((name) => [name, overrides[name] ?? usual(name).value] as const);
  for (const [name, value] of values) {
    const { bounds, unit } = PARAMETERS[name];
    if (!(value >= bounds[0] && value <= bounds[1])) {
      throw new RangeError(`${name} (${unit}) must be in [${bounds.join(', ')}], got ${value}`);
    }
  }
  const unknown = Object.keys(overrides).find((name) => !Object.hasOwn(PARAMETERS, name));
  if (unknown !== undefined) throw new RangeError(`there is no parameter ${unknown}`);
  return Object.fromEntries(values) as Parameters;
}
