import { describe, expect, test } from 'vitest';
import { simulate, type Ensemble } from '../../../src/engine/futures/ensemble.js';
import type { Entrant, Race } from '../../../src/engine/futures/race.js';
import { courseOf, runTrial, type Course, type Side } from '../../../src/engine/futures/trial.js';
import { chanceOf, type Chance } from '../../oracle/chance.js';
import { parametersFrom, raceFrom } from '../../oracle/races.js';
import { easings, type Eased } from './easing.js';

const SEEDS = Array.from({ length: 100 }, (_, at) => at + 1);
const TRIALS = Array.from({ length: 60 }, (_, at) => at);

interface Drawn extends Side {
  readonly chance: Chance;
}

function drawnFrom(seed: number): Drawn {
  const chance = chanceOf(seed);
  return { race: { ...raceFrom(chance), decided: null }, parameters: parametersFrom(chance), chance };
}

/** The day on which a candidate is appointed in a trial; infinite: it is not. */
function appointedIn(course: Course, id: string, trial: number): number {
  runTrial(course, trial);
  const { outcome, day, layout } = course.state;
  return layout.race.candidates[outcome]?.id === id ? day : Infinity;
}

interface Later {
  readonly seed: number;
  readonly what: string;
  readonly trial: number;
  readonly days: readonly [before: number, after: number];
}

/** The first trial of each easing in which the appointment comes later for it. */
function laterThan(seed: number, applies: (eased: Eased) => boolean): readonly Later[] {
  const { race, parameters, chance } = drawnFrom(seed);
  const before = { ...race, isRipe: true };
  const course = courseOf({ race: before, parameters }, 'laws');
  return easings(before, chance)
    .filter(applies)
    .flatMap(({ what, id, race: easier }) => {
      const other = courseOf({ race: easier, parameters }, 'laws');
      const days = (trial: number) =>
        [appointedIn(course, id, trial), appointedIn(other, id, trial)] as const;
      const found = TRIALS.find((trial) => days(trial)[1] > days(trial)[0]);
      return found === undefined ? [] : [{ seed, what, trial: found, days: days(found) }];
    });
}

/** Two who stand with the same backing, nobody against either. */
const TIED: Race = {
  ...{ days: 100, end: 'undecided', extendableFrom: null, deadlines: [], rule: { type: 'consensus' } },
  members: raceFrom(chanceOf(1))
    .members.slice(0, 2)
    .map((each) => ({ ...each, joins: 0 })),
  candidates: ['a', 'b'].map((id): Entrant => ({
    ...{
      id,
      home: null,
      status: 'stands',
      isDeclared: false,
      isAwaited: false,
      backing: 0,
      isAdopted: false,
      isFresh: false,
    },
    ...{ positions: [], total: null },
  })),
  ...{ concessions: [], isRipe: true, decided: null },
};

describe('what is made easier for a candidate never makes its appointment later, in any trial', () => {
  const isNewName = ({ what }: Eased) => what.includes('no record');
  test('consent of those on record, a concession, a softer stance', () => {
    expect(SEEDS.flatMap((seed) => laterThan(seed, (eased) => !isNewName(eased)))).toEqual([]);
  });
  test('consent of those of whom nothing was known', () => {
    expect(SEEDS.flatMap((seed) => laterThan(seed, isNewName))).toEqual([]);
  });
  test('not even where another as strong is free, and nothing had happened on the reading date', () => {
    const [code = ''] = TIED.members.map(({ member }) => member.code);
    const raceWith = (stance: 'object' | 'reserved', isFresh: boolean): Race =>
      each(TIED, (one) =>
        one.id === 'a' ? { ...one, isFresh, positions: [{ member: code, stance, wait: null }] } : one,
      );
    const parameters = {
      ...parametersFrom(chanceOf(1)),
      ...{ unseenObjection: 0, exitRate: 0, newcomerRate: 0 },
      ...{ objectionFactor: 0.5, choiceRate: 0.1, sameDayShare: 1 },
    };
    const course = (race: Race) => courseOf({ race, parameters }, 'laws');
    const [before, after] = [course(raceWith('object', false)), course(raceWith('reserved', true))];
    const days = TRIALS.map(
      (trial) => [appointedIn(before, 'a', trial), appointedIn(after, 'a', trial)] as const,
    );
    expect(days.filter(([first, then]) => then > first)).toEqual([]);
  });
});

