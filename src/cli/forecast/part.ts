import { resolve } from 'node:path';
import type { Ensemble, IsoDate, Parameters, RuleSpec, Scenario } from '../../engine/index.js';
import { fileText, writeWhole } from '../../files/index.js';
import { UsageError } from '../failure.js';

/** Everything that a forecast's answer depends on. */
export interface ForecastPlan {
  readonly scenario: Scenario;
  readonly reading: { readonly asOf: IsoDate; readonly hindsight: boolean; readonly rule: RuleSpec };
  readonly parameters: Parameters;
  readonly seed: string;
  /** Trials of the whole forecast, all shards together. */
  readonly trials: number;
  /** Dates of the answer, ascending. */
  readonly by: readonly IsoDate[];
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

const KIND = 'nato-consensus forecast part';
const FORMAT_VERSION = 1;

/** A part as it is written. */
export function partOf(fields: Pick<Part, 'version' | 'plan' | 'range' | 'reached' | 'ensemble'>): Part {
  return { formatVersion: FORMAT_VERSION, kind: KIND, ...fields };
}

/** Writes `part` whole or not at all. */
export function savePart(file: string, part: Part, cwd: string): void {
  writeWhole(resolve(cwd, file), `${JSON.stringify(part)}\n`);
}

/**
 * Reads a part.
 *
 * @throws UsageError when the file is no part of a forecast by this version of the program.
 */
export function loadPart(
  file: string,
  { cwd, version }: { readonly cwd: string; readonly version: string },
): Part {
  const text = fileText(resolve(cwd, file), file);
  const part = parsed(text) as Partial<Part> | null;
  if (part?.kind !== KIND)
    throw new UsageError(`${file} is not a part of a forecast`, 'forecast --output writes one');
  if (part.formatVersion !== FORMAT_VERSION || part.version !== version) {
    throw new UsageError(`${file} was written by version ${part.version ?? '?'}; this is ${version}`);
  }
  return part as Part;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
