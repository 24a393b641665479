import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canEachStop,
  membersOn,
  power,
  ruleOf,
  specOf,
  type Member,
  type Power,
} from '../../../src/engine/index.js';
import { BODIES } from '../../../src/scenario/body.js';
import { RULE_CASES } from '../../properties/rules.js';
import { gameOf, shapley, sum } from '../rules/power-indices/games.js';
import { PUBLISHED } from '../rules/power-indices/published.js';
import { COUNCIL, member, membersWith } from '../rules/room.js';

const rounded = (share: number) => Number(share.toFixed(6));

function bodyOn(name: string, date: string): readonly Member[] {
  const body = BODIES[name];
  if (body === undefined) throw new RangeError(`there is no body ${name}`);
  return membersOn(body, date);
}

function of(found: Power, code: string) {
  const [power] = found.members.filter(({ member: each }) => each === code);
  if (power === undefined) throw new RangeError(`there is no member ${code}`);
  return power;
}

describe.each(PUBLISHED)('$name', ({ classes, quota, winning, totalSwings }) => {
  const members = classes.flatMap(({ members: codes, weight }) =>
    codes.split(' ').map((code) => member(code, { weight })),
  );
  const found = power(members, specOf('weighted', quota));

  test('has the published indices', () => {
    expect(found.winning).toBe(BigInt(winning));
    expect(found.coalitions).toBe(2n ** BigInt(members.length));
    for (const { members: codes, swings, banzhaf, shapley: value, exact } of classes) {
      for (const code of codes.split(' ')) {
        const own = of(found, code);
        expect(own.swings).toBe(BigInt(swings));
        expect(rounded(own.banzhaf)).toBe(banzhaf);
        expect(own.banzhaf).toBe(swings / totalSwings);
        expect(own.penrose).toBe(swings / 2 ** (members.length - 1));
        expect(rounded(own.shapleyShubik)).toBe(value);
        if (exact !== null) expect(own.exact.join('/')).toBe(exact);
      }
    }
  });

  test('is equal where the published indices are, and its members stand by code', () => {
    expect(found.isEqual).toBe(classes.length === 1);
    expect(found.members.map(({ member: code }) => code)).toEqual(members.map(({ code }) => code).sort());
  });
});

/** Members that take part, in the order of their codes, with their game from every coalition there is. */
function byTryingAll(members: readonly Member[], spec: Parameters<typeof ruleOf>[0]) {
  const taking = members
    .filter(({ participates }) => participates)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  // The votes of those who take part; the room is that of all members.
  const rule = ruleOf(spec);
  const inRoom = {
    ...rule,
    adopts: ({ votes }: { votes: readonly never[] }) => rule.adopts({ members, votes }),
  };
  const game = gameOf(inRoom as never, taking);
  const all = sum(game.swings.map(sum));
  return {
    winning: BigInt(game.winning),
    each: game.swings.map((swings) => ({
      swings: BigInt(sum(swings)),
      penrose: sum(swings) / 2 ** (taking.length - 1),
      banzhaf: all === 0 ? 0 : sum(swings) / all,
      exact: shapley(swings, taking.length),
    })),
  };
}

describe.each(RULE_CASES)('$name', ({ spec, members, name }) => {
  test('has the power that trying every coalition finds, as does a body of which some take no part', () => {
    const law = fc.property(spec, members, (one, all) => {
      const found = power(all, one);
      const { winning, each } = byTryingAll(all, one);
      expect(found.winning).toBe(winning);
      // Each can stop it: nothing wins, or only the whole does.
      expect(canEachStop(all, one)).toBe(winning === 0n || (winning === 1n && found.isEqual));
      expect(found.members).toMatchObject(each);
      const shares = found.members.reduce((total, { shapleyShubik }) => total + shapleyShubik, 0);
      // All of it, unless nobody turns anything: then all coalitions win, or none does.
      const isTurned = found.winning > 0n && found.winning < found.coalitions;
      expect(shares).toBeCloseTo(isTurned ? 1 : 0, 12);
    });
    fc.assert(law, { seed: 7, numRuns: name === 'security-council' ? 4 : 150 });
  });
});

describe('rules in which one member can stop a decision', () => {
  test.each(['consensus', 'silence-procedure', 'unanimity'] as const)('%s: 1/32 each in NATO', (rule) => {
    const found = power(bodyOn('nato', '2024-05-01'), rule);
    expect(found.isEqual).toBe(true);
    expect(found.winning).toBe(1n);
    expect(canEachStop(bodyOn('nato', '2024-05-01'), rule)).toBe(true);
    expect(found.members).toHaveLength(32);
    for (const each of found.members) {
      const { swings, penrose, banzhaf, shapleyShubik, exact } = each;
      expect({ swings, penrose, banzhaf, shapleyShubik, exact }).toEqual({
        ...{ swings: 1n, penrose: 2 ** -31, banzhaf: 1 / 32, shapleyShubik: 1 / 32, exact: [1n, 32n] },
      });
    }
  });
});

