/**
 * An oracle for the forecast, written from docs/model.md alone: one trial after the other, by the memoryless way. At
 * each change the rates of whatever may happen next are summed up, one exponential says when, one draw says what.
 */
import type { Entrant, Race, Wait } from '../../src/engine/futures/race.js';
import type { Parameters } from '../../src/engine/futures/parameters.js';
import { ruleOf } from '../../src/engine/rules/index.js';
import type { Chance } from './chance.js';
import { hazardsIn, type Hazard } from './hazards.js';
import { attitudesTo, type Attitude } from './opening.js';
import { choiceOf, settle, type End, type World } from './world.js';

/** How a trial ended. */
export interface Ended {
  /** The id of who was appointed, or another outcome. */
  readonly outcome: string;
  readonly day: number;
  /** When that was certain, in days: nothing was drawn later. */
  readonly time: number;
  /** Attitudes to the appointed that ended last; none where nobody withheld. */
  readonly last: readonly Attitude[];
  /** Attitudes of the trial by which somebody withheld, or would have as a member. */
  readonly withheld: readonly Attitude[];
}

/** What trials run on. */
export interface Means {
  /** Of {@link clockOf}. */
  readonly clock: readonly number[];
  readonly chance: Chance;
}

/** Runs one trial. */
export function trial(race: Race, parameters: Parameters, { clock, chance }: Means): Ended {
  const world = opened(race, parameters, chance);
  if (race.decided !== null) return ended(world, { outcome: race.decided, at: 0 });
  for (;;) {
    settle(world);
    const stop = nextStop(world);
    const hazards = hazardsIn(world).filter(({ weekly }) => weekly > 0);
    const at = timeOf(hazards, world, clock);
    world.time = Math.min(at, stop.time);
    if (at < stop.time) drawn(hazards, chance)?.happen();
    else if (stop.outcome !== null) return ended(world, { outcome: stop.outcome, at: stop.time });
    if (world.end !== null) return ended(world, world.end);
  }
}

/** Clock weeks by the end of each day. */
export function clockOf(
  { deadlines, days }: Race,
  { deadlinePace, deadlineWeeks }: Parameters,
): readonly number[] {
  const clock = [0];
  for (let day = 1; day <= days; day++) {
    const deadline = deadlines.find((candidate) => candidate >= day);
    const extra = (time: number) =>
      deadline === undefined ? 0 : deadlineWeeks * Math.exp((time - deadline) / 7 / deadlineWeeks);
    clock.push((clock[day - 1] ?? 0) + 1 / 7 + (deadlinePace - 1) * (extra(day) - extra(day - 1)));
  }
  return clock;
}

function opened(race: Race, parameters: Parameters, chance: Chance): World {
  const of = (candidate: Entrant) => attitudesTo(candidate, race, { chance, parameters });
  const attitudes = new Map(race.candidates.map((candidate) => [candidate.id, of(candidate)]));
  return {
    race,
    parameters,
    chance,
    rule: ruleOf(race.rule),
    attitudes,
    withheld: [...attitudes.values()].flat().filter(({ withheld }) => withheld),
    given: new Set(),
    gone: new Set(race.candidates.filter(({ status }) => status === 'out').map(({ id }) => id)),
    delay: (7 * chance.exponential()) / parameters.choiceRate,
    isSameDay: chance.happens(parameters.sameDayShare),
    eligibleSince: new Map(),
    time: 0,
    isRipe: race.isRipe,
    end: null,
  };
}

function ended(
  { withheld, race, time }: Pick<World, 'withheld' | 'race' | 'time'>,
  { outcome, at }: End,
): Ended {
  if (at > race.days) return ended({ withheld, race, time }, { outcome: race.end, at: race.days });
  const round = withheld.filter(({ candidate, cameRound, member }) => {
    return candidate.id === outcome && cameRound !== null && cameRound >= member.joins;
  });
  const latest = Math.max(...round.map(({ cameRound }) => cameRound ?? 0));
  return {
    ...{ outcome, time, withheld },
    day: Math.ceil(at),
    last: round.filter(({ cameRound }) => cameRound === latest),
  };
}

interface Stop {
  readonly time: number;
  /** Null: the trial goes on. */
  readonly outcome: string | null;
}

/** When a date changes something, or the trial ends, unless something is drawn before. */
function nextStop(world: World): Stop {
  const { race, time } = world;
  const stops: Stop[] = datesIn(race)
    .filter((date) => date > time)
    .map((date) => ({ time: date, outcome: null }));
  stops.push(...choices(world), { time: race.days, outcome: race.end });
  return stops
    .filter((stop) => stop.time <= race.days)
    .reduce((next, stop) => (stop.time < next.time ? stop : next));
}

/** Days at the end of which something happens that was known beforehand. */
function datesIn({ candidates, members, extendableFrom }: Race): readonly number[] {
  const waits = candidates.flatMap(({ positions }) => positions.flatMap(({ wait }) => datesOf(wait)));
  return [
    ...waits,
    ...members.map(({ joins }) => joins),
    ...(extendableFrom === null ? [] : [extendableFrom]),
  ];
}

function datesOf(wait: Wait | null): readonly number[] {
  if (wait === null) return [];
  if ('all' in wait) return wait.all.flatMap(datesOf);
  if ('any' in wait) return wait.any.flatMap(datesOf);
  return 'day' in wait ? [wait.day] : [];
}

/** The choice that is due first; at the same moment of the one with more backing, then by lot. */
function choices(world: World): readonly Stop[] {
  const { race, eligibleSince, chance } = world;
  if (eligibleSince.size === 0) return [];
  const isFresh = (id: string) => world.race.candidates.some((one) => one.id === id && one.isFresh);
  const due = new Map([...eligibleSince].map(([id, since]) => [id, choiceOf(world, since, isFresh(id))]));
  const first = Math.min(...due.values());
  const tied = race.candidates.filter(({ id }) => due.get(id) === first);
  const most = Math.max(...tied.map(({ backing }) => backing));
  const { id } = chance.oneOf(tied.filter(({ backing }) => backing === most));
  return [{ time: first, outcome: id }];
}

/** When the next of what may happen does; infinite: not within the days simulated. */
function timeOf(hazards: readonly Hazard[], { race, time, chance }: World, clock: readonly number[]): number {
  const weekly = hazards.reduce((sum, hazard) => sum + hazard.weekly, 0);
  let left = chance.exponential();
  for (let from = time; from < race.days; from = Math.floor(from) + 1) {
    const day = Math.floor(from) + 1;
    const daily = weekly * ((clock[day] ?? 0) - (clock[day - 1] ?? 0));
    if (left < daily * (day - from)) return from + left / daily;
    left -= daily * (day - from);
  }
  return Infinity;
}

/** Which of what may happen does: in proportion to the rates. */
function drawn(hazards: readonly Hazard[], chance: Chance): Hazard | undefined {
  let left = chance.unit() * hazards.reduce((sum, { weekly }) => sum + weekly, 0);
  return hazards.find(({ weekly }) => (left -= weekly) < 0) ?? hazards.at(-1);
}
