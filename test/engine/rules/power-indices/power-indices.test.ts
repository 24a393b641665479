import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../../src/engine/rules/index.js';
import type { RuleSpec } from '../../../../src/engine/case/rule-spec.js';
import { COUNCIL, member, membersWith, room } from '../room.js';
import { gameOf, shapley, sum, weightedGame, winningCoalitions, type Game } from './games.js';
import { PUBLISHED, type PublishedGame } from './published.js';

/** The classes of a game as the game itself gives them. */
function figures(published: PublishedGame, game: Game) {
  const classOf = published.classes.flatMap((each) => each.members.split(' ').map(() => each));
  const totalSwings = sum(game.swings.map(sum));
  const each = game.swings.map((swings, index) => {
    const [over, under] = shapley(swings, game.swings.length);
    return {
      swings: sum(swings),
      banzhaf: Number((sum(swings) / totalSwings).toFixed(6)),
      shapley: Number((Number(over) / Number(under)).toFixed(6)),
      exact: classOf[index]?.exact === null ? null : `${String(over)}/${String(under)}`,
    };
  });
  return { winning: game.winning, totalSwings, each };
}

function expected({ winning, totalSwings, classes }: PublishedGame) {
  const each = classes.flatMap((alike) =>
    alike.members.split(' ').map(() => {
      const { swings, banzhaf, shapley: value, exact } = alike;
      return { swings, banzhaf, shapley: value, exact };
    }),
  );
  return { winning, totalSwings, each };
}

function weightsOf({ classes }: PublishedGame): readonly number[] {
  return classes.flatMap(({ members, weight }) => members.split(' ').map(() => weight));
}

const SMALL = PUBLISHED.filter((game) => weightsOf(game).length <= 15);
const UNANIMITY = PUBLISHED.filter(({ name }) => name === 'unanimity of thirty-two');

describe.each(SMALL)('$name, every coalition put to the weighted rule', (published) => {
  const weights = weightsOf(published);
  const members = membersWith(weights.map((weight) => ({ weight })));
  const game = gameOf(ruleOf({ type: 'weighted', quota: published.quota }), members);

  test('has the known indices', () => {
    expect(figures(published, game)).toEqual(expected(published));
  });

  test('is the game that counting by weight makes', () => {
    const counted = weightedGame(weights, published.quota);
    expect(counted.winning).toBe(game.winning);
    expect(counted.swings.map((swings) => swings.slice(0, weights.length))).toEqual(game.swings);
  });
});

describe.each(PUBLISHED)('$name, counted by weight', (published) => {
  test('has the known indices', () => {
    expect(figures(published, weightedGame(weightsOf(published), published.quota))).toEqual(
      expected(published),
    );
  });
});

test('the Security Council is the weighted game of 7, 1 and 39, coalition by coalition', () => {
  const council = winningCoalitions(ruleOf({ type: 'security-council' }), COUNCIL);
  const weighted = winningCoalitions(ruleOf({ type: 'weighted', quota: 39 }), COUNCIL);
  expect(council.length).toBe(32768);
  expect(council).toEqual(weighted);
});

test('the weighted rule holds the quota of 255 of 345 under Nice exactly', () => {
  const [nice] = PUBLISHED.filter(({ quota }) => quota === 255);
  const members = membersWith((nice ? weightsOf(nice) : []).map((weight) => ({ weight })));
  const rule = ruleOf({ type: 'weighted', quota: 255 });
  const says = (yes: readonly number[]) => members.map((_, at) => (yes.includes(at) ? 'y' : 'n')).join('');
  // Germany to Greece: 233; with Portugal and Austria 255, with Austria, Denmark, Estonia 254.
  const most = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(sum(nice ? weightsOf(nice) : [])).toBe(345);
  expect(rule.adopts(room(says([...most, 12, 13]), members))).toBe(true);
  expect(rule.adopts(room(says([...most, 13, 16, 21]), members))).toBe(false);
});

describe.each<RuleSpec>([{ type: 'consensus' }, { type: 'silence-procedure' }, { type: 'unanimity' }])(
  '$type as a game of yes and no',
  (spec) => {
    const rule = ruleOf(spec);

    test.each([1, 2, 3, 5, 8])('of %i: one swing and one share each', (size) => {
      const members = Array.from({ length: size }, (_, index) => member(`M${index}`));
      const game = gameOf(rule, members);
      expect(game.winning).toBe(1);
      expect(game.swings.map(sum)).toEqual(members.map(() => 1));
      expect(game.swings.map((swings) => shapley(swings, size))).toEqual(
        members.map(() => [1n, BigInt(size)]),
      );
    });

    // The rule being monotone, a coalition that lacks one of 32 loses with all its parts.
    test('of thirty-two: only the whole wins', () => {
      expect(UNANIMITY.map(({ winning }) => winning)).toEqual([1]);
      expect(rule.adopts(room('y'.repeat(32)))).toBe(true);
      const lackingOne = Array.from({ length: 32 }, (_, at) => `${'y'.repeat(at)}n${'y'.repeat(31 - at)}`);
      expect(lackingOne.filter((letters) => rule.adopts(room(letters)))).toEqual([]);
    });
  },
);
