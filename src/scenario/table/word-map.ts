/** The words of a table and what they mean, as a file that replaces those that the program understands. */
import * as z from 'zod';
import { ScenarioError, type UnplacedFault } from '../fault.js';
import { STANCE_WORDS, WORD_MEANINGS, type StanceWords } from '../stance-words.js';
import { fitOf } from '../structure.js';
import { fold } from '../suggestion.js';
import { placed } from '../placed.js';
import { plainOf, sourceFile } from '../tree.js';
import { COLUMN_NAMES, HEADINGS, type Headings } from './headings.js';

/** Words by what they mean; a section that is not given is that of {@link OWN_WORDS}. */
export interface WordMap {
  readonly columns?: Headings | undefined;
  readonly stances?: StanceWords | undefined;
}

/** What the program understands of itself. */
export const OWN_WORDS: WordMap = { columns: HEADINGS, stances: STANCE_WORDS };

const words = z.array(z.string().min(1));

const wordMap = z.strictObject({
  columns: z.strictObject(sections(COLUMN_NAMES)).optional(),
  stances: z.strictObject(sections(WORD_MEANINGS)).optional(),
});

function sections(names: readonly string[]): Record<string, z.ZodOptional<typeof words>> {
  return Object.fromEntries(names.map((name) => [name, words.optional()]));
}

/** The words that a file gives. @throws ScenarioError with every fault of it. */
export function wordMapIn(name: string, text: string): WordMap {
  const file = sourceFile(name, text);
  const fit = fitOf(wordMap, plainOf(file.tree));
  const faults = [
    ...file.faults,
    ...(file.tree === null ? [] : fit.faults),
    ...(fit.spelled === null ? [] : doubled(fit.spelled)),
  ];
  if (faults.length > 0 || fit.spelled === null)
    throw new ScenarioError(faults.map((each) => placed(file, each)));
  return fit.spelled;
}

/** Words that would mean two things. */
function doubled(map: Readonly<Record<string, unknown>>): readonly UnplacedFault[] {
  return Object.entries(map).flatMap(([section, meanings]) => {
    const seen = new Map<string, string>();
    return Object.entries(Object(meanings) as Record<string, readonly string[]>).flatMap(([meaning, list]) =>
      list.flatMap((word, index): readonly UnplacedFault[] => {
        const before = seen.get(fold(word)) ?? meaning;
        seen.set(fold(word), meaning);
        if (before === meaning) return [];
        const message = `"${word}" is among the words for ${before} as well`;
        return [
          { path: [section, meaning, index], code: 'not-allowed', message, suggestion: 'keep one of them' },
        ];
      }),
    );
  });
}
