/** What a flag is. */
import type { IsoDate, ParameterName, RuleSpec } from '../engine/index.js';
import type { Shard } from '../jobs/index.js';

/** The kinds of values, and what each is parsed to; values.ts has the parsers. */
export interface Values {
  /** A flag without a value. */
  readonly switch: true;
  readonly text: string;
  /** The name of a file. */
  readonly file: string;
  readonly date: IsoDate;
  /** A whole number within the bounds of the flag. */
  readonly whole: number;
  readonly rule: RuleSpec;
  readonly parameter: readonly [ParameterName, number];
  readonly precision: number;
  /** A number of at least 0. */
  readonly amount: number;
  /** What is priced, as it was typed, and its cost. */
  readonly cost: readonly [key: string, cost: number];
  readonly shard: Shard;
}

/** What the shell offers for a value. */
export type Suggestion =
  | 'scenarios'
  | 'files'
  | 'candidates'
  | 'members'
  | 'concessions'
  | 'rules'
  | 'stances'
  | 'bodies'
  | 'shells';

/** A flag. Its relations hold in every command that takes both flags; `format` stands for the flags of format. */
export interface Flag {
  /** As commander takes it: the name, and what its value is called. */
  readonly flag: string;
  /** For help: a phrase that opens in lower case, without a full stop. */
  readonly text: string;
  readonly kind: keyof Values;
  /** Whether it may be given more than once. */
  readonly repeatable?: true;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Bounds of a whole number, inclusive. */
  readonly least?: number;
  readonly most?: number;
  /** What holds where it is not given, as it would be typed. */
  readonly otherwise?: string;
  readonly suggests?: Suggestion;
  /** Keys of the flags without which it means nothing, with an example or another hint. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Keys of the flags that cannot be given with it, with the reason or what to do instead. */
  readonly excludes?: Readonly<Record<string, string>>;
}

/** What every flag has in common whose value names a file. */
export const A_FILE = { kind: 'file', suggests: 'files' } as const;
