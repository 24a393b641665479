/** What is typed for a flag, as a value: one parser for each kind. */
import {
  isInKnownYears,
  isIsoDate,
  KNOWN_YEARS,
  PARAMETER_NAMES,
  parameterOf,
  RULE_NAMES,
  specOf,
  type CandidateId,
  type IsoDate,
  type RuleSpec,
} from '../engine/index.js';
import type { CandidateMatch } from '../scenario/index.js';
import { shellWord } from '../scenario/suggestion.js';
import { UsageError } from './errors.js';
import type { Flag, Values } from './flag.js';

/** A flag as it was typed, with its row of the table. */
interface Typed {
  readonly name: string;
  readonly row: Flag;
}

type Parsers = { readonly [K in keyof Values]: (text: string, typed: Typed) => Values[K] };

const PARSERS: Parsers = {
  switch: () => true,
  text: textFrom,
  file: (text, { name }) => {
    if (text !== '-') return text;
    throw new UsageError(`${name} takes a file, not standard input or output`);
  },
  date: (text, { name }) => dayFrom(text, name),
  whole: wholeNumber,
  rule: ruleFrom,
  parameter: (text, { name }) => {
    const [parameter = '', value = ''] = text.split(/=(.*)/s);
    const known = PARAMETER_NAMES.find((each) => each === parameter);
    if (known === undefined) {
      const hint = { word: parameter, known: PARAMETER_NAMES };
      throw new UsageError(`there is no parameter "${parameter}"; forecast --explain lists them`, hint);
    }
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isNaN(number)) throw new UsageError(`${name} ${parameter} takes a number, not "${value}"`);
    return [known, number];
  },
  precision: (text, { name }) => {
    const precision = Number(text);
    if (precision > 0 && precision < 0.5) return precision;
    throw new UsageError(`${name} takes a number above 0 and below 0.5, not "${text}"`);
  },
  amount: (text, { name }) => amountFrom(text, name),
  cost: (text, { name }) => {
    const [, key, cost] = /^(.+)=(.*)$/s.exec(text) ?? [];
    if (key === undefined || cost === undefined)
      throw new UsageError(`${name} takes KEY=NUMBER, not "${text}"`, 'such as HUN=3 or object=2');
    return [key, amountFrom(cost, `${name} ${key}`)];
  },
  shard: (text, { name }) => {
    const [shard = Number.NaN, of = Number.NaN] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [];
    if (shard >= 1 && shard <= of && Number.isSafeInteger(of)) return { shard, of };
    throw new UsageError(`${name} takes i/n with 1 ≤ i ≤ n, not "${text}"`);
  },
};

/** The value that was typed for a flag. @throws UsageError when it is not valid for the flag. */
export function valueFrom(text: string, typed: Typed): Values[keyof Values] {
  const parse = () => PARSERS[typed.row.kind](text, typed);
  return typed.row.repeatable ? oneOf({ flag: typed.name, text }, parse) : parse();
}

/** What `parse` makes of one value of a flag; where several stand in it, the message says how they are given. */
export function oneOf<T>(
  { flag, text }: { readonly flag: string; readonly text: string },
  parse: () => T,
): T {
  try {
    return parse();
  } catch (error) {
    const values = text.split(/[,;]\s*/).filter((value) => value !== '');
    if (!(error instanceof UsageError) || values.length < 2) throw error;
    const apart = values.map((value) => `${flag} ${shellWord(value)}`).join(' ');
    throw new UsageError(error.message, `give ${flag} once for each: ${apart}`);
  }
}

function textFrom(text: string, { name, row: { choices } }: Typed): string {
  if (text === '') throw new UsageError(`${name} needs a value`);
  if (choices === undefined || choices.includes(text)) return text;
  throw new UsageError(`${name} takes ${choices.join(' or ')}, not "${text}"`, {
    word: text,
    known: choices,
  });
}

/** The day that was typed for what `typed` names. @throws UsageError when it is none of the years that are known. */
export function dayFrom(text: string, typed: string): IsoDate {
  if (!isIsoDate(text)) {
    throw new UsageError(`${typed} takes a calendar day YYYY-MM-DD, not "${text}"`, { date: text });
  }
  if (isInKnownYears(text)) return text;
  const { first, last } = KNOWN_YEARS;
  throw new UsageError(`${typed} takes a day in the years ${first} to ${last}, not "${text}"`);
}

function amountFrom(text: string, typed: string): number {
  const amount = text.trim() === '' ? Number.NaN : Number(text);
  if (amount >= 0 && amount < Infinity) return amount;
  throw new UsageError(`${typed} takes a number of at least 0, not "${text}"`);
}

function wholeNumber(
  text: string,
  { name, row: { least = 0, most = Number.MAX_SAFE_INTEGER } }: Typed,
): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number > most) throw new UsageError(`${name} takes at most ${most}, not ${text}`);
  if (number >= least) return number;
  throw new UsageError(`${name} takes a whole number of at least ${least}, not "${text}"`);
}

/** The rule that was named: a name, or a name with its parameter, such as `consensus-minus=2`. */
function ruleFrom(text: string): RuleSpec {
  const [name = '', value] = text.split(/=(.*)/s);
  const known = RULE_NAMES.find((rule) => rule === name.toLowerCase());
  if (known === undefined) {
    const message = `there is no rule "${name}"; there are ${RULE_NAMES.join(', ')}`;
    throw new UsageError(message, { word: name, known: RULE_NAMES });
  }
  if (value === undefined) return specOf(known);
  const parameter = parameterOf(known);
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (parameter !== null && Number.isSafeInteger(number) && number >= parameter.least) {
    return specOf(known, number);
  }
  throw new UsageError(`the rule ${known} does not take "${value}"`, `these rules take a value: ${taking()}`);
}

/** The rules that take a parameter, as they are typed: "weighted=QUOTA (1 or more)". */
function taking(): string {
  return RULE_NAMES.flatMap((name) => {
    const parameter = parameterOf(name);
    return parameter === null ? [] : [`${name}=${parameter.name.toUpperCase()} (${parameter.least} or more)`];
  }).join(', ');
}

/** The id that a name was found to mean. @throws UsageError when it means none. */
export function candidateFrom(match: CandidateMatch): CandidateId {
  if (match.id !== null) return match.id;
  const hint = match.suggestion === null ? null : `did you mean ${match.suggestion}?`;
  throw new UsageError(match.message, hint);
}
