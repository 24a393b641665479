import { story } from '../../engine/index.js';
import type { Io } from '../io.js';
import { printed } from '../print.js';
import type { ForecastPlan } from './part.js';
import { raceOf } from './plan.js';

/** Writes every parameter of a forecast. */
export async function writeExplanation(
  { plan: { parameters, digest }, json }: { readonly plan: ForecastPlan; readonly json: boolean },
  io: Io,
): Promise<void> {
  const format = json ? 'json' : 'text';
  io.out(await printed('explanation', parameters, { command: 'forecast', format, digest: () => digest, io }));
}

/** Writes the story of one trial, exactly as it went in the ensemble. */
export async function writeStory(
  { plan, trial, json }: { readonly plan: ForecastPlan; readonly trial: number; readonly json: boolean },
  io: Io,
): Promise<void> {
  const { scenario, reading, parameters, seed, digest } = plan;
  const told = story({ race: raceOf(plan), parameters, seed }, trial);
  const report = { scenario, asOf: reading.asOf, seed, story: told };
  const format = json ? 'json' : 'text';
  io.out(await printed('story', report, { command: 'forecast', format, digest: () => digest, io }));
}
