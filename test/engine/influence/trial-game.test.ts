import { describe, expect, test } from 'vitest';
import {
  alone,
  coreOf,
  everyPlayer,
  orders,
  pivotOf,
  playersIn,
  turnsOf,
  type TrialGame,
} from '../../../src/engine/influence/trial-game.js';
import { chanceOf } from '../../oracle/chance.js';

/** The game in which a coalition wins that has all of one of these. */
function gameOf(players: number, least: readonly (readonly number[])[]): TrialGame {
  const masks = least.map((members) => members.reduce((sum, player) => sum | alone(player), 0n));
  return { players, wins: (coalition) => masks.some((mask) => (coalition & mask) === mask) };
}

/** All orders of some things. */
function permutations(all: readonly number[]): readonly (readonly number[])[] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) =>
    permutations(all.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

/** Who wins the game for those before it, asked one by one. */
function turning({ wins }: TrialGame, order: readonly number[]): number {
  let coalition = 0n;
  for (const player of order) {
    coalition |= alone(player);
    if (wins(coalition)) return player;
  }
  return -1;
}

/** Of each player: in how many of all orders it is the one that turns. */
function byOrders(game: TrialGame): readonly number[] {
  const turned = permutations([...Array(game.players).keys()]).map((order) => turning(game, order));
  return Array.from({ length: game.players }, (_, at) => turned.filter((player) => player === at).length);
}

const RANDOM = Array.from({ length: 200 }, (_, seed) => {
  const chance = chanceOf(seed);
  const players = chance.whole(1, 6);
  const everybody = [...Array(players).keys()];
  const least = Array.from({ length: chance.whole(1, 4) }, () =>
    chance.some(everybody, chance.whole(1, players)),
  );
  return gameOf(players, least);
});

describe('in how many orders each player turns the game', () => {
  test.each([
    ['unanimity of three', gameOf(3, [[0, 1, 2]]), [2, 2, 2]],
    ['a dictator, the others null', gameOf(3, [[1]]), [0, 6, 0]],
    ['two of three', gameOf(3, [[0, 1], [0, 2], [1, 2]]), [2, 2, 2]], // prettier-ignore
    // Source: [Shapley-1953]; one left glove and two right ones: 2/3, 1/6, 1/6.
    ['gloves, one left and two right', gameOf(3, [[0, 1], [0, 2]]), [4, 1, 1]], // prettier-ignore
    ['one alone', gameOf(1, [[0]]), [1]],
  ])('%s', (_, game, turns) => {
    expect(turnsOf(game)).toEqual(turns);
  });

  test('is what asking in all orders finds; it adds up to n!', () => {
    for (const game of RANDOM) {
      const turns = turnsOf(game);
      expect(turns).toEqual(byOrders(game));
      expect(turns.reduce((sum, each) => sum + each, 0)).toBe(orders(game.players));
    }
  });
});

test('the core is the one smallest winning coalition, where there is one, whoever else is suspected', () => {
  for (const game of RANDOM) {
    const all = Array.from({ length: 2 ** game.players }, (_, mask) => BigInt(mask));
    const least = all.filter(
      (mask) =>
        game.wins(mask) && playersIn(mask, game.players).every((player) => !game.wins(mask & ~alone(player))),
    );
    expect(coreOf(game, everyPlayer(game.players))).toBe(least.length === 1 ? least[0] : null);
  }
});

test('there is no core to be found among those who are not suspected', () => {
  expect(coreOf(gameOf(3, [[0, 1]]), 0b101n)).toBe(null);
  expect(coreOf(gameOf(3, [[0, 1]]), 0b011n)).toBe(0b011n);
});

test('the pivot of an order is found by halves as one by one', () => {
  for (const [seed, game] of RANDOM.entries()) {
    const order = chanceOf(seed).some([...Array(game.players).keys()], game.players);
    expect(pivotOf(game, order)).toBe(turning(game, order));
  }
});
