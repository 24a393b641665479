/** Choices as flags of the command line, as the fragment of a link, and back. */
import {
  isInKnownYears,
  isIsoDate,
  labelOf,
  RULE_NAMES,
  specFrom,
  STANCES,
  type Scenario,
} from '../../engine/index.js';
import { shellWord, type Choice } from '../../scenario/index.js';
import { withChoice, type Choices } from './choices.js';

/** A flag with its value; empty: it has none. */
export interface ChoiceFlag {
  readonly name: string;
  readonly value: string;
}

/** The flag of the command line that does the same as `choice`, or what a link has in its place. */
function flagOf(choice: Choice): ChoiceFlag {
  switch (choice.type) {
    case 'rule':
      return { name: 'rule', value: labelOf(choice.rule).replace(' ', '=') };
    case 'stance':
      return {
        name: 'set',
        value: `${choice.member}.${choice.candidate}=${choice.stance}${since(choice.date)}`,
      };
    case 'concession':
      return { name: 'grant', value: choice.concession + since(choice.date) };
    case 'withdrawal':
      return { name: 'withdraw', value: choice.candidate + since(choice.date) };
    case 'absence':
      return { name: 'without', value: choice.member };
    case 'total':
      return { name: 'unnamed', value: choice.candidate };
    case 'reading':
      return { name: 'wait', value: `${choice.to}@${choice.from}` };
    default:
      return readingFlagOf(choice);
  }
}

function readingFlagOf(
  choice: Extract<Choice, { readonly type: 'date' | 'candidate' | 'hindsight' }>,
): ChoiceFlag {
  switch (choice.type) {
    case 'date':
      return { name: 'as-of', value: choice.asOf };
    case 'candidate':
      return { name: 'candidate', value: choice.candidate };
    case 'hindsight':
      return { name: 'hindsight', value: '' };
  }
}

/** Whether flags of the command line do the same; what only a link and an overlay can hold has none. */
export function areFlags(choices: Choices): boolean {
  return choices.every(({ type }) => type !== 'total' && type !== 'reading');
}

function since(date: string | null): string {
  return date === null ? '' : `@${date}`;
}

/** `choices` as the fragment of a link, without its `#`. */
export function fragmentOf(choices: Choices): string {
  return choices
    .map(flagOf)
    .map(({ name, value }) => (value === '' ? name : `${name}=${readable(value)}`))
    .join('&');
}

/** `value` as it may stand in a link, with the signs that flags use left as they are. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%3D/g, '=').replace(/%40/g, '@');
}

/** The fragment of a link to the case as it is recorded, on a page that begins with changes. */
export const AS_RECORDED = 'as-recorded';

/** The choices that a fragment holds, and the parts of it that mean nothing in this scenario. */
export function choicesFrom(
  fragment: string,
  scenario: Scenario,
): { choices: Choices; unknown: readonly string[] } {
  const unknown: string[] = [];
  let choices: Choices = [];
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '' || part === AS_RECORDED) continue;
    const choice = choiceFrom(part, scenario);
    if (choice === null) unknown.push(part);
    else choices = withChoice(choices, choice);
  }
  return { choices, unknown };
}

function choiceFrom(part: string, scenario: Scenario): Choice | null {
  const [name = '', encoded = ''] = part.split(/=(.*)/s);
  const value = decoded(encoded);
  return value !== null && Object.hasOwn(READERS, name) ? (READERS[name]?.(value, scenario) ?? null) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

type Reader = (value: string, scenario: Scenario) => Choice | null;

const READERS: Readonly<Record<string, Reader>> = {
  'as-of': (asOf) => (isDay(asOf) ? { type: 'date', asOf } : null),
  candidate: (candidate, { candidates }) =>
    Object.hasOwn(candidates, candidate) ? { type: 'candidate', candidate } : null,
  hindsight: (value) => (value === '' ? { type: 'hindsight' } : null),
  rule: (value) => ruleChoice(value),
  set: (value, scenario) => stanceChoice(value, scenario),
  grant: (value, { concessions }) => {
    const { id, date } = dated(value);
    if (!isDate(date) || !Object.hasOwn(concessions, id)) return null;
    return { type: 'concession', concession: id, date };
  },
  withdraw: (value, { candidates }) => {
    const { id, date } = dated(value);
    if (!isDate(date) || !Object.hasOwn(candidates, id)) return null;
    return { type: 'withdrawal', candidate: id, date };
  },
  unnamed: (candidate, { candidates }) =>
    Object.hasOwn(candidates, candidate) ? { type: 'total', candidate } : null,
  wait: (value) => {
    const { id: to, date: from } = dated(value);
    return from !== null && isDay(from) && isDay(to) && from < to ? { type: 'reading', from, to } : null;
  },
  without: (member, { body }) => (Object.hasOwn(body.members, member) ? { type: 'absence', member } : null),
};

/** Whether it is a day that the command line takes. */
function isDay(text: string): boolean {
  return isIsoDate(text) && isInKnownYears(text);
}

function isDate(date: string | null): boolean {
  return date === null || isDay(date);
}

function dated(value: string): { readonly id: string; readonly date: string | null } {
  const [id = '', date] = value.split(/@(.*)/s);
  return { id, date: date ?? null };
}

function ruleChoice(value: string): Choice | null {
  const [name = '', given] = value.split(/=(.*)/s);
  const known = RULE_NAMES.find((rule) => rule === name);
  if (known === undefined) return null;
  const rule = specFrom(known);
  if (given === undefined) return { type: 'rule', rule };
  try {
    const spec = { ...rule, ...Object.fromEntries(parametersIn(rule, given)) };
    return { type: 'rule', rule: specFrom(spec) };
  } catch {
    return null;
  }
}

/** The parameter of a rule at the value that was given; one that takes none gets a name that it refuses. */
function parametersIn(
  rule: { readonly type: string },
  given: string,
): readonly (readonly [string, number])[] {
  const [name = 'value'] = Object.keys(rule).filter((key) => key !== 'type');
  return [[name, /^\d+$/.test(given) ? Number(given) : Number.NaN]];
}

function stanceChoice(value: string, { body, candidates }: Scenario): Choice | null {
  const [cell = '', said = ''] = value.split(/=(.*)/s);
  // No code of a member has a dot; ids of candidates may.
  const [member = '', candidate = ''] = cell.split(/\.(.*)/s);
  const { id, date } = dated(said);
  const stance = STANCES.find((each) => each === id);
  const isKnown = Object.hasOwn(body.members, member) && Object.hasOwn(candidates, candidate);
  if (!isKnown || stance === undefined || !isDate(date)) return null;
  return { type: 'stance', member, candidate, stance, date };
}

/** The command line that gives the answer of the page, without the program's name. */
export function commandLineOf(command: string, scenario: string, choices: Choices): string {
  const flags = choices
    .map(flagOf)
    .map(({ name, value }) => `--${name}${value === '' ? '' : ` ${shellWord(value)}`}`);
  return [command, ...(scenario === '' ? [] : [shellWord(scenario)]), ...flags].join(' ');
}
