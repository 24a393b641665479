/** How a case names the decision rule. */

/**
 * A decision rule by its name, with its parameter where it has one: `{ type: 'consensus-minus', tolerated: 1 }`.
 * Which rules there are, and which parameters they take, is the table of `rules/`.
 */
export interface RuleSpec {
  readonly type: string;
  readonly [parameter: string]: string | number | null;
}
