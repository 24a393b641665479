import { explanationText } from '../../report/index.js';
import { styleFor, type Io } from '../io.js';
import type { ForecastPlan } from './part.js';

/** Writes every parameter of a forecast. */
export async function writeExplanation({ parameters }: ForecastPlan, io: Io): Promise<void> {
  io.out(explanationText(parameters, await styleFor(io)));
}
