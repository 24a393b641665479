/** States: their ISO 3166-1 codes, and the names under which they go in any language. */
import { ALIASES, ALPHA_3 } from './state-names.js';
import { fold } from './suggestion.js';

/** Languages in which states are understood. Assumed: those of NATO's members and of their press. */
const LANGUAGES = [
  'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'sv', 'fi', 'is', 'et', 'lv', 'lt', 'pl', 'cs', 'sk',
  'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'sq', 'mk', 'sr', 'tr',
]; // prettier-ignore

/** The ISO 3166-1 alpha-3 code of a state. */
type StateCode = string;

const byAlpha2 = new Map(ALPHA_3.map((row): [string, StateCode] => [row.slice(0, 2), row.slice(2)]));
const alpha2Of = new Map([...byAlpha2].map(([alpha2, code]): [StateCode, string] => [code, alpha2]));

/** The English name of a state; null: there is no state of that code. */
export function stateName(code: StateCode): string | null {
  const alpha2 = alpha2Of.get(code);
  return alpha2 === undefined ? null : (displayNames('en').of(alpha2) ?? null);
}

/** The code of the state that `text` is a code or a name of, in any of the languages; null: none. */
export function stateCalled(text: string): StateCode | null {
  return stateFinder([])(text);
}

/** {@link stateCalled}, but looking among `first` before all others: a name may mean two states in two languages. */
export function stateFinder(first: readonly StateCode[]): (text: string) => StateCode | null {
  let names: ReadonlyMap<string, StateCode> | null = null;
  return (text) => {
    names ??= namesOfStates(first);
    for (const form of formsOf(text)) {
      const code = shortName(form) ?? names.get(form) ?? everyName().get(form);
      if (code !== undefined) return code;
    }
    return null;
  };
}

/** What a code means, or a name that the languages do not know. */
function shortName(form: string): StateCode | undefined {
  const upper = form.toUpperCase();
  if (alpha2Of.has(upper)) return upper;
  return (Object.hasOwn(ALIASES, form) ? ALIASES[form] : undefined) ?? byAlpha2.get(upper);
}

/** `text` as it is compared, then without what is not needed: dots, what stands in brackets, "the", "Republic of". */
function formsOf(text: string): readonly string[] {
  const whole = fold(text);
  const plain = whole.replace(/\./g, '').replace(/^the /, '');
  const outside = plain.replace(/ ?\(.*\)$/, '').replace(/^the /, '');
  const short = outside.replace(/^(?:republic|kingdom|grand duchy|federal republic) of (?:the )?/, '');
  return [...new Set([whole, plain, outside, short])];
}

const displays = new Map<string, Intl.DisplayNames>();

function displayNames(language: string): Intl.DisplayNames {
  const known = displays.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  displays.set(language, display);
  return display;
}

/** The names of `states` in every language, folded; where two states share one, that of the last. */
function namesOfStates(states: readonly StateCode[]): ReadonlyMap<string, StateCode> {
  const names = new Map<string, StateCode>();
  for (const language of LANGUAGES) {
    for (const code of states) {
      const name = displayNames(language).of(alpha2Of.get(code) ?? '');
      if (name !== undefined) names.set(fold(name), code);
    }
  }
  return names;
}

let everyone: ReadonlyMap<string, StateCode> | null = null;

/** The names of every state: tens of milliseconds, so only when nothing else matches. */
function everyName(): ReadonlyMap<string, StateCode> {
  return (everyone ??= namesOfStates([...alpha2Of.keys()]));
}
