/** Every tunable number of the model, one row a number. */

/** One tunable number of the model: where it stands in the equations, what it may be and why it is what it is. */
export interface ParameterRow {
  /** As in docs/model.md. */
  readonly symbol: string;
  readonly meaning: string;
  readonly unit:
    'per week' | 'factor' | 'probability' | 'share' | 'weeks' | 'days' | 'members' | 'log' | 'switch';
  readonly default: number;
  /** The values that are plausible, both inclusive; a sensitivity analysis moves within them. */
  readonly range: readonly [number, number];
  /** A source, or what is assumed and why. */
  readonly basis: string;
  /** Whether a calibration may fit it or has to leave it. */
  readonly status: 'fit' | 'fixed';
}

type Units = Readonly<Record<ParameterRow['unit'], readonly [number, number]>>;

/** What a value of each unit must lie in, both inclusive; factors lie above 0. */
const BOUNDS: Units = {
  'per week': [0, 1000],
  factor: [Number.MIN_VALUE, 1000],
  probability: [0, 1],
  share: [0, 0.999],
  weeks: [0, 10_000],
  days: [0, 7],
  members: [0, 1000],
  log: [0, 5],
  switch: [0, 1],
};

type Short = readonly [
  symbol: string,
  meaning: string,
  unit: ParameterRow['unit'],
  value: number,
  range: readonly [number, number],
  basis: string,
];

const fit = (...row: Short): ParameterRow => ({ ...fixed(...row), status: 'fit' });

function fixed(...[symbol, meaning, unit, value, range, basis]: Short): ParameterRow {
  return { symbol, meaning, unit, default: value, range, basis, status: 'fixed' };
}

