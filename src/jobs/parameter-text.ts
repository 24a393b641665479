/** The values that a file of parameters gives, as `calibrate --save` writes it. */
import {
  PARAMETER_NAMES,
  PARAMETERS,
  posteriorDraws,
  posteriorOf,
  type ParameterEvidence,
  type ParameterName,
  type Parameters,
} from '../engine/index.js';
import { JobError } from './job-error.js';

const KIND_OF_PARAMETERS = 'nato-consensus parameters';
const VERSION_OF_PARAMETERS = 1;
const HINT = 'calibrate --save FILE writes one';

/**
 * The values of all parameters in the text of a file called `name`.
 *
 * @throws JobError when it is not such a file, or a value is missing or out of bounds.
 */
export function parametersFrom(text: string, name: string): Parameters {
  const { kind, formatVersion, parameters } = Object(parsed(text)) as Readonly<Record<string, unknown>>;
  if (kind !== KIND_OF_PARAMETERS) throw new JobError(`${name} is not a file of parameters`, HINT);
  if (formatVersion !== VERSION_OF_PARAMETERS)
    throw new JobError(`${name} is not in format ${VERSION_OF_PARAMETERS} of parameters`, HINT);
  const given = Object(parameters) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(PARAMETERS, key));
  if (unknown !== undefined)
    throw new JobError(`${name} has a parameter "${unknown}", which there is not`, HINT);
  const values = PARAMETER_NAMES.map((key) => [key, valueIn(given, key, name)] as const);
  return Object.fromEntries(values) as Parameters;
}

/**
 * How well the parameters are known by the text of a file called `name`.
 *
 * @throws JobError as {@link parametersFrom}; and when an interval or the covariance is missing, or is none.
 */
export function evidenceFrom(text: string, name: string): ParameterEvidence {
  parametersFrom(text, name);
  const evidence = parsed(text) as ParameterEvidence;
  try {
    // Whatever is missing or wrong in it shows when it is drawn from.
    posteriorDraws(posteriorOf({ evidence }), 'check')(0);
    return evidence;
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : '"interval" or "fitted" is missing';
    throw new JobError(`${name} does not say how well the parameters are known: ${reason}`, HINT);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function valueIn(given: Readonly<Record<string, unknown>>, key: ParameterName, name: string): number {
  const { value } = Object(given[key]) as { readonly value?: unknown };
  const { bounds, unit } = PARAMETERS[key];
  if (typeof value === 'number' && value >= bounds[0] && value <= bounds[1]) return value;
  const got = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new JobError(
    `${name}: ${key} (${unit}) must be between ${bounds[0]} and ${bounds[1]}, got ${got}`,
    HINT,
  );
}
