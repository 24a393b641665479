/** The schema of the dynamic model's parameters, derived from the engine's table of them. */
import * as z from 'zod';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../engine/index.js';

const rows = PARAMETER_NAMES.map((name) => {
  const { meaning, unit, symbol, bounds } = PARAMETERS[name];
  const number = z.number().min(bounds[0]).max(bounds[1]).optional();
  return [name, number.describe(`${symbol}: ${meaning} (${unit}).`)];
});

/** Values of the model's parameters that differ from their defaults. */
export const model = z
  .strictObject(Object.fromEntries(rows) as Record<ParameterName, z.ZodOptional<z.ZodNumber>>)
  .describe('Parameters of the model; see forecast --explain.');
