import {
  isIsoDate,
  RULE_NAMES,
  specOf,
  type CandidateId,
  type IsoDate,
  type RuleSpec,
  type Scenario,
} from '../engine/index.js';
import type { CandidateMatch } from '../scenario/index.js';
import { UsageError } from './failure.js';

/** The date that an option was given. */
export function dateFrom(option: string, text: string): IsoDate {
  if (!isIsoDate(text)) throw new UsageError(`${option} takes a calendar day YYYY-MM-DD, not "${text}"`);
  return text;
}

/** The rule that `--rule` was given: a name, `consensus-minus=K` or `weighted=QUOTA`. */
export function ruleFrom(text: string): RuleSpec {
  const [name = '', parameter] = text.split(/=(.*)/s);
  const known = RULE_NAMES.find((rule) => rule === name.toLowerCase());
  if (known === undefined) throw unknownRule(name);
  if (parameter === undefined) return specOf(known);
  const count = /^\d+$/.test(parameter) ? Number(parameter) : Number.NaN;
  if (known === 'consensus-minus' && !Number.isNaN(count)) return { type: known, tolerated: count };
  if (known === 'weighted' && count > 0) return { type: known, quota: count };
  throw new UsageError(
    `the rule ${name} does not take "${parameter}"`,
    'consensus-minus=2 and weighted=255 take one',
  );
}

function unknownRule(name: string): UsageError {
  const message = `there is no rule "${name}"; there are ${RULE_NAMES.join(', ')}`;
  return new UsageError(message, { word: name, known: RULE_NAMES });
}

/** The candidate that `--candidate` was given, by id or name; null: none was. */
export async function candidateIn(
  { candidates }: Pick<Scenario, 'candidates'>,
  name: string | undefined,
): Promise<CandidateId | null> {
  if (name === undefined) return null;
  if (Object.hasOwn(candidates, name)) return name;
  const { candidateCalled } = await import('../scenario/index.js');
  return meant(candidateCalled(name, candidates));
}

/** The id that a name was found to mean. @throws UsageError when it means none. */
export function meant(match: CandidateMatch, flag?: string): CandidateId {
  if (match.id !== null) return match.id;
  const hint = match.suggestion === null ? null : `did you mean ${match.suggestion}?`;
  throw new UsageError(flag === undefined ? match.message : `${flag}: ${match.message}`, hint);
}

/** The whole number of at least `least` that an option was given. */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && Number.isSafeInteger(number)) return number;
  throw new UsageError(`${option} takes a whole number of at least ${least}, not "${text}"`);
}
