/** Whether what was given a probability comes true that often. */

/** Something that was given a probability, and whether it happened. */
export interface Claim {
  readonly probability: number;
  readonly happened: boolean;
}

/** The claims whose probability lies in one tenth of [0, 1]. */
export interface ReliabilityRow {
  /** The tenth: `from` is inclusive, `to` is not, except at 1. */
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Their mean probability. */
  readonly expected: number;
  /** How many of them happened. */
  readonly happened: number;
}

const ROWS = 10;

/**
 * The claims by tenths of their probability, the lowest first; tenths without claims are left out.
 *
 * @throws RangeError when a probability is not in [0, 1].
 */
export function reliability(claims: readonly Claim[]): readonly ReliabilityRow[] {
  const rows = Array.from({ length: ROWS }, (): Claim[] => []);
  for (const claim of claims) {
    if (!(claim.probability >= 0 && claim.probability <= 1)) {
      throw new RangeError(`probability must be in [0, 1], got ${claim.probability}`);
    }
    rows[Math.min(ROWS - 1, Math.floor(ROWS * claim.probability))]!.push(claim);
  }
  return rows.flatMap((row, at) => (row.length === 0 ? [] : [rowOf(row, at)]));
}

function rowOf(claims: readonly Claim[], at: number): ReliabilityRow {
  return {
    from: at / ROWS,
    to: (at + 1) / ROWS,
    claims: claims.length,
    expected: claims.reduce((sum, { probability }) => sum + probability, 0) / claims.length,
    happened: claims.filter(({ happened }) => happened).length,
  };
}
