/** A change in words: what was and what is, in as many words as tell the two apart. */
import {
  consents,
  foldCondition,
  ruleOf,
  type CandidacyInForce,
  type Change,
  type ConcessionInForce,
  type Condition,
  type Incumbent,
  type IsoDate,
  type Leaf,
  type Member,
  type StanceInForce,
  type TotalInForce,
} from '../../engine/index.js';

/** What was and what is, as they stand on both sides of an arrow. */
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

/** What there is to say of a thing, the most telling part first. */
type Words = readonly string[];

/** What `change` comes to, in the fewest parts that tell the two sides apart; all parts where the words are the same. */
export function changeInWords(change: Change): FromTo {
  const [before, after] = [wordsOf(change, 'from'), wordsOf(change, 'to')];
  const length = Math.max(before.length, after.length);
  for (let parts = 1; parts <= length; parts += 1) {
    const [from, to] = [inOne(before, parts), inOne(after, parts)];
    if (from !== to) return { from, to };
  }
  return { from: inOne(before, length), to: inOne(after, length) };
}

function inOne(words: Words, parts: number): string {
  const said = words.slice(0, parts).filter((word) => word !== '');
  return said.join(', ');
}

function wordsOf(change: Change, side: 'from' | 'to'): Words {
  const word = WORDS[change.type] as (value: Change['from']) => Words;
  return word(change[side]);
}

type WordTable = {
  readonly [T in Change['type']]: (value: Extract<Change, { readonly type: T }>['from']) => Words;
};

/** What there is to say of each kind of thing that changes. */
const WORDS: WordTable = {
  stance: stanceWords,
  candidacy: candidacyWords,
  concession: concessionWords,
  member: memberWords,
  accession: (accession) => [
    accession === null ? 'not expected to join' : `expected to join on ${accession.on}`,
  ],
  total: totalWords,
  event: (event) => (event === null ? ['not on record'] : ['on record', event.source ?? 'no source']),
  bloc: (members) => [members === null ? 'no such bloc' : members.join(', ')],
  parameter: (value) => [value === null ? 'default' : String(value)],
  rule: (rule) => [ruleOf(rule).title],
  incumbent: incumbentWords,
  term: (day) => [day ?? 'open'],
  date: (day) => [day],
};

/**
 * A stance with what lifts it, and since when where a day can matter: consent may lift others that spoke before it, and
 * what lifts a stance does not lift a later one.
 */
function stanceWords(record: StanceInForce | null): Words {
  if (record === null) return ['undeclared', '', '', 'no record'];
  const { stance, liftedBy, since, restated, evidence, source } = record;
  const lift = liftedBy === null ? '' : `lifted by ${conditionInWords(liftedBy)}`;
  const day = consents(stance) ? since : restated;
  const matters = consents(stance) || liftedBy !== null;
  return [
    stance,
    lift,
    matters ? sinceInWords(day) : '',
    evidence,
    source ?? 'no source',
    sinceInWords(restated),
  ];
}

function sinceInWords(day: IsoDate | null): string {
  return day === null ? 'at all times' : `since ${day}`;
}

function conditionInWords(condition: Condition): string {
  const joined = (parts: readonly Phrase[], word: string): Phrase => ({
    text: parts.map(({ text, isJoined }) => (isJoined ? `(${text})` : text)).join(` ${word} `),
    isJoined: true,
  });
  return foldCondition<Phrase>(condition, {
    leaf: (leaf) => ({ text: leafInWords(leaf), isJoined: false }),
    all: (parts) => joined(parts, 'and'),
    any: (parts) => joined(parts, 'or'),
  }).text;
}

interface Phrase {
  readonly text: string;
  readonly isJoined: boolean;
}

function leafInWords(leaf: Leaf): string {
  if ('consents' in leaf) return `the consent of ${leaf.consents.join(', ')}`;
  if ('after' in leaf) return `the passing of ${leaf.after}`;
  return 'withdrawn' in leaf ? `the withdrawal of ${leaf.withdrawn}` : `the concession ${leaf.concession}`;
}

function candidacyWords(candidate: CandidacyInForce | null): Words {
  if (candidate === null) return ['not named'];
  const { status, since, name, member } = candidate;
  const matters = status === 'withdrawn' ? sinceInWords(since) : '';
  return [status, matters, name, member ?? 'no member of its own', sinceInWords(since)];
}

function concessionWords(concession: ConcessionInForce | null): Words {
  if (concession === null) return ['not granted', 'not on record'];
  const { granted, to, what, cost } = concession;
  const given =
    granted === null ? 'not granted' : granted.since === null ? 'granted' : `granted ${granted.since}`;
  return [given, `to ${to.join(', ')}`, what, `cost ${cost}`];
}

function memberWords(member: Member | null): Words {
  if (member === null) return ['not a member'];
  const { participates, weight, population, permanent, name } = member;
  return [
    participates ? 'member' : 'takes no part',
    permanent ? 'permanent' : '',
    weight === null ? '' : `weight ${weight}`,
    population === null ? '' : `population ${population}`,
    name,
  ];
}

function totalWords(totals: readonly TotalInForce[] | null): Words {
  if (totals === null) return ['no reported total'];
  const said = totals.map(
    ({ supporters: [low, high], date }) => `${low === high ? low : `${low} to ${high}`} on ${date}`,
  );
  return [said.join('; '), totals.map(({ source }) => source ?? 'no source').join('; ')];
}

function incumbentWords(incumbent: Incumbent | null): Words {
  if (incumbent === null) return ['nobody'];
  const { name, extendable, member } = incumbent;
  return [name, extendable ? 'may be extended' : 'may not be extended', member ?? ''];
}