describe('bodies that ship', () => {
  test('the Security Council of 2016: 421/2145 for a permanent member, 4/2145 for an elected one', () => {
    const found = power(bodyOn('un-security-council', '2016-06-01'), 'security-council');
    expect(of(found, 'FRA').exact).toEqual([421n, 2145n]);
    expect(of(found, 'URY').exact).toEqual([4n, 2145n]);
    expect(power(COUNCIL, 'security-council').winning).toBe(found.winning);
  });

  // The figures of EC of twelve and EU of fifteen in the published games, from the votes that the body has.
  test.each([
    ['1986-06-01', 54, 'ESP', '257/2310'],
    ['1995-06-01', 62, 'LUX', '932/45045'],
  ])('the Council of %s with a quota of %i', (date, quota, ...[code, exact]) => {
    expect(of(power(bodyOn('eu', date), specOf('weighted', quota)), code).exact.join('/')).toBe(exact);
  });

  // Counted by a program of its own, in another language, which goes through all 2²⁷ coalitions one by one.
  test.each([
    ['DEU', 14145881n, 0.176340559315],
    ['FRA', 11850107n, 0.134981100546],
    ['POL', 7299799n, 0.066125557785],
    ['ROU', 4593791n, 0.038181194973],
    ['AUT', 3225773n, 0.022267202107],
    ['MLT', 2025111n, 0.008676083081],
  ])('the double majority of 27 by the populations of 2023: %s', (code, swings, index) => {
    const found = power(bodyOn('eu', '2024-01-01'), 'qualified-majority');
    expect(found.winning).toBe(17751065n);
    expect(of(found, code).swings).toBe(swings);
    expect(of(found, code).shapleyShubik).toBeCloseTo(index, 11);
  });

  test('a double majority of 27 by coarse populations, as a table by size and sum has it', () => {
    const members = bodyOn('eu', '2024-01-01');
    // In units of a ten-thousandth of the whole: a game of its own, which both ways must count alike.
    const whole = members.reduce((all, { population }) => all + (population ?? 0), 0);
    const coarse = members.map((each) => ({
      ...each,
      population: Math.round(((each.population ?? 0) / whole) * 10_000),
    }));
    expect(power(coarse, 'qualified-majority').winning).toBe(winningByTable(coarse));
  });
});

/** Coalitions of at least 15 with 65 % of the population, or of all but three, from a table by size and sum. */
function winningByTable(members: readonly Member[]): bigint {
  const whole = members.reduce((all, { population }) => all + (population ?? 0), 0);
  const table = members.map(() => new Float64Array(whole + 1));
  table.push(new Float64Array(whole + 1));
  (table[0] ?? [])[0] = 1;
  members.forEach(({ population }, at) => {
    for (let size = at; size >= 0; size--) {
      const [from, to] = [table[size], table[size + 1]];
      if (from === undefined || to === undefined) continue;
      for (let reached = whole; reached >= 0; reached--) {
        const number = from[reached] ?? 0;
        if (number > 0) to[reached + (population ?? 0)] = (to[reached + (population ?? 0)] ?? 0) + number;
      }
    }
  });
  const winning = table.map((row, size) =>
    row.reduce((all, number, reached) => {
      const isEnough = size >= 15 && (20 * reached >= 13 * whole || size >= 24);
      return isEnough ? all + number : all;
    }, 0),
  );
  return BigInt(winning.reduce((all, number) => all + number, 0));
}

describe('what is refused, and what nobody can turn', () => {
  test('a rule that cannot be applied', () => {
    expect(() => power(membersWith([{}]), 'weighted')).toThrow('it lacks parameter');
    expect(() => power(membersWith([{}]), 'qualified-majority')).toThrow('it lacks population');
  });

  test('a quota above all votes, and objections that are all tolerated, leave nobody any power', () => {
    const two = membersWith([{ weight: 1 }, { weight: 2 }]);
    const none = { swings: 0n, penrose: 0, banzhaf: 0, shapleyShubik: 0, exact: [0n, 1n] };
    const high = power(two, specOf('weighted', 4));
    expect([high.winning, high.members]).toMatchObject([0n, [none, none]]);
    const tolerant = power(two, specOf('consensus-minus', 2));
    expect([tolerant.winning, tolerant.members]).toMatchObject([4n, [none, none]]);
  });

  test('more than 52 members with figures; not more that are only counted, of whom 200 have 1/200 each', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => member(`M${at}`, { weight: 1 }));
    expect(() => power(many(53), specOf('weighted', 30))).toThrow('at most 52, got 53');
    // Half of the 51 others: C(51, 25), and just below 2⁵² coalitions in all.
    const [alike] = power(many(52), specOf('weighted', 26)).members;
    expect(alike?.swings).toBe(247959266474052n);
    const [one] = power(many(200), 'two-thirds').members;
    expect(one?.exact).toEqual([1n, 200n]);
    expect(one?.banzhaf).toBe(1 / 200);
    expect(one?.shapleyShubik).toBe(1 / 200);
    // More coalitions than the largest floating-point number: a member decides where half of the 1100 others say yes,
    // with probability √(2 / (π · 1100)) less a quarter of its 1100th, by Stirling.
    const [among] = power(many(1101), 'simple-majority').members;
    const half = Math.sqrt(2 / (Math.PI * 1100));
    expect(among?.penrose).toBeCloseTo(half * (1 - 1 / 4400), 7);
  });

  test('figures that differ too much to be counted', () => {
    const many = Array.from({ length: 48 }, (_, at) => member(`M${at}`, { weight: 2 ** at }));
    expect(() => power(many, specOf('weighted', 2 ** 40))).toThrow('different sums');
  });
});
