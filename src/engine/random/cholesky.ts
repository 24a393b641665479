/** The square root of a covariance: what turns independent normal numbers into related ones, and solves equations. */

/** Rows of numbers. Of a lower triangle, row `i` has `i + 1` of them. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L·Lᵀ = `matrix`, which is symmetric; of it only the lower triangle is read. Null when the
 * matrix is not positive definite. L times independent standard normal numbers has the covariance `matrix`.
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = [];
  for (const [row, entries] of matrix.entries()) {
    const current: number[] = [];
    for (let column = 0; column < row; column++) {
      const above = lower[column]!;
      current.push((entries[column]! - dot(current, above.slice(0, column))) / above[column]!);
    }
    const square = entries[row]! - dot(current, current);
    if (!(square > 0 && square < Infinity)) return null;
    lower.push([...current, Math.sqrt(square)]);
  }
  return lower;
}

/** The x with L·Lᵀ·x = `vector`, for a lower triangle L. */
export function solved(lower: Matrix, vector: readonly number[]): readonly number[] {
  const forward: number[] = [];
  for (const [row, entries] of lower.entries()) {
    forward.push((vector[row]! - dot(forward, entries.slice(0, row))) / entries[row]!);
  }
  const x = [...forward];
  for (let row = lower.length - 1; row >= 0; row--) {
    const entries = lower[row]!;
    const value = x[row]! / entries[row]!;
    for (let column = 0; column < row; column++) x[column] = x[column]! - entries[column]! * value;
    x[row] = value;
  }
  return x;
}

/** The inverse of L·Lᵀ, for a lower triangle L; exactly symmetric. */
export function inverseOf(lower: Matrix): Matrix {
  return mirrored(
    lower.map((_, column) =>
      solved(
        lower,
        lower.map((_row, row) => (row === column ? 1 : 0)),
      ),
    ),
  );
}

/** The symmetric matrix with the lower triangle of `matrix`. */
export function mirrored(matrix: Matrix): Matrix {
  return matrix.map((row, at) => matrix.map((other, column) => (column <= at ? row[column]! : other[at]!)));
}

/** The sum of the products of entries at the same place; both have the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}
