/** What a caller must keep to: options, words and days that cannot be read are refused; the message names the value and what is allowed. */
import { isIsoDate } from './date.js';

/** The options of a function, each with the types of value that it takes. */
export type KnownOptions<O> = { readonly [K in keyof Required<O>]: readonly Kind[] };

/** The type of a value, as messages name it. */
export type Kind = 'string' | 'boolean' | 'number' | 'object' | 'list' | 'function' | 'null' | 'undefined';

/** The type of `value`. */
export function kindOfValue(value: unknown): Kind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : (typeof value as Kind);
}

/** `value` as messages show it: short, and in one line. */
export function shownValue(value: unknown): string {
  const kind = kindOfValue(value);
  if (kind === 'object') return 'an object';
  if (kind === 'list' || kind === 'function') return `a ${kind}`;
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length <= LONGEST_SHOWN ? value : `${value.slice(0, LONGEST_SHOWN)}…`);
}

/** Characters of a text that a message shows. Assumed: longer than any word of the format. */
const LONGEST_SHOWN = 60;

/**
 * Refuses what is given to the function `name` as options when it is no object, when one of the options is unknown,
 * so that nothing would read it, or when a value is of a type that the option does not take. An option that is
 * undefined counts as left out.
 *
 * @throws TypeError with the value and what is allowed.
 */
export function checkOptions<O extends object>(name: string, given: O, known: KnownOptions<O>): void {
  const names = Object.keys(known);
  if (kindOfValue(given) !== 'object')
    throw new TypeError(`${name} takes an object with ${names.join(', ')}, got ${shownValue(given)}`);
  for (const [option, value] of Object.entries(given) as [string, unknown][]) {
    if (!names.includes(option))
      throw new TypeError(`${name} has no option ${shownValue(option)}${meant(option, names)}`);
    const kinds = known[option as keyof O];
    if (value !== undefined && !kinds.includes(kindOfValue(value)))
      throw new TypeError(`${option} must be of type ${kinds.join(' or ')}, got ${shownValue(value)}`);
  }
}

/** Refuses a `word` that is none of `known`. @throws RangeError that says which there are. */
export function checkWord(name: string, word: unknown, known: readonly string[]): void {
  if (known.includes(word as string)) return;
  throw new RangeError(`${name} must be one of ${known.join(', ') || 'none'}, got ${shownValue(word)}`);
}

/** Refuses a `day` that is neither a calendar day nor null. @throws RangeError with the value. */
export function checkDay(name: string, day: unknown): void {
  if (day === null || (typeof day === 'string' && isIsoDate(day))) return;
  throw new RangeError(`${name} must be a calendar day YYYY-MM-DD or null, got ${shownValue(day)}`);
}

/** Which of `names` was meant by `word`, or else which there are. */
function meant(word: string, names: readonly string[]): string {
  const near = names.find((name) => isNear(word.toLowerCase(), name.toLowerCase(), slipsIn(name)));
  return near === undefined ? `; there are ${names.join(', ') || 'none'}` : `; did you mean ${near}?`;
}

/** How many letters of `name` may be wrong for it to count as meant. Assumed: one in three, two at most. */
function slipsIn(name: string): number {
  return Math.min(2, Math.ceil(name.length / 3));
}

/** Whether `a` becomes `b` when at most `slips` letters are put in, left out or replaced. */
function isNear(a: string, b: string, slips: number): boolean {
  if (a === b) return true;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a !== '' && b.startsWith(a.charAt(0))) return isNear(restOfA, restOfB, slips);
  const ways: readonly (readonly [string, string])[] = [
    [restOfA, b],
    [a, restOfB],
    [restOfA, restOfB],
  ];
  return slips > 0 && ways.some(([left, right]) => isNear(left, right, slips - 1));
}
