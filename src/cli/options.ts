/** The values of flags as a command finds them, with types from the table of flags. */
import type { Flag, Values } from './flag.js';
import { FLAGS } from './flags.js';

/** The key of a flag in {@link FLAGS}. */
export type FlagKey = keyof typeof FLAGS;

/** The row of a flag. */
type Row<K extends FlagKey> = (typeof FLAGS)[K];
type Chosen<R> = R extends { readonly choices: readonly (infer C)[] }
  ? C
  : R extends { readonly kind: infer V extends keyof Values }
    ? Values[V]
    : never;
type ValueOf<K extends FlagKey> =
  Row<K> extends { readonly repeatable: true } ? readonly Chosen<Row<K>>[] : Chosen<Row<K>>;
type Certain<K extends FlagKey> = K extends FlagKey
  ? Row<K> extends { readonly otherwise: string }
    ? K
    : never
  : never;

/** The parsed values of flags, by key. */
export type Options<K extends FlagKey> = { readonly [P in Exclude<K, Certain<K>>]?: ValueOf<P> } & {
  readonly [P in Certain<K>]: ValueOf<P>;
};

/** The flags that change a scenario and how it is read, except for the date. */
export const CHANGE_FLAGS = [
  'hindsight',
  'rule',
  'set',
  'grant',
  'withdraw',
  'without',
  'allowOutside',
] as const satisfies readonly FlagKey[];

/** The flags of every command that reads one scenario on one date. */
export const READING_FLAGS = ['asOf', ...CHANGE_FLAGS] as const satisfies readonly FlagKey[];

/** The formats that have a flag of their own, besides `--format NAME`. */
export const FORMAT_SHORTHANDS: readonly string[] = ['quiet', 'json', 'csv', 'tap', 'junit'];

/** The name of a flag as it is typed. */
export function flagName(key: string): string {
  const row: Flag | undefined = Object.hasOwn(FLAGS, key) ? FLAGS[key as FlagKey] : undefined;
  return row === undefined ? `--${key}` : (/--[a-z-]+/.exec(row.flag)?.[0] ?? '');
}
