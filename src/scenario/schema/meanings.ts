/** What the words of the format mean, one sentence each: what editors show beside a word, and docs/scenario-format.md in a table. */
import {
  CANDIDACIES,
  EVENT_TYPES,
  EVIDENCE,
  STANCES,
  type Candidacy,
  type EventType,
  type Evidence,
  type Stance,
} from '../../engine/index.js';

/** What a member of each stance is prepared to do. @internal */
export const STANCE_MEANINGS: Readonly<Record<Stance, string>> = {
  support: 'backs the candidate openly',
  accept: 'will join consensus without backing',
  undeclared: 'not known; the default, and never counted as consent',
  reserved: 'withholds consent for now and asks for something',
  object: 'would break silence',
  redline: 'would break silence, and no ordinary offer moves it',
};

/** How well a record of each grade is founded. */
const EVIDENCE_MEANINGS: Readonly<Record<Evidence, string>> = {
  stated: 'the member says so itself; the default with a source',
  reported: 'others say so of the member',
  inferred: 'it follows from what is reported',
  assumed: 'nobody reported it; the default without a source',
};

/** How far a candidacy of each status has come. */
const CANDIDACY_MEANINGS: Readonly<Record<Candidacy, string>> = {
  mentioned: 'named by others',
  interested: 'so says the candidate',
  leading: 'put first by press or governments, though nobody has put the name forward',
  declared: 'so says the candidate, or governments have put the name forward',
  withdrawn: 'no longer a candidate',
};

/** What an event of each type is. */
const EVENT_MEANINGS: Readonly<Record<EventType, string>> = {
  milestone: 'a day by which a decision is looked for; needs "announced" with a source, or "assumed"',
  precedent: 'something of an earlier race that matters in this one',
  grievance: 'what a member holds against a candidate',
  sounding: 'members are asked what they think',
  candidacy: 'somebody becomes a candidate',
  withdrawal: 'a candidate is out',
  endorsement: 'somebody comes out for a candidate',
  objection: 'somebody comes out against a candidate',
  signal: 'a hint at where somebody stands',
  condition: 'a member says what it asks for',
  concession: 'something is given for consent',
  membership: 'a member joins or leaves',
  meeting: 'those who decide meet',
  count: 'how many are for whom is reported',
  decision: 'the body decides',
  shock: 'something from outside that changes the race',
};

/** Words for an editor, in the order of the words that they explain. */
function inOrder<W extends string>(
  words: readonly W[],
  meanings: Readonly<Record<W, string>>,
): Record<string, readonly string[]> {
  return { enumDescriptions: words.map((word) => meanings[word]) };
}

/** What an editor shows beside each word. */
export const TEXTS = {
  stance: inOrder(STANCES, STANCE_MEANINGS),
  evidence: inOrder(EVIDENCE, EVIDENCE_MEANINGS),
  candidacy: inOrder(CANDIDACIES, CANDIDACY_MEANINGS),
  event: inOrder(EVENT_TYPES, EVENT_MEANINGS),
};
