/** How words are compared, and which of the words that are known may have been meant. */
import { distance } from 'fastest-levenshtein';

/** Letters that may differ for a word to count as meant, as a share of its length. Assumed: one typo in three letters. */
const NEAR = 1 / 3;

/** The one of `candidates` that is nearest to `word`, when it is near enough to have been meant; ties go to the first. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word);
  const limit = Math.max(1, Math.floor(folded.length * NEAR));
  let best: { readonly candidate: string; readonly far: number } | null = null;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) > limit) continue;
    const far = distance(folded, other);
    if (far <= limit && (best === null || far < best.far)) best = { candidate, far };
  }
  return best?.candidate ?? null;
}

/** The question whether `word` was meant; null: there is none. */
export function didYouMean(word: string | null): string | null {
  return word === null ? null : `did you mean "${word}"?`;
}

/** `text` in lower case, without diacritics, with single blanks: the form in which names are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('&', 'and')
    .replaceAll('ı', 'i')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** `text` as a shell takes it for one word. */
export function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
