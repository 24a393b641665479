/** Which members share blocs, and how much each heeds the others. */

/** Who looks at whom: the row-stochastic ties A_ij = weight_ij / total_i in whole numbers. */
export interface Friendships {
  /** By member: the sum of the weights of its friends; 0: it has none, and the friends term vanishes. */
  readonly total: Int32Array;
  /** By member: its followers are those of `followers` from here to the start of the next member's. */
  readonly firstFollower: Int32Array;
  readonly followers: Int32Array;
  readonly weights: Int32Array;
}

/**
 * The ties of members that share blocs: a friend weighs as much as the number of blocs both are in.
 *
 * Whole numbers, because sums of them do not depend on the order in which they are added up.
 */
export function friendships(codes: readonly string[], blocs: readonly (readonly string[])[]): Friendships {
  const total = new Int32Array(codes.length);
  const firstFollower = [0];
  const followers: number[] = [];
  const weights: number[] = [];
  for (const code of codes) {
    codes.forEach((other, follower) => {
      const weight = blocs.filter((bloc) => bloc.includes(code) && bloc.includes(other)).length;
      if (other === code || weight === 0) return;
      followers.push(follower);
      weights.push(weight);
    });
    firstFollower.push(followers.length);
  }
  // Sharing blocs is mutual, so a member's followers are its friends.
  codes.forEach((_, member) => {
    total[member] = weights
      .slice(firstFollower[member], firstFollower[member + 1])
      .reduce((a, b) => a + b, 0);
  });
  return {
    total,
    firstFollower: Int32Array.from(firstFollower),
    followers: Int32Array.from(followers),
    weights: Int32Array.from(weights),
  };
}
