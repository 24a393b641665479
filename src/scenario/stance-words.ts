/** The words of a roll call and of the press, and the stances that they mean. */
import { STANCES, type Stance } from '../engine/index.js';
import { fold } from './suggestion.js';

/** What a word may mean: a stance, or `absent`, that the member takes no part. */
export const WORD_MEANINGS = [...STANCES, 'absent'] as const;

/** One of {@link WORD_MEANINGS}. */
export type WordMeaning = (typeof WORD_MEANINGS)[number];

/** Words by what they mean. */
export type StanceWords = Readonly<Partial<Record<WordMeaning, readonly string[]>>>;

/** The words that are understood besides the names of the stances. Assumed: an abstention lets a consensus form. */
export const STANCE_WORDS: StanceWords = {
  support: [
    ...[
      'yes',
      'y',
      'for',
      'in favour',
      'in favor',
      'aye',
      'yea',
      'pro',
      'agree',
      'approve',
      'back',
      'endorse',
    ],
    ...['favour', 'favor', 'prefer', 'nominate'],
    ...['ja', 'dafür', 'zustimmung', 'oui', 'pour', 'sí', 'a favor'],
  ],
  accept: [
    ...['abstain', 'a', 'abstention', 'neutral', 'acquiesce', 'no objection', 'will not block', 'goes along'],
    ...['can live with', 'does not object', 'consent', 'enthaltung', 'abstención'],
  ],
  undeclared: [
    ...['unknown', 'undecided', 'unclear', 'uncommitted', 'undisclosed', 'no position', 'not decided'],
    ...['noncommittal', 'non committal'],
  ],
  reserved: [
    ...['reservation', 'has reservations', 'hesitant', 'hesitate', 'sceptical', 'skeptical', 'withhold'],
    ...['holds back', 'doubt', 'doubtful', 'has doubts'],
  ],
  object: [
    ...['no', 'n', 'against', 'oppose', 'nay', 'con', 'veto', 'block', 'reject', 'refuse', 'rule out'],
    ...['rules out', 'objection', 'disapprove', 'disagree', 'nein', 'dagegen', 'ablehnung', 'non', 'contre'],
    ...['en contra'],
  ],
  redline: ['red line', 'never', 'categorically against', 'categorically opposed'],
  absent: [
    'absent',
    'x',
    'nv',
    'not voting',
    'non voting',
    'did not vote',
    'not present',
    'does not take part',
    'abwesend',
    'ausente',
  ],
};

/** What a word means among `words`, in whatever form of the verb; else whether it is a stance itself. Null: neither. */
export function meaningOf(word: string, words: StanceWords = STANCE_WORDS): WordMeaning | null {
  return meaningAmong(word, words) ?? meaningAmong(word, OWN_NAMES);
}

const OWN_NAMES: StanceWords = Object.fromEntries(STANCES.map((stance) => [stance, [stance]]));

function meaningAmong(word: string, words: StanceWords): WordMeaning | null {
  const forms = formsOf(fold(word).replace(/[.!]+$/, ''));
  const folded = WORD_MEANINGS.map(
    (meaning) => [meaning, new Set((words[meaning] ?? []).map(fold))] as const,
  );
  for (const form of forms) {
    const found = folded.find(([, known]) => known.has(form));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** The word as it stands, and without the endings of a verb. */
function formsOf(said: string): readonly string[] {
  const stems = [/e?s$/, /s$/, /e?d$/, /d$/, /ing$/].map((ending) => said.replace(ending, ''));
  return [...new Set([said, ...stems, said.replace(/ing$/, 'e')])];
}

/** What a word of a roll call stands for. */
const VOTES: Readonly<Record<WordMeaning, string>> = {
  support: 'a yes',
  accept: 'an abstention',
  undeclared: 'what is not known',
  reserved: 'a reservation',
  object: 'a no',
  redline: 'a red line',
  absent: 'an absent member',
};

/** What somebody meant who wrote the word of a roll call for a stance. */
export interface RollCallVote {
  /** What the word stands for: "a yes". */
  readonly vote: string;
  /** Null: the member takes no part. */
  readonly stance: Stance | null;
}

/** The vote that `word` is in a roll call, in whatever form of the verb; null: it is none. */
export function rollCallVote(word: string): RollCallVote | null {
  const meaning = meaningAmong(word, STANCE_WORDS);
  return meaning && { vote: VOTES[meaning], stance: meaning === 'absent' ? null : meaning };
}
