/** What can be said exactly: when one candidate is chosen whom no rival, newcomer or withdrawal troubles. */
import type { CandidateId } from '../case/candidate.js';
import { clockAt, WEEK } from '../futures/clock.js';
import { layoutOf, type Layout } from '../futures/layout.js';
import { PRINCIPAL_SHARE } from '../futures/chances.js';
import type { StartTotal, Wait } from '../futures/race.js';
import type { Side } from '../futures/trial.js';
import { exp } from '../random/elementary.js';

/** Abscissas and weights of Gauss and Legendre's rule of five points on [0, 1]. Source: [AbramowitzStegun1964], 25.4.30. */
const NODES = [
  [0.04691007703066802, 0.11846344252809454],
  [0.23076534494715845, 0.23931433524968324],
  [0.5, 0.28444444444444444],
  [0.7692346550528415, 0.23931433524968324],
  [0.953089922969332, 0.11846344252809454],
] as const;

/**
 * The probability that a candidate is chosen by the end of each day, from the reading date on, if nothing but the
 * members' own coming round, concessions, dates and the meeting mattered: no rivals, no newcomers, nobody gives up, and
 * nobody waits for others. A product, since these are independent; that they are is an assumption.
 *
 * @returns Null where the rule counts votes, since more than the members that withhold then matters.
 * @throws RangeError when the candidate is not in the race.
 */
export function independentChoice({ race, parameters }: Side, id: CandidateId): Float64Array | null {
  const entrant = race.candidates.find((each) => each.id === id);
  if (!entrant) throw new RangeError(`the candidate must be in the race, got ${id}`);
  const alone = layoutOf({ ...race, candidates: [entrant] }, parameters);
  if (alone.tolerated !== 0) return null;
  const pace = parameters.choiceRate / WEEK;
  const chosen = new Float64Array(race.days + 1);
  const waiting = new Float64Array(race.days + 1);
  const start = eligibleAt(0, alone);
  for (let day = 1; day <= race.days; day++) {
    let gained = 0;
    for (const [node, weight] of NODES) {
      gained += weight * eligibleAt(day - 1 + node, alone) * pace * exp(-pace * (1 - node));
    }
    waiting[day] = waiting[day - 1]! * exp(-pace) + gained;
    const atOnce = eligibleAt(day, alone) - (entrant.isFresh ? 0 : start * exp(-pace * day));
    chosen[day] = parameters.sameDayShare * atOnce + (1 - parameters.sameDayShare) * waiting[day]!;
  }
  return chosen;
}

/** The probability that nobody withholds from the one candidate, and the race is ripe, at a time in days. */
function eligibleAt(time: number, layout: Layout): number {
  const { race, parameters, elapsed } = layout;
  const { total } = race.candidates[0]!;
  const clock = clockAt(elapsed, time);
  const ripe = race.isRipe ? 1 : 1 - exp(-parameters.meetingRate * clock);
  const moment: Moment = { time, clock, layout };
  const inside = insideOf(total);
  return layout.cells.reduce(
    (product, { member, stance, wait }) => {
      if (stance === 'undeclared') {
        const { code } = race.members[member]!.member;
        const isInside = total?.undeclared.includes(code) ? inside.undeclared : 0;
        return product * (1 - (1 - isInside) * parameters.undeclaredWithholds * stillHolding(false, moment));
      }
      const own = stance === 'redline' ? 1 : stillHolding(stance === 'object', moment);
      return product * (1 - own * (wait === null ? 1 : unmet(wait, moment)));
    },
    ripe * unseenGone(total, inside.silent, moment),
  );
}

interface Moment {
  readonly time: number;
  readonly clock: number;
  readonly layout: Layout;
}

/** The probability that a member which is reserved at the start, or objects, still withholds. */
function stillHolding(objects: boolean, { clock, layout }: Moment): number {
  const { concessionRate, objectionFactor } = layout.parameters;
  return exp(-concessionRate * (objects ? objectionFactor : 1) * clock);
}

