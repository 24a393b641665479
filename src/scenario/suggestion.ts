import { distance } from 'fastest-levenshtein';

/** Letters that may differ for a word to count as meant, as a share of its length. Assumed: one typo in three letters. */
const NEAR = 1 / 3;

/** The one of `candidates` that is nearest to `word`, when it is near enough to have been meant; ties go to the first. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word);
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(folded, fold(candidate)) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(1, Math.floor(folded.length * NEAR)) ? best.candidate : null;
}

/** `text` in lower case, without diacritics, with single blanks: the form in which names are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
