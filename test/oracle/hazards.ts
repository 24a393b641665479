/** What may happen next in a trial of the oracle, and how often: the table "What may happen" of docs/model.md. */
import type { Entrant, Wait } from '../../src/engine/futures/race.js';
import type { Attitude } from './opening.js';
import {
  attitudesIn,
  choiceOf,
  isFree,
  isNamed,
  roomOf,
  standingIn,
  withholds,
  type World,
} from './world.js';

/** Something that may happen: `weekly` times a week of the clock. */
export interface Hazard {
  readonly weekly: number;
  readonly happen: () => void;
}

/** Whatever may happen as things stand. */
export function hazardsIn(world: World): readonly Hazard[] {
  const withholding = world.withheld.filter(({ cameRound }) => cameRound === null);
  const asked = new Set(withholding.flatMap(({ wait }) => concessionsOf(wait)));
  return [
    ...withholding
      .filter(({ recorded }) => recorded !== 'redline')
      .map((attitude) => comingRound(attitude, world)),
    ...[...asked].filter((id) => !world.given.has(id)).map((id) => giving(id, world)),
    ...world.race.candidates.filter((one) => mayGiveUp(one, world)).map((one) => givingUp(one, world)),
    ...meeting(world),
    ...finding(world),
    ...extension(world),
  ];
}

function comingRound(attitude: Attitude, world: World): Hazard {
  const { concessionRate, objectionFactor } = world.parameters;
  return {
    weekly: concessionRate * (attitude.objects ? objectionFactor : 1),
    happen: () => (attitude.cameRound = world.time),
  };
}

function concessionsOf(wait: Wait | null): readonly string[] {
  if (wait === null) return [];
  if ('all' in wait) return wait.all.flatMap(concessionsOf);
  if ('any' in wait) return wait.any.flatMap(concessionsOf);
  return 'concession' in wait ? [wait.concession] : [];
}

function giving(id: string, world: World): Hazard {
  return {
    weekly: world.parameters.concessionRate,
    happen: () => world.given.add(id),
  };
}

function givingUp({ id }: Entrant, world: World): Hazard {
  return { weekly: world.parameters.exitRate, happen: () => world.gone.add(id) };
}

function mayGiveUp(candidate: Entrant, world: World): boolean {
  if (isNamed(candidate, world)) return candidate.isAwaited;
  const standing = standingIn(world);
  if (!standing.includes(candidate)) return false;
  if (standing.some(({ backing }) => backing > candidate.backing)) return true;
  return (
    !isFree(candidate, world) && (isStoppedByPrincipal(candidate, world) || isRedLined(candidate, world))
  );
}

function isStoppedByPrincipal(candidate: Entrant, world: World): boolean {
  return attitudesIn(world, candidate).some((each) => each.member.isPrincipal && withholds(each, world));
}

/** Whether there is a red line that alone would stop the rule, everybody else being for. */
function isRedLined(candidate: Entrant, world: World): boolean {
  const lines = attitudesIn(world, candidate).filter(
    (each) => each.recorded === 'redline' && withholds(each, world),
  );
  return lines.some((line) => {
    return !world.rule.adopts(roomOf(candidate, world, (each) => (each === line ? 'against' : 'for')));
  });
}

function meeting(world: World): readonly Hazard[] {
  if (world.isRipe) return [];
  return [{ weekly: world.parameters.meetingRate, happen: () => (world.isRipe = true) }];
}

function finding(world: World): readonly Hazard[] {
  const { newcomerRate, newcomerOpposed } = world.parameters;
  const haveStood = world.race.candidates.filter(({ status }) => status === 'stands');
  const isDeadlock =
    standingIn(world).length === 0 || haveStood.every((one) => isStoppedByPrincipal(one, world));
  const happen = () => (world.end = { outcome: elseIn(world), at: choiceOf(world, world.time) });
  return [{ weekly: newcomerRate * (isDeadlock ? 1 : newcomerOpposed), happen }];
}

/** Who else is agreed on. */
function elseIn(world: World): string {
  const opposed = (one: Entrant) =>
    one.positions.some(({ stance }) => stance === 'reserved' || stance === 'object' || stance === 'redline');
  const names = world.race.candidates.filter((one) => isNamed(one, world) && !opposed(one));
  if (names.length === 0 || !world.chance.happens(7 / 16)) return 'someone-else';
  const most = Math.max(...names.map(({ backing }) => backing));
  return world.chance.oneOf(names.filter(({ backing }) => backing === most)).id;
}

function extension(world: World): readonly Hazard[] {
  const { race, parameters, time } = world;
  if (race.extendableFrom === null || time < race.extendableFrom) return [];
  if (race.candidates.some((one) => one.status === 'stands' && isFree(one, world))) return [];
  return [
    { weekly: parameters.extensionRate, happen: () => (world.end = { outcome: 'extended', at: world.time }) },
  ];
}