/** The probability that what a stance waits for has not come about. */
function unmet(wait: Wait, moment: Moment): number {
  if ('all' in wait) return 1 - wait.all.reduce((met, part) => met * (1 - unmet(part, moment)), 1);
  if ('any' in wait) return wait.any.reduce((none, part) => none * unmet(part, moment), 1);
  if ('day' in wait) return moment.time >= wait.day ? 0 : 1;
  return 'concession' in wait ? exp(-moment.layout.parameters.concessionRate * moment.clock) : 1;
}

/** The probability that a member is among the supporters of a total who were not named. */
function insideOf(total: StartTotal | null): { readonly silent: number; readonly undeclared: number } {
  if (total === null) return { silent: 0, undeclared: 0 };
  const { unnamed, silent, undeclared } = total;
  const numbers = Array.from({ length: unnamed[1] - unnamed[0] + 1 }, (_, at) => unnamed[0] + at);
  const mean = (share: (number: number) => number) =>
    numbers.reduce((sum, number) => sum + share(number), 0) / numbers.length;
  const among = (places: number, pool: readonly string[]) =>
    pool.length === 0 ? 0 : Math.min(1, Math.max(0, places / pool.length));
  return {
    silent: mean((number) => among(number, silent)),
    undeclared: mean((number) => among(number - silent.length, undeclared)),
  };
}

/** The probability that no objection holds which is not on record. */
function unseenGone(total: StartTotal | null, insideSilent: number, moment: Moment): number {
  const { layout } = moment;
  const isOpen = (member: number) => layout.isUnheard[member] === 1;
  if (total?.against) return unnamedGone(total, total.against, moment);
  const share = (pool: readonly number[]) =>
    pool.filter(isOpen).reduce((sum, member) => {
      const code = layout.race.members[member]!.member.code;
      const outside = total?.silent.includes(code) ? 1 - insideSilent : 1;
      return sum + (outside * stillHolding(true, moment)) / pool.length;
    }, 0);
  const { principals, others } = layout;
  const principal = others.length === 0 ? 1 : principals.length === 0 ? 0 : PRINCIPAL_SHARE;
  const holding = principal * share(principals) + (1 - principal) * share(others);
  return 1 - layout.parameters.unseenObjection * holding;
}

/**
 * The probability that none of those holds who were reported against without being named: as many as were reported, as far
 * as there are members of whom nothing is known and who are not among the supporters. Every number is as likely as another.
 */
function unnamedGone(total: StartTotal, against: StartTotal['unnamed'], moment: Moment): number {
  const { layout } = moment;
  const { silent, unnamed } = total;
  const unheard = silent.filter((code) => layout.mayBeNameless[layout.memberAt.get(code)!] === 1).length;
  const gone = 1 - stillHolding(true, moment);
  return meanOver(unnamed, (supporters) => {
    const inside = Math.min(silent.length, supporters);
    // Of those inside, so many are unheard of: drawn without replacement.
    return drawnFrom({ all: silent.length, marked: unheard, draws: inside }).reduce(
      (sum, chance, insideUnheard) =>
        sum +
        chance * meanOver(against, (number) => timesItself(gone, Math.min(number, unheard - insideUnheard))),
      0,
    );
  });
}

/** The mean over the whole numbers of a range, both ends inclusive. */
function meanOver([low, high]: readonly [number, number], value: (number: number) => number): number {
  let sum = 0;
  for (let number = low; number <= high; number++) sum += value(number);
  return sum / (high - low + 1);
}

/** `base` multiplied with itself so many times. */
function timesItself(base: number, times: number): number {
  return Array.from({ length: times }, () => base).reduce((product, each) => product * each, 1);
}

interface Draws {
  readonly all: number;
  readonly marked: number;
  readonly draws: number;
}

/** The chances of 0, 1, … marked ones among so many drawn without replacement. */
function drawnFrom({ all, marked, draws }: Draws): readonly number[] {
  let chances = [1];
  for (let drawn = 0; drawn < draws; drawn++) {
    const next = Array.from({ length: chances.length + 1 }, () => 0);
    chances.forEach((chance, found) => {
      const hit = (marked - found) / (all - drawn);
      next[found + 1]! += chance * hit;
      next[found]! += chance * (1 - hit);
    });
    chances = next;
  }
  return chances;
}
