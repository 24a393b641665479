import { fold } from './suggestion.js';

/** Languages in which states are understood. Assumed: those of the members themselves and of their press. */
const LANGUAGES = [
  'en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'sv', 'fi', 'is', 'et', 'lv', 'lt', 'pl', 'cs', 'sk',
  'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'sq', 'mk', 'sr', 'tr',
]; // prettier-ignore
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * The names of regions in every language that is understood, folded, with the ISO 3166-1 alpha-2 code of each.
 * It takes milliseconds, for all regions tens of them: to be looked up when nothing else matches.
 */
export function foreignNames(regions: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const region of regions) {
      const name = display.of(region);
      if (name !== undefined) names.set(fold(name), region);
    }
  }
  return names;
}

let everyState: ReadonlyMap<string, string> | null = null;

/** The English name of the state that `name` means in one of the languages; null: none. */
export function stateMeantBy(name: string): string | null {
  everyState ??= foreignNames(LETTERS.flatMap((first) => LETTERS.map((second) => first + second)));
  const region = everyState.get(fold(name));
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return region === undefined ? null : (english.of(region) ?? null);
}
