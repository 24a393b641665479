/** How a matcher is told to read a scenario: what cannot be read is refused, with what may have been meant. */
import {
  checkOptions,
  isIsoDate,
  RULE_NAMES,
  shownValue,
  type KnownOptions,
  type ReadingOptions,
} from '../engine/index.js';
import { dateMeant, wordMeant } from '../scenario/index.js';

/**
 * Refuses options that cannot be read.
 *
 * @throws TypeError for an option that the matcher does not have or a value of a wrong type; RangeError for no day or no rule.
 */
export function checkReading<O extends ReadingOptions>(
  matcher: string,
  options: O,
  known: KnownOptions<O>,
): void {
  checkOptions(matcher, options, known);
  const { asOf, rule } = options;
  if (asOf !== undefined && !isIsoDate(asOf)) throw new RangeError(noDay(matcher, 'asOf', asOf));
  const names: readonly string[] = RULE_NAMES;
  if (typeof rule !== 'string' || names.includes(rule)) return;
  const there = `rule must be one of ${names.join(', ')}, got ${shownValue(rule)}`;
  throw new RangeError(there + suggested(wordMeant(rule, names)));
}

/** Why `day` is none, and which day was meant. */
export function noDay(matcher: string, option: string, day: unknown): string {
  const meant = typeof day === 'string' ? dateMeant(day) : null;
  return `${matcher} needs "${option}", a calendar day YYYY-MM-DD, got ${shownValue(day)}${suggested(meant)}`;
}

/** The question whether `meant` was meant, after a message; empty where it is null. */
export function suggested(meant: string | null): string {
  return meant === null ? '' : `; did you mean ${meant}?`;
}