/** An ensemble without the order of its rows. */
function byName({ members, candidates, outcomes, lastHoldout, withheld }: Ensemble): unknown {
  const named = <T>(names: readonly string[], rows: readonly T[]) =>
    Object.fromEntries(names.map((name, row) => [name, rows[row]]));
  return {
    endings: outcomes.slice(candidates.length),
    outcomes: named(candidates, outcomes),
    lastHoldout: named(members, lastHoldout),
    withheld: named(
      candidates,
      withheld.map((row) => named(members, row)),
    ),
  };
}

const shuffled = <T>(all: readonly T[], chance: Chance) => chance.some(all, all.length);

const ORDERS: Readonly<Record<string, (race: Race, chance: Chance) => Race>> = {
  members: (race, chance) => ({ ...race, members: shuffled(race.members, chance) }),
  candidates: (race, chance) => ({ ...race, candidates: shuffled(race.candidates, chance) }),
  concessions: (race, chance) => ({ ...race, concessions: shuffled(race.concessions, chance) }),
  positions: (race, chance) => each(race, (one) => ({ ...one, positions: shuffled(one.positions, chance) })),
  totals: (race, chance) =>
    each(race, (one) => {
      if (one.total === null) return one;
      const silent = shuffled(one.total.silent, chance);
      return { ...one, total: { ...one.total, silent, undeclared: shuffled(one.total.undeclared, chance) } };
    }),
};

function each(race: Race, change: (one: Entrant) => Entrant): Race {
  return { ...race, candidates: race.candidates.map(change) };
}

test.each(Object.entries(ORDERS))('the order of %s changes nothing', (_, reordered) => {
  const run = { seed: 'laws', from: 0, to: 60 };
  for (const seed of SEEDS) {
    const { race, parameters, chance } = drawnFrom(seed);
    const other = byName(simulate({ race: reordered(race, chance), parameters }, run));
    expect({ seed, ...(other as object) }).toEqual({
      seed,
      ...(byName(simulate({ race, parameters }, run)) as object),
    });
  }
});

/** How a trial ends, by name. */
function endOf(course: Course, trial: number): readonly [outcome: number | string, day: number] {
  runTrial(course, trial);
  const { outcome, day, layout } = course.state;
  const { candidates } = layout.race;
  return [candidates[outcome]?.id ?? outcome - candidates.length, day];
}

/** Trials that a name which is not chosen in them changes by its being there. */
function changedBy(name: Entrant, { race, parameters }: Side): readonly unknown[] {
  const without = courseOf({ race, parameters }, 'laws');
  const among = courseOf({ race: { ...race, candidates: [...race.candidates, name] }, parameters }, 'laws');
  return TRIALS.flatMap((trial) => {
    const [end, other] = [endOf(without, trial), endOf(among, trial)];
    return other[0] === name.id || (end[0] === other[0] && end[1] === other[1])
      ? []
      : [{ trial, end, other }];
  });
}

describe('a name that never stands and is not chosen changes nothing', () => {
  const statuses = ['named', 'out'] as const;
  test.each([
    ['while somebody stands', (race: Race) => race.candidates.some(({ status }) => status === 'stands'), 0],
    ['where nobody stands, or stands any more', () => true, null],
  ])('%s', (_, applies, exitRate) => {
    const changed = SEEDS.flatMap((seed) => {
      const { race, parameters, chance } = drawnFrom(seed);
      if (!applies(race)) return [];
      const [pattern] = raceFrom(chance).candidates;
      const known = new Set(race.members.map(({ member }) => member.code));
      const positions = (pattern?.positions ?? [])
        .filter(({ member }) => known.has(member))
        .map((position) => ({ ...position, wait: null }));
      const name = {
        id: 'z',
        home: null,
        isDeclared: false,
        isAwaited: false,
        isAdopted: false,
        isFresh: false,
        total: null,
      };
      const entrant = { ...name, positions, status: chance.oneOf(statuses), backing: chance.whole(0, 3) };
      const side = { race, parameters: { ...parameters, exitRate: exitRate ?? parameters.exitRate } };
      return changedBy(entrant, side).map((trial) => ({ seed, trial }));
    });
    expect(changed).toEqual([]);
  });
});
