import { story } from '../../engine/index.js';
import { explanationJson, explanationText, storyJson, storyText } from '../../report/index.js';
import { VERSION } from '../../version.js';
import { styleFor, type Io } from '../io.js';
import type { ForecastPlan } from './part.js';
import { raceOf } from './plan.js';

/** Writes every parameter of a forecast. */
export async function writeExplanation(
  { plan: { parameters, digest }, json }: { readonly plan: ForecastPlan; readonly json: boolean },
  io: Io,
): Promise<void> {
  if (!json) {
    io.out(explanationText(parameters, await styleFor(io)));
    return;
  }
  io.out(explanationJson(parameters, { command: 'forecast', version: VERSION, digest }));
}

/** Writes the story of one trial, exactly as it went in the ensemble. */
export async function writeStory(
  { plan, trial, json }: { readonly plan: ForecastPlan; readonly trial: number; readonly json: boolean },
  io: Io,
): Promise<void> {
  const { scenario, reading, parameters, seed, digest } = plan;
  const told = story({ race: raceOf(plan), parameters, seed }, trial);
  const report = { scenario, asOf: reading.asOf, seed, story: told };
  io.out(
    json
      ? storyJson(report, { command: 'forecast', version: VERSION, digest })
      : storyText(report, await styleFor(io)),
  );
}
