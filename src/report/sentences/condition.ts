/** A condition in words: what would have to happen for a stance to be lifted. */
import { foldCondition, type Condition, type Leaf } from '../../engine/index.js';

interface Phrase {
  readonly text: string;
  readonly isJoined: boolean;
}

/** `condition` as a clause, each leaf as `inWords` puts it; brackets keep "and" and "or" apart. */
export function conditionInWords(condition: Condition, inWords: (leaf: Leaf) => string): string {
  const joined = (parts: readonly Phrase[], word: string): Phrase => ({
    text: parts.map(({ text, isJoined }) => (isJoined ? `(${text})` : text)).join(` ${word} `),
    isJoined: parts.length > 1,
  });
  return foldCondition<Phrase>(condition, {
    leaf: (leaf) => ({ text: inWords(leaf), isJoined: false }),
    all: (parts) => joined(parts, 'and'),
    any: (parts) => joined(parts, 'or'),
  }).text;
}
