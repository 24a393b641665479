/** What it would take, and how much likelier each way makes the outcome, found out by workers. */
import { answerDates, forecastOf, parametersWith, raceOf } from '../../engine/index.js';
import { withChoice } from '../state/choices.js';
import { readWith, type Read } from '../state/read.js';
import { choicesOf, soughtIn, unlockAsked, type Found } from '../state/unlocking.js';
import type { Crew } from './crew.js';
import { ensembleOf, USUAL } from './forecast-run.js';

/** Ways of which the gain is found out. Assumed: nobody presses more, and each costs a forecast. */
export const MOST_WAYS = 6;

/** What was found out so far. */
export interface UnlockProgress {
  readonly found: Found;
  /** By way: the probability of the appointment by the last day of the forecast with it; absent: not known yet. */
  readonly chances: readonly (number | null)[];
}

/** Finds out what it would take, then how likely each way makes it; `isStale` says when nobody waits any more. */
export async function gainRun(
  crew: Crew,
  read: Read,
  {
    isStale,
    onChange,
  }: { readonly isStale: () => boolean; readonly onChange: (now: UnlockProgress) => void },
): Promise<void> {
  const asked = unlockAsked(read);
  if (asked === null) return;
  const found = await crew.ask({ type: 'unlock', asked });
  const chances: (number | null)[] = [];
  if (isStale()) return;
  onChange({ found, chances: [] });
  for (const way of soughtIn(found).ways.slice(0, MOST_WAYS)) {
    const choices = choicesOf(way);
    const chance =
      choices === null ? null : await chanceWith(crew, read, choices.reduce(withChoice, read.choices));
    if (isStale()) return;
    chances.push(chance);
    onChange({ found, chances: [...chances] });
  }
}

/** How likely the candidate is appointed with other choices; null: no forecast can be made. */
async function chanceWith(crew: Crew, read: Read, choices: Read['choices']): Promise<number | null> {
  try {
    const { scenario, report } = readWith(read.case, choices);
    const { snapshot } = report.assessment;
    const side = { race: raceOf(snapshot), parameters: parametersWith(scenario.model) };
    const ensemble = await ensembleOf(crew, { side, seed: USUAL.seed }, () => undefined);
    const [last] = answerDates(snapshot, side.race).slice(-1);
    if (last === undefined) return null;
    const { outcomes } = forecastOf(ensemble, snapshot.asOf, [last]);
    return outcomes.find(({ candidate }) => candidate === read.standing?.id)?.probability ?? null;
  } catch {
    return null;
  }
}
