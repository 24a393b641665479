/**
 * One trial as a simple game: a coalition of holdouts wins if their consent today has the candidate appointed in time.
 * A winning coalition stays one when it grows. Source: [Shapley-1953], [Shapley-Shubik-1954].
 */

/** A set of players: the bit of each is set. */
export type Coalition = bigint;

/** A simple game: monotone, the empty coalition loses, and that of all wins. */
export interface TrialGame {
  readonly players: number;
  readonly wins: (coalition: Coalition) => boolean;
}

/** The coalition of all. */
export function everyPlayer(players: number): Coalition {
  return (1n << BigInt(players)) - 1n;
}

/** The coalition of one. */
export function alone(player: number): Coalition {
  return 1n << BigInt(player);
}

/** The players of a coalition, ascending. */
export function playersIn(coalition: Coalition, players: number): readonly number[] {
  return Array.from({ length: players }, (_, at) => at).filter((at) => (coalition & alone(at)) !== 0n);
}

/**
 * The one coalition that wins and is part of all that do; null: there are several smallest ones.
 *
 * Looked for among `suspects`: those without whom all others lose are in every winning coalition, so when they win
 * together nobody else has any part in it.
 */
export function coreOf({ players, wins }: TrialGame, suspects: Coalition): Coalition | null {
  const all = everyPlayer(players);
  const core = playersIn(suspects, players)
    .filter((player) => !wins(all & ~alone(player)))
    .reduce((sum, player) => sum | alone(player), 0n);
  return core !== 0n && wins(core) ? core : null;
}

/** Orders of `count` things. */
export function orders(count: number): number {
  return count < 2 ? 1 : count * orders(count - 1);
}

/**
 * In how many of all n! orders of the players each turns the coalition of those before it from losing to winning: n!
 * times its Shapley–Shubik index, exactly for up to 18 players, though 2ⁿ coalitions are looked at. They add up to n!.
 */
export function turnsOf({ players, wins }: TrialGame): readonly number[] {
  const won: boolean[] = [];
  const turns = Array.from({ length: players }, () => 0);
  for (let coalition = 0n; coalition <= everyPlayer(players); coalition++) {
    const members = playersIn(coalition, players);
    const isWonWithout = (player: number) => won[Number(coalition & ~alone(player))]!;
    const isGrown = members.some(isWonWithout);
    won.push(isGrown || wins(coalition));
    if (!won.at(-1)!) continue;
    const weight = orders(members.length - 1) * orders(players - members.length);
    for (const player of members) if (!isWonWithout(player)) turns[player]! += weight;
  }
  return turns;
}

/** The player that turns the coalition of those before it in `order` from losing to winning. */
export function pivotOf({ wins }: TrialGame, order: readonly number[]): number {
  const first = (count: number) => order.slice(0, count).reduce((sum, player) => sum | alone(player), 0n);
  let [losing, winning] = [0, order.length];
  while (winning - losing > 1) {
    const middle = (losing + winning) >> 1;
    if (wins(first(middle))) winning = middle;
    else losing = middle;
  }
  return order[winning - 1]!;
}
