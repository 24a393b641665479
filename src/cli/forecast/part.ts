import type { Ensemble, IsoDate, Parameters, RuleSpec, Scenario } from '../../engine/index.js';

/** Everything that a forecast's answer depends on. */
export interface ForecastPlan {
  readonly scenario: Scenario;
  readonly reading: { readonly asOf: IsoDate; readonly hindsight: boolean; readonly rule: RuleSpec };
  readonly parameters: Parameters;
  readonly seed: string;
  /** Trials of the whole forecast, all shards together; with a precision at most. */
  readonly trials: number;
  /** Dates of the answer, ascending. */
  readonly by: readonly IsoDate[];
  /** Half-width of the intervals at which to end before that; null: run all trials. */
  readonly precision: number | null;
  /** Of the scenario and its reading. */
  readonly digest: string;
}

/** A portion of a forecast, as it stands in a file: what was asked, and the trials that were run. */
export interface Part {
  readonly formatVersion: number;
  readonly kind: 'nato-consensus forecast part';
  readonly version: string;
  readonly plan: ForecastPlan;
  /** The trials of the portion, the last exclusive. */
  readonly range: { readonly from: number; readonly to: number };
  /** How far it has come: the first trial that is not in the ensemble. */
  readonly reached: number;
  /** Null: nothing has been run. */
  readonly ensemble: Ensemble | null;
}

/** What a part says that it is. */
export const KIND = 'nato-consensus forecast part';
/** The format of a part, raised when an older one can no longer be read. */
export const FORMAT_VERSION = 2;

/** A part as it is written. */
export function partOf(fields: Pick<Part, 'version' | 'plan' | 'range' | 'reached' | 'ensemble'>): Part {
  return { formatVersion: FORMAT_VERSION, kind: KIND, ...fields };
}