/** Every tunable number of the last-holdout model, in the order of the equations; a table, so one row is one line. */
// prettier-ignore
export const PARAMETERS = {
  undeclaredRate: fit('λ0(U)', 'an undeclared member comes round', 'per week', 0.2, [0.118, 0.34], 'Source: [RaceRecord2024]: about 7 conversions in 24 member-weeks, with all four big members united: rough'),
  reservedRate: fit('λ0(H1)', 'a reserved member concedes', 'per week', 0.15, [0.075, 0.3], 'Source: [HoldoutSpells]: 9 concessions in 88.7 holdout-weeks, four of them in the race of 2024; the split by firmness is assumed'),
  objectRate: fit('λ0(H2)', 'an objecting member concedes', 'per week', 0.07, [0.035, 0.14], 'Source: [HoldoutSpells]; the split by firmness is assumed'),
  redlineRate: fixed('λ0(R)', 'a member with a red line concedes', 'per week', 0.005, [0.0025, 0.01], 'Assumed: a red line that nothing meets outlasts a term in most cases'),
  turnRate: fixed('λN', 'an undeclared member turns negative', 'per week', 0.02, [0.0067, 0.06], 'Assumed: drift in the straw polls of the UN Security Council, scaled'),
  defectRate: fixed('λD', 'a consenting member becomes undeclared', 'per week', 0.002, [0.00067, 0.006], 'Assumed: drift in the straw polls of the UN Security Council, scaled'),
  isolationFloor: fixed('θ', 'support from which on a holdout is isolated', 'share', 2 / 3, [0.5, 0.8], 'Assumed: "more than two thirds" is what reports call momentum'),
  isolationEffect: fit('e^βm', 'full isolation', 'factor', 2, [1, 4], 'Source: [Granovetter1978] and [Kuran1991] for the form; the size is assumed'),
  friendsEffect: fixed('e^2βb', 'all friends against none', 'factor', 1.5, [1, 2.5], 'Assumed: Hungary and Slovakia waited for Romania in 2024'),
  deadlineEffect: fit('e^βd', 'a deadline that is now', 'factor', 3, [1, 6], 'Source: [RothMurnighanSchoumaker1988] for the form; the size is assumed'),
  deadlineMemory: fixed('τ', 'how far ahead a deadline is felt', 'weeks', 3, [1, 6], 'Assumed: a few weeks, as with summits'),
  quadEffect: fixed('e^βq', 'the Quad united', 'factor', 1.5, [1, 3], 'Assumed: 2024'),
  offerEffect: fixed('e^βo', 'having been offered what it asked', 'factor', 4, [2, 8], 'Assumed: Hungary 2024, Türkiye 2009'),
  offerRate: fixed('ω', 'an offer is made', 'per week', 0.1, [0.03, 0.3], 'Assumed: Hungary 2024, Türkiye 2009'),
  offersFrom: fixed('K', 'holdouts at which offers start', 'members', 4, [2, 6], 'Assumed: few enough to be dealt with one by one'),
  salienceEffect: fixed('e^βr', 'how much the objection matters', 'factor', 1.5, [1, 2.5], 'Assumed: as large as the friends term'),
  referenceIsolation: fixed('m̄', 'isolation in the spells behind the rates', 'share', 0.5, [0.5, 0.5], 'Assumed: the pooled spells had momentum already'),
  referenceDeadline: fixed('d̄', 'deadline in the spells behind the rates', 'share', 0.1, [0.1, 0.1], 'Assumed: the pooled spells had a deadline in sight'),
  referenceQuad: fixed('q̄', 'Quad in the spells behind the rates', 'probability', 1, [1, 1], 'Assumed: the Quad was united in most of the pooled spells'),
  frailtySpread: fixed('σζ', 'how much members differ', 'log', 0.6, [0.3, 1], 'Assumed: residual spread of the UN straw polls'),
  shockSpread: fixed('σε', 'how much weeks differ', 'log', 0.25, [0, 0.5], 'Assumed: residual spread of the UN straw polls'),
  shockPersistence: fixed('ρ', 'how much of a shock lasts a week', 'share', 0.7, [0.5, 0.9], 'Assumed: first-order autocorrelation of the UN straw polls'),
  exitRate: fixed('x0', 'a candidate with holdouts gives up', 'per week', 0.01, [0.001, 0.059], 'Source: [HoldoutSpells]: 0 exits in 51 weeks'),
  quadExitRate: fixed('xQ', 'more when a Quad member withholds', 'per week', 0.35, [0.06, 1.8], 'Source: [HoldoutSpells]: 2 exits in 4.0 weeks'),
  trailingExitRate: fixed('xT', 'more when far behind a rival', 'per week', 0.05, [0.01, 0.2], 'Source: [RaceRecord2024]: Iohannis, 1 exit in 14.3 weeks'),
  entryRate: fixed('e0', 'one who is mentioned or interested declares', 'per week', 0.03, [0.005, 0.15], 'Assumed: Iohannis, three weeks from sounding to candidacy; three others never'),
  clearing: fixed('π', "a government's objection to rivals clears when its own candidate gives up", 'probability', 0.7, [0.4, 0.95], 'Assumed: Romania 2024'),
  silence: fixed('·', 'whether a silence procedure tests the consensus', 'switch', 1, [0, 1], 'Assumed: its use in 2024 is not on record'),
  undeclaredAllowed: fixed('u_max', 'undeclared members with which silence is opened', 'members', 2, [0, 5], 'Assumed: a chair does not wait for everyone'),
  undeclaredBreaks: fixed('pU', 'an undeclared member breaks a silence of three days', 'probability', 0.05, [0.01, 0.2], 'Assumed: rare, but it is what silence is for'),
  consentingBreaks: fixed('pS', 'a consenting member breaks a silence of three days', 'probability', 0.0005, [0, 0.005], 'Assumed: almost never'),
  silenceDays: fixed('δ', 'how long silence is open', 'days', 3, [0.17, 4], 'Assumed: windows seen elsewhere run from four hours to four days'),
  silencePause: fixed('·', 'weeks without a new silence after a broken one', 'weeks', 2, [1, 4], 'Assumed: time for consultations'),
  extensionRate: fixed('xE', 'the incumbent is extended', 'per week', 0.05, [0.01, 0.2], 'Assumed: 2022, 2023'),
  extensionFrom: fixed('·', 'weeks before the end of the term from which on extension is possible', 'weeks', 13, [13, 26], 'Source: [ExtensionRecord]: 13 weeks before in 2023, six months before in 2022'),
  extensionRush: fixed('·', 'extension in the last weeks of the term', 'factor', 3, [1, 6], 'Assumed: the alternative is an empty chair'),
  extensionRushFrom: fixed('·', 'weeks before the end of the term from which on that holds', 'weeks', 4, [2, 8], 'Assumed: a month'),
  statedHolds: fixed('·', 'a stated stance is as recorded', 'probability', 1, [0.95, 1], 'Assumed: what a government says in public it stands by'),
  reportedHolds: fixed('·', 'a reported stance is as recorded', 'probability', 0.95, [0.85, 1], 'Assumed: one report in twenty is wrong'),
  inferredHolds: fixed('·', 'an inferred stance is as recorded', 'probability', 0.8, [0.6, 0.95], 'Assumed: one inference in five is wrong'),
  assumedHolds: fixed('·', 'an assumed stance is as given', 'probability', 1, [1, 1], 'Assumed: a what-if is taken at its word'),
} as const satisfies Record<string, ParameterRow>;

/** The name of a tunable number. */
export type ParameterName = keyof typeof PARAMETERS;

/** A value for every tunable number. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** The names of all parameters, in the order of the table. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** What a value of the parameter must lie in, both inclusive. */
export function boundsOf(name: ParameterName): readonly [number, number] {
  return BOUNDS[PARAMETERS[name].unit];
}

/** The defaults with some values replaced. @throws RangeError when a value cannot be what its unit says. */
export function parametersWith(overrides: Partial<Parameters> = {}): Parameters {
  const values = PARAMETER_NAMES.map((name) => [name, overrides[name] ?? PARAMETERS[name].default] as const);
  for (const [name, value] of values) {
    const [low, high] = boundsOf(name);
    if (!(value >= low && value <= high)) {
      throw new RangeError(`${name} (${PARAMETERS[name].unit}) must be in [${low}, ${high}], got ${value}`);
    }
  }
  const unknown = Object.keys(overrides).find((name) => !(name in PARAMETERS));
  if (unknown !== undefined) throw new RangeError(`there is no parameter ${unknown}`);
  return Object.fromEntries(values) as Parameters;
}
