/** A change in words: what was and what is, in as many words as tell the two apart. */
import {
  consents,
  type CandidacyInForce,
  type CandidateId,
  type Change,
  type ConcessionInForce,
  type Incumbent,
  type IsoDate,
  type Leaf,
  type Member,
  type Scenario,
  type StanceInForce,
  type TotalInForce,
  type FromTo,
} from '../../engine/index.js';
import { conditionInWords } from './condition.js';
import { ruleTitle } from './rule.js';
import { alphabetical, byName, candidateName, counted, memberName, rangeInWords } from './words.js';

/** What there is to say of a thing, the most telling part first. */
type Words = readonly string[];

/** What `change` comes to, as it stands on both sides of an arrow, in the fewest parts that tell the two sides apart; all parts where the words are the same. */
export function changeInWords(change: Change): FromTo<string> {
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
  rule: (rule) => [ruleTitle(rule)],
  incumbent: incumbentWords,
  term: (day) => [day ?? 'open'],
  date: (day) => [day],
  principals: (members) => [members.join(', ') || 'nobody'],
  decision: (decision) =>
    decision === null
      ? ['none on record']
      : [
          decision.candidate,
          decision.on,
          decision.known === null ? 'always known' : `known ${decision.known}`,
        ],
  ripe: (isRipe) => [isRipe ? 'on record' : 'not on record'],
  awaited: (candidates) => [candidates.join(', ') || 'nobody'],
};

/**
 * A stance with what lifts it, and since when where a day can matter: consent may lift others that spoke before it, and
 * what lifts a stance does not lift a later one.
 */
function stanceWords(record: StanceInForce | null): Words {
  if (record === null) return ['undeclared', '', '', 'no record'];
  const { stance, liftedBy, since, restated, evidence, source } = record;
  const lift = liftedBy === null ? '' : `lifted by ${conditionInWords(liftedBy, leafInWords)}`;
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
  return [given, 'on record', `to ${to.join(', ')}`, what, `cost ${cost}`];
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
  const said = totals.map(({ supporters, date }) => `${rangeInWords(supporters)} on ${date}`);
  const beside = (['against', 'unnamed', 'neutral'] as const).map((field) =>
    totals.flatMap((total) => (total[field] ? [`${rangeInWords(total[field])} ${field}`] : [])).join('; '),
  );
  return [said.join('; '), ...beside, totals.map(({ source }) => source ?? 'no source').join('; ')];
}

function incumbentWords(incumbent: Incumbent | null): Words {
  if (incumbent === null) return ['nobody'];
  const { name, extendable, member } = incumbent;
  return [name, extendable ? 'may be extended' : 'may not be extended', member ?? ''];
}

/** What a change is about: "Romania on Mark Rutte". */
export function changeSubject(change: Change, scenario: Scenario): string {
  switch (change.type) {
    case 'stance':
      return `${memberName(change.member, scenario)} on ${candidateName(change.candidate, scenario)}`;
    case 'candidacy':
      return `candidacy of ${candidateName(change.candidate, scenario)}`;
    case 'total':
      return `reported total for ${candidateName(change.candidate, scenario)}`;
    case 'member':
      return memberName(change.member, scenario);
    case 'accession':
      return `accession of ${memberName(change.member, scenario)}`;
    case 'concession':
      return `concession ${change.concession}`;
    case 'bloc':
      return `bloc ${change.bloc}`;
    case 'parameter':
      return `parameter ${change.parameter}`;
    case 'event':
      return change.event;
    default:
      return PLAIN_SUBJECTS[change.type];
  }
}

const PLAIN_SUBJECTS = {
  rule: 'decision rule',
  incumbent: 'incumbent',
  term: 'end of the term',
  date: 'reading date',
  principals: 'principals',
  decision: 'decision of the body',
  ripe: 'objection, total or assumed stance',
  awaited: 'awaited withdrawals',
} as const;

/** From what to what: "reserved → support". */
function changeMove(change: Change): string {
  const { from, to } = changeInWords(change);
  return `${from} → ${to}`;
}

/** `changes` as they come by type and candidate, and within these by the names that are read. */
export function inReadingOrder(changes: readonly Change[], scenario: Scenario): readonly Change[] {
  const groupOf = (change: Change) => (change.type === 'stance' ? `stance ${change.candidate}` : change.type);
  const groups = [...new Set(changes.map(groupOf))];
  return groups.flatMap((group) =>
    changes
      .filter((change) => groupOf(change) === group)
      .sort((a, b) => byName(changeSubject(a, scenario), changeSubject(b, scenario))),
  );
}

/** The changes of a set, a line each; members that make the same move stand on one line. */
export function movesOf(set: readonly Change[], scenario: Scenario): readonly string[] {
  const moves = new Map<string, readonly string[]>();
  for (const change of set) {
    const { topic, who } = moveOf(change, scenario);
    moves.set(topic, [...(moves.get(topic) ?? []), ...who]);
  }
  return [...moves].map(
    ([topic, who]) => topic + (who.length === 0 ? '' : `: ${alphabetical(who).join(', ')}`),
  );
}

/** What moves from where to where, apart from the members that move; nobody for a change that is about none. */
function moveOf(
  change: Change,
  scenario: Scenario,
): { readonly topic: string; readonly who: readonly string[] } {
  const move = changeMove(change);
  if (change.type !== 'stance') return { topic: `${changeSubject(change, scenario)}, ${move}`, who: [] };
  const on = (candidate: CandidateId) => candidateName(candidate, scenario);
  return { topic: `on ${on(change.candidate)}, ${move}`, who: [memberName(change.member, scenario)] };
}

/** Changes on which no verdict depends, a line for each kind and candidate. */
export function othersOf(others: readonly Change[], scenario: Scenario): readonly string[] {
  const restated = others.filter((change) => change.type === 'stance');
  const rest = others.filter((change) => change.type !== 'stance' && change.type !== 'event');
  const events = others.filter((change) => change.type === 'event');
  const candidates = [...new Set(restated.map(({ candidate }) => candidate))];
  return [
    ...candidates.map((candidate) => {
      const codes = restated.filter((change) => change.candidate === candidate).map(({ member }) => member);
      const names = alphabetical(codes.map((code) => memberName(code, scenario)));
      return `same stance on ${candidateName(candidate, scenario)}, other record: ${names.join(', ')}`;
    }),
    ...rest.map((change) => `${changeSubject(change, scenario)}, ${changeMove(change)}`),
    ...(events.length === 0 ? [] : [`${counted(events.length, 'event')} recorded on one side only`]),
  ];
}
