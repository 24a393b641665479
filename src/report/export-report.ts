/** What `export` tells: a scenario as a table of stances. */

/** A scenario as a table of stances. */
export interface ExportReport {
  readonly columns: readonly string[];
  /** By column; one that is left out is empty. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** What the table does not carry: how many of what. */
  readonly lost: readonly (readonly [count: number, noun: string])[];
}
