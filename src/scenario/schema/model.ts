/** The schema of the dynamic model's parameters, derived from the engine's table of them. */
import * as z from 'zod';
import { boundsOf, PARAMETERS, type ParameterName } from '../../engine/index.js';

const rows = Object.entries(PARAMETERS).map(([name, { meaning, unit, symbol, default: value }]) => {
  const [low, high] = boundsOf(name as ParameterName);
  return [
    name,
    z.number().min(low).max(high).optional().describe(`${symbol}: ${meaning} (${unit}); default: ${value}.`),
  ];
});

/** Values of the dynamic model's parameters that differ from their defaults. */
export const model = z
  .strictObject(Object.fromEntries(rows) as Record<ParameterName, z.ZodOptional<z.ZodNumber>>)
  .describe('Parameters of the dynamic model; see forecast --explain.');
