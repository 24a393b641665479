import type { Parameters } from '../../../../src/engine/dynamics/parameters.js';
import type { Race } from '../../../../src/engine/dynamics/race.js';
import { chanceOf } from './chance.js';
import { startOf } from './start.js';
import type { Cell, Nominee, Trial } from './state.js';
import { liveWeek } from './week.js';

/** The portion of the trials in which something holds, by what it is in words. */
export type Portions = ReadonlyMap<string, number>;

/** Which trials are counted, and up to which weeks outcomes are added up. */
export interface Sample {
  readonly seed: string;
  readonly trials: number;
  readonly weeks: readonly number[];
}

/** Plays the trials one after the other and tells how often what happened. */
export function naivePortions(race: Race, parameters: Parameters, sample: Sample): Portions {
  const chance = chanceOf(sample.seed);
  const sums = new Map<string, number>();
  const note = (what: string, weight = 1) => sums.set(what, (sums.get(what) ?? 0) + weight);
  for (let trial = 0; trial < sample.trials; trial++) {
    noteTrial(startOf({ race, parameters, chance }), sample.weeks, note);
  }
  return new Map([...sums].map(([what, sum]) => [what, sum / sample.trials]));
}

type Note = (what: string, weight?: number) => void;

function noteTrial(trial: Trial, weeks: readonly number[], note: Note): void {
  let outcome: ReturnType<typeof liveWeek> = null;
  while (outcome === null && trial.week < trial.race.horizon) outcome = liveWeek(trial);
  if (outcome === null) note('none');
  else {
    const what = outcome === 'extended' ? 'extended' : `${outcome.contender.id} appointed`;
    for (const week of weeks) if (trial.week <= week) note(`${what} by week ${week}`);
    if (outcome !== 'extended') noteAppointment(outcome, note);
  }
  for (const nominee of trial.nominees) noteWithheld(nominee, note);
}

function noteWithheld({ contender, cells }: Nominee, note: Note): void {
  for (const { hasWithheld, seat } of cells)
    if (hasWithheld) note(`${seat.code} withheld on ${contender.id}`);
}

/** The members that came round last share it; whoever came round with an offer makes it conceded. */
function noteAppointment({ contender, cells }: Nominee, note: Note): void {
  const converts = cells.filter(({ cameRound }) => cameRound.week > 0);
  if (converts.some(({ wasOffered }) => wasOffered)) note(`${contender.id} conceded`);
  const latest = Math.max(...converts.map(({ cameRound }) => cameRound.week));
  const last: readonly Cell[] = converts.filter(({ cameRound }) => cameRound.week === latest);
  for (const { seat, cameRound } of last) note(`${seat.code} last from ${cameRound.from}`, 1 / last.length);
}
